import { AppError } from '#kernel/errors.ts'
import type { Caller } from '#platform/context.ts'
import { textOf } from './read/encoding.ts'
import type { ImportOptions } from './importRecords.ts'
import { importRows } from './importRows.ts'
import { mappingFor } from './headings.ts'
import { guessTarget, type Plan } from './plan.ts'
import { readCsv } from './read/readCsv.ts'
import type { ImportReport } from './report.ts'
import { targets, type TargetName } from './targets/targets.ts'

export { importRecords } from './importRecords.ts'
export { importRows } from './importRows.ts'
export { readCsv, type SourceRow } from './read/readCsv.ts'
export { textOf } from './read/encoding.ts'
export type { Plan } from './plan.ts'
export type { ImportReport } from './report.ts'
export { isTargetName, targets, type TargetName } from './targets/targets.ts'

/**
 * Imports a CSV file as other programs write them: the headings tell what it holds and what goes where.
 * @throws AppError invalid when the headings tell nothing.
 */
export async function importFile(
  caller: Caller,
  path: string,
  type?: TargetName,
  options: ImportOptions = {},
): Promise<{ type: TargetName; plan: Plan; report: ImportReport }> {
  const { headings, rows } = await readCsv(textOf(path))
  const name = type ?? guessTarget(headings)
  if (!name) throw unknownHeadings(headings)
  const target = targets[name]
  const mapping = mappingFor(target, headings)
  if (Object.keys(mapping).length === 0) throw unknownHeadings(headings)
  const isAmerican = /-(US|PH|CA)$/.test(caller.actor.workspace.locale)
  const plan: Plan = { target, mapping, dates: isAmerican ? 'month first' : 'day first', makesMissing: true }
  return { type: name, plan, report: await importRows(caller, plan, rows, options) }
}

const unknownHeadings = (headings: string[]) =>
  new AppError(
    'invalid',
    'import.headings',
    `The first line must hold headings like First name, Company or Email. These are not known: ${headings.slice(0, 8).join(', ') || '(none)'}.`,
  )
