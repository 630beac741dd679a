import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const globalSetup = 'src/testing/globalSetup.ts'

// `#kernel/…` and its like are resolved by package.json "imports"; no alias is needed.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
