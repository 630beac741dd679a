import type { Caller } from '#platform/context.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import { createOrSplit, type ImportOptions } from './importRecords.ts'
import { linkWithin, type Waiting } from './linkWithin.ts'
import type { Plan } from './plan.ts'
import type { SourceRow } from './readCsv.ts'
import { readRow, type ReadRow } from './readRow.ts'
import { resolveReferences } from './references.ts'
import { emptyReport, noteProblem, noteRepair, type ImportReport } from './report.ts'

const BATCH = 1000

/**
 * The door of every import: reads rows by the plan, in batches, each in a transaction of its own.
 * A row that cannot be taken is refused with its number and the reason; the others go on.
 */
export async function importRows(
  caller: Caller,
  plan: Plan,
  rows: Iterable<SourceRow> | AsyncIterable<SourceRow>,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportReport> {
  const importing: Caller = caller.via === 'sample' ? caller : { ...caller, via: 'import' }
  const report = emptyReport()
  const waiting: Waiting[] = []
  const take = async (batch: SourceRow[]) => {
    signal?.throwIfAborted()
    waiting.push(...(await takeBatch(importing, plan, batch, report)))
    onProgress?.({ done: report.rows })
  }
  let batch: SourceRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    await take(batch)
    batch = []
  }
  if (batch.length > 0) await take(batch)
  await linkWithin(importing, plan, waiting, report)
  return report
}

async function takeBatch(caller: Caller, plan: Plan, batch: SourceRow[], report: ImportReport): Promise<Waiting[]> {
  const { currency } = caller.actor.workspace
  const read = batch.map((source) => readRow(plan, source, { currency, source: 'import' }))
  const { waiting, rows } = setAside(plan, read)
  await resolveReferences(caller, plan, rows, report)
  const good = rows.filter(({ problems }) => problems.length === 0)
  const items = good.map(({ source, input }): NewRecord => plan.finish?.(source, input) ?? { input })
  const { ids, refused } = await createOrSplit(caller, plan.target.noun, items)

  for (const { index, errors } of refused)
    good[index]?.problems.push(
      ...errors.map(({ path, message }) => (path ? `${headingOf(plan, path)}: ${message}` : message)),
    )
  for (const row of rows) note(report, row)
  report.created += ids.filter(Boolean).length
  const idOf = new Map(good.map((row, place) => [row, ids[place] ?? null]))
  return waiting.flatMap(({ row, ...rest }) =>
    idOf.get(row) ? [{ ...rest, id: idOf.get(row) ?? '', row: row.source.row }] : [],
  )
}

/** What refers to records of the file's own type may come later in the file: it is linked at the end. */
function setAside(plan: Plan, rows: ReadRow[]) {
  const isWithin = ({ noun }: { noun: string }) => noun === plan.target.noun
  const waiting = rows.flatMap((row) => row.mentions.filter(isWithin).map((mention) => ({ row, mention })))
  for (const row of rows) row.mentions = row.mentions.filter((mention) => !isWithin(mention))
  return { waiting, rows }
}

/** A field as the file calls it. */
const headingOf = (plan: Plan, path: string) =>
  Object.entries(plan.mapping).find(([, column]) => {
    const field = typeof column === 'string' ? column : column.field
    return path === field || path.startsWith(`${field}.`)
  })?.[0] ?? path

function note(report: ImportReport, { source, repairs, problems, empty }: ReadRow) {
  report.rows++
  for (const repair of repairs) noteRepair(report, repair)
  for (const heading of empty) report.empty[heading] = (report.empty[heading] ?? 0) + 1
  if (problems.length > 0) noteProblem(report, { row: source.row, message: problems.join(' ') })
}
