import type { ChildProcess } from 'node:child_process'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from '@playwright/test'
import { browserFlags, findBrowser, noBrowser } from '../e2e/support/browser.ts'
import { freePort } from '../e2e/support/freePort.ts'
import { admin, withSample, type Sample } from './sample.ts'
import { say } from './say.ts'
import { productWords, start, stopAll } from './start.ts'

export type Product = {
  url: string
  browser: Browser
  /** A browser that is signed in to the sample workspace. */
  signedIn: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** Asks the API as the administrator; throws when it refuses. */
  ask: <Answer>(method: 'GET' | 'POST' | 'PATCH', path: string, data?: object) => Promise<Answer>
}

/** The built product on the sample workspace (changed by `prepare`), with a browser beside it, for the time of `work`. */
export const withProduct = (work: (product: Product) => Promise<void>, prepare?: (sample: Sample) => Promise<void>) =>
  withSample(async (sample, close) => {
    const { dataDir, workspaceId } = sample
    await prepare?.(sample)
    await close()
    const port = String(await freePort())
    const url = `http://127.0.0.1:${port}`
    const found = await findBrowser()
    if (!found) throw new Error(noBrowser)
    const children: ChildProcess[] = []
    const settings = {
      PORT: port,
      HOST: '127.0.0.1',
      TREFOIL_URL: url,
      TREFOIL_DATA_DIR: dataDir,
      TREFOIL_RATE_LIMIT: '1000000',
      TREFOIL_LOG: 'error',
    }
    let browser: Browser | null = null
    try {
      await start(children, productWords(), settings, /ready at http:\S+:(\d+)/)
      browser = await chromium.launch({
        executablePath: found.executablePath,
        args: browserFlags,
        env: { ...(process.env as Record<string, string>), ...found.env },
      })
      await work(await productAt(url, browser, workspaceId))
    } finally {
      await browser?.close()
      await stopAll(children)
    }
  })

async function productAt(url: string, browser: Browser, workspaceId: string): Promise<Product> {
  const context = await browser.newContext({ baseURL: url })
  const ask: Product['ask'] = async (method, path, data) => {
    const answer = await context.request.fetch(path.startsWith('/api/') ? path : `/api/v1${path}`, {
      method,
      data,
      headers: method === 'GET' ? {} : { 'Idempotency-Key': crypto.randomUUID() },
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  await ask('POST', '/api/auth/sign-in/email', { email: admin.email, password: admin.password })
  await ask('POST', `/workspaces/${workspaceId}/activate`, {})
  const storageState = await context.storageState()
  const signedIn = (options: BrowserContextOptions = {}) =>
    browser.newContext({
      baseURL: url,
      storageState,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1440, height: 900 },
      ...options,
    })
  say(`Started at ${url}, ${browser.browserType().name()} ${browser.version()}.`)
  return { url, browser, signedIn, ask }
}
