import type { Repair } from './readRow.ts'

export type Problem = { row: number; message: string }

/** What an import did, so that nothing of the file is lost silently. */
export type ImportReport = {
  rows: number
  created: number
  refused: number
  /** Why rows were refused, with the row's number as a spreadsheet shows it; the first thousand. */
  problems: Problem[]
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
  refused: 0,
  problems: [],
  repaired: [],
  empty: {},
  made: {},
})

export function noteProblem(report: ImportReport, problem: Problem) {
  report.refused++
  if (report.problems.length < MOST_PROBLEMS) report.problems.push(problem)
}

export function noteRepair(report: ImportReport, { column, from, to }: Repair) {
  const known = report.repaired.find((each) => each.column === column && each.from === from)
  if (known) known.count++
  else report.repaired.push({ column, from, to, count: 1 })
}
