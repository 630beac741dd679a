import { AppError } from '#kernel/errors.ts'
import type { Caller } from '#platform/context.ts'
import { takeBatch, type Batch, type BatchDone } from './batch.ts'
import type { ImportOptions } from './importRecords.ts'
import { known, type Known } from './known.ts'
import { linkWithin, type Waiting } from './linkWithin.ts'
import type { Plan } from './plan.ts'
import type { SourceRow } from './read/readCsv.ts'
import { rowReader } from './readRow.ts'
import { addTo, emptyReport, type ImportReport } from './report.ts'

const BATCH = 1000

export type RowOptions = ImportOptions &
  Pick<Batch, 'keep'> & {
    /** Everything is looked at, nothing is written. */
    isTrial?: boolean
    /** After a batch, outside of its transaction: for a trial, of which nothing is committed. */
    onBatch?: (done: BatchDone) => Promise<void>
    /** `keep` remembers what refers to rows of the same file, and somebody links it afterwards. */
    isLinkedLater?: boolean
    /** Kept from table to table of one file. */
    known?: Known
  }

/**
 * The door of every import: reads rows by the plan, in batches, each in a transaction of its own.
 * A row that cannot be taken is refused with its number and the reason; the others go on.
 */
export async function importRows(
  caller: Caller,
  plan: Plan,
  rows: Iterable<SourceRow> | AsyncIterable<SourceRow>,
  {
    onProgress,
    signal,
    isTrial = false,
    known: memory = known(),
    keep,
    onBatch,
    isLinkedLater = false,
  }: RowOptions = {},
): Promise<ImportReport> {
  const importing: Caller = caller.via === 'sample' ? caller : { ...caller, via: 'import' }
  const { currency, timeZone } = caller.actor.workspace
  const terms = { rule: plan.rule ?? 'create', mergeLikely: plan.mergeLikely ?? false, known: memory, isTrial }
  const read = rowReader(plan, { currency, timeZone })
  const report = emptyReport()
  const waiting: Waiting[] = []
  const take = async (batch: SourceRow[]) => {
    signal?.throwIfAborted()
    for (const done of await takeOrSplit(importing, { plan, rows: batch, read, terms, keep })) {
      addTo(report, done.report)
      if (!isLinkedLater) waiting.push(...done.waiting)
      await onBatch?.(done)
    }
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
  if (!isTrial) report.problems.push(...(await linkWithin(importing, plan.target.noun, waiting)))
  return report
}

/** Where the database refuses a whole batch (a key that exists already), halves find the row that is to blame. */
async function takeOrSplit(caller: Caller, batch: Batch): Promise<BatchDone[]> {
  try {
    return [await takeBatch(caller, batch)]
  } catch (error) {
    if (!(error instanceof AppError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error
    const [only] = batch.rows
    if (batch.rows.length === 1 && only)
      return [await takeBatch(caller, { ...batch, rows: [{ ...only, problem: error.message }] })]
    const middle = Math.ceil(batch.rows.length / 2)
    return [
      ...(await takeOrSplit(caller, { ...batch, rows: batch.rows.slice(0, middle) })),
      ...(await takeOrSplit(caller, { ...batch, rows: batch.rows.slice(middle) })),
    ]
  }
}
