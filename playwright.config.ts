import { defineConfig } from '@playwright/test'
import { type Browser, browserFlags, findBrowser, noBrowser } from './e2e/support/browser.ts'
import { freePort } from './e2e/support/freePort.ts'

// Workers read this file again: what was found once is kept in the environment, which they inherit.
process.env.TREFOIL_E2E_PORT ??= String(await freePort())
process.env.TREFOIL_E2E_BROWSER ??= JSON.stringify((await findBrowser()) ?? null)
const browser = JSON.parse(process.env.TREFOIL_E2E_BROWSER) as Browser | null
if (!browser) throw new Error(noBrowser)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/globalSetup.ts',
  outputDir: 'test-results/journeys',
  workers: 1,
  // A journey that passes the second time is listed as flaky, for somebody to look at; it does not stop the rest.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${process.env.TREFOIL_E2E_PORT}`,
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browserFlags,
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
})
