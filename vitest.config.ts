import { defineConfig } from 'vitest/config'
import { tallyTo } from './scripts/tally/vitestReporter.ts'

const tally = process.env.TREFOIL_TALLY

// `#kernel/…` and its like are resolved by package.json "imports"; no alias is needed.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: 'src/testing/globalSetup.ts',
    reporters: ['default', ...(tally ? [tallyTo(tally)] : [])],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
