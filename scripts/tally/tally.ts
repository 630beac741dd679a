import { readFileSync } from 'node:fs'

/** What a run came to. Each skipped test says why. */
export type Tally = { passed: number; failed: number; skipped: string[] }

export const passed: Tally = { passed: 1, failed: 0, skipped: [] }
export const failed: Tally = { passed: 0, failed: 1, skipped: [] }
export const skipped = (what: string, why: string): Tally => ({ passed: 0, failed: 0, skipped: [`${what}: ${why}`] })

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, each) => total + each.passed, 0),
  failed: tallies.reduce((total, each) => total + each.failed, 0),
  skipped: tallies.flatMap((each) => each.skipped),
})

/** A run that ended badly has failed, even where its report names no test or is missing. */
export const readReport = <Report>(file: string, exitCode: number, read: (report: Report) => Tally): Tally => {
  try {
    const tally = read(JSON.parse(readFileSync(file, 'utf8')) as Report)
    return exitCode !== 0 && tally.failed === 0 ? sum([tally, failed]) : tally
  } catch {
    return failed
  }
}
