import type { Repair } from './readRow.ts'
import type { Fate } from './upsert.ts'

export type Problem = { row: number; message: string }

/** What became of the rows. */
export type Counts = Record<Fate, number> & { rows: number }

/** What an import did, so that nothing of the file is lost silently. */
export type ImportReport = Counts & {
  /** Why rows were refused, with the row's number as a spreadsheet shows it; the first thousand. */
  problems: Problem[]
  /** What was left out of rows that were taken; the first thousand. */
  notes: Problem[]
  /** What was written wrong and put right, and in how many rows. */
  repaired: { column: string; from: string; to: string; count: number }[]
  /** Heading → number of rows in which the cell was empty. */
  empty: Record<string, number>
  /** What was made because rows named it: noun → number. */
  made: Record<string, number>
}

const MOST_PROBLEMS = 1000

export const emptyReport = (): ImportReport => ({
  rows: 0,
  created: 0,
  updated: 0,
  merged: 0,
  unchanged: 0,
  skipped: 0,
  refused: 0,
  problems: [],
  notes: [],
  repaired: [],
  empty: {},
  made: {},
})

/** What one batch did, added to what went before. */
export type BatchReport = {
  rows: {
    row: number
    values: Record<string, string>
    fate: Fate
    problems: string[]
    notes: string[]
    repairs: Repair[]
    empty: string[]
  }[]
  made: Record<string, number>
}

export function addTo(report: ImportReport, { rows, made }: BatchReport) {
  for (const { row, fate, problems, notes, repairs, empty } of rows) {
    report.rows++
    report[fate]++
    for (const repair of repairs) noteRepair(report, repair)
    for (const heading of empty) report.empty[heading] = (report.empty[heading] ?? 0) + 1
    if (problems.length > 0 && report.problems.length < MOST_PROBLEMS)
      report.problems.push({ row, message: problems.join(' ') })
    if (notes.length > 0 && report.notes.length < MOST_PROBLEMS) report.notes.push({ row, message: notes.join(' ') })
  }
  for (const [noun, count] of Object.entries(made)) report.made[noun] = (report.made[noun] ?? 0) + count
}

function noteRepair(report: ImportReport, { column, from, to }: Repair) {
  const known = report.repaired.find((each) => each.column === column && each.from === from)
  if (known) known.count++
  else report.repaired.push({ column, from, to, count: 1 })
}
