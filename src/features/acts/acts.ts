import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { undoGroup } from '#platform/records/undo.ts'
import { acts as contracts } from './acts.contract.ts'

/** Only one's own act, and only while all that it changed is still one's own to change. */
export const undoAct = operation(contracts.undo, {
  load: async (ctx, { id }) => {
    const answer = await sql<{
      noun: string
      ids: string[]
    }>`select noun, array_agg(distinct record_id) as ids from changes
      where workspace_id = ${ctx.actor.workspaceId} and group_id = ${id} and actor_id = ${ctx.actor.userId} group by noun`.execute(
      ctx.db,
    )
    if (answer.rows.length === 0) throw notFound('act')
    const changed = await Promise.all(
      answer.rows.map(async ({ noun, ids }) => ({ noun, rows: await rowsOf(ctx, noun, ids) })),
    )
    return changed
  },
  may: (actor, changed) => changed.every(({ noun, rows }) => rows.every((row) => policyOf(noun).canEdit(actor, row))),
  run: (ctx, { id }) => undoGroup(ctx, id),
})

async function rowsOf(ctx: Context, noun: string, ids: string[]): Promise<Row[]> {
  const answer = await sql<Row>`select * from ${sql.table(typeOf(noun).table)}
    where workspace_id = ${ctx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(ctx.db)
  return answer.rows
}
