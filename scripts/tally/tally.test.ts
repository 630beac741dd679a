import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { failed, passed, readReport, skipped, sum, type Tally } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'trefoil-tally-'))
const report = join(folder, 'report.json')
const same = (tally: Tally) => tally

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a tally', () => {
  it('adds up, and keeps why something was skipped', () => {
    expect(sum([passed, passed, failed, skipped('e2e', 'no browser')])).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['e2e: no browser'],
    })
  })

  it('counts a run without a report as failed', () => {
    expect(readReport(join(folder, 'missing.json'), 0, same)).toEqual(failed)
  })

  it('counts a run that ended badly as failed, though no test did', () => {
    writeFileSync(report, JSON.stringify(passed))
    expect(readReport(report, 1, same)).toEqual({ passed: 1, failed: 1, skipped: [] })
  })

  it('counts a failed test once', () => {
    writeFileSync(report, JSON.stringify(sum([passed, failed])))
    expect(readReport(report, 1, same)).toEqual({ passed: 1, failed: 1, skipped: [] })
  })
})
