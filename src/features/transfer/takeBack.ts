import { sql } from 'kysely'
import { z } from 'zod'
import { canWrite } from '#features/access/access.policy.ts'
import { contract } from '#kernel/contract.ts'
import type { Caller } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { takeBackPart } from '#platform/records/undoMany.ts'
import { updateImport, type ImportRow } from './imports.tables.ts'

const BATCH = 1000

const undoPart = contract({
  name: 'import.undoPart',
  http: 'POST /imports/undo-part',
  input: z.custom<{ row: ImportRow; before: string | null; done: number }>(),
  output: z.custom<{ last: string | null; count: number; kept: number }>(),
  summary: 'Take back up to a thousand changes of an import.',
})

const takePart = operation(undoPart, {
  may: canWrite,
  run: async (ctx, { row, before, done }) => {
    const part = await takeBackPart(ctx, row.group_id, before, BATCH)
    await updateImport(ctx.db, row, { done: done + part.count })
    return part
  },
})

/** Takes an import back, the newest changes first, in parts of a transaction each. Gives back how many fields were kept. */
export async function takeBack(caller: Caller, row: ImportRow, signal: AbortSignal): Promise<number> {
  let [last, done, kept]: [string | null, number, number] = [null, 0, 0]
  for (;;) {
    signal.throwIfAborted()
    const part: { last: string | null; count: number; kept: number } = await takePart(caller, {
      row,
      before: last,
      done,
    })
    done += part.count
    kept += part.kept
    last = part.last
    if (!last) break
  }
  await sql`delete from import_rows where workspace_id = ${row.workspace_id} and import_id = ${row.id} and kind = 'waiting'`.execute(
    caller.system.database.of(row.workspace_id),
  )
  return kept
}
