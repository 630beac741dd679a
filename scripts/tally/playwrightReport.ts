import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'
import type { Tally } from './tally.ts'

const skippedIn = (suite: JSONReportSuite): string[] => [
  ...(suite.suites ?? []).flatMap(skippedIn),
  ...suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => {
        const why = test.annotations.find((note) => note.type === 'skip' || note.type === 'fixme')?.description
        return `e2e/${spec.file} › ${spec.title}: ${why ?? 'marked as skipped, or a journey before it failed'}`
      }),
  ),
]

export const tallyOfPlaywright = ({ stats, errors, suites }: JSONReport): Tally => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: suites.flatMap(skippedIn),
})
