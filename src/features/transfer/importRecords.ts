import { AppError } from '#kernel/errors.ts'
import type { Caller } from '#platform/context.ts'
import type { NewRecord, Refusal } from '#platform/records/createMany.ts'
import { createBatch } from './batch.ts'

export type Progress = { done: number }

export type ImportOptions = {
  /** Told after every batch. */
  onProgress?: (progress: Progress) => void
  /** Stops before the next batch; what is done stays. */
  signal?: AbortSignal
}

const BATCH = 1000

/**
 * Creates any number of records, a thousand in each transaction, through the type's own contract, policy and hooks.
 * Gives back ids in the order of the items, null where one was refused.
 */
export async function importRecords(
  caller: Caller,
  noun: string,
  items: readonly NewRecord[],
  { onProgress, signal }: ImportOptions = {},
) {
  const ids: (string | null)[] = []
  const refused: Refusal[] = []
  for (let start = 0; start < items.length; start += BATCH) {
    signal?.throwIfAborted()
    const batch = await createOrSplit(caller, noun, items.slice(start, start + BATCH))
    ids.push(...batch.ids)
    refused.push(...batch.refused.map(({ index, errors }) => ({ index: start + index, errors })))
    onProgress?.({ done: ids.length })
  }
  return { ids, refused }
}

/** Where the database refuses a whole batch (a key that exists already), halves find the one that is to blame. */
export async function createOrSplit(
  caller: Caller,
  noun: string,
  items: readonly NewRecord[],
): Promise<{ ids: (string | null)[]; refused: Refusal[] }> {
  if (items.length === 0) return { ids: [], refused: [] }
  try {
    return await createBatch(caller, { noun, items: [...items] })
  } catch (error) {
    if (!(error instanceof AppError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error
    if (items.length === 1)
      return { ids: [null], refused: [{ index: 0, errors: [{ path: '', message: error.message }] }] }
    const middle = Math.ceil(items.length / 2)
    const first = await createOrSplit(caller, noun, items.slice(0, middle))
    const second = await createOrSplit(caller, noun, items.slice(middle))
    return {
      ids: [...first.ids, ...second.ids],
      refused: [...first.refused, ...second.refused.map(({ index, errors }) => ({ index: middle + index, errors }))],
    }
  }
}
