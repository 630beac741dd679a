import { sql } from 'kysely'
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id } from '#kernel/record.ts'
import { operation } from '#platform/operation.ts'
import { undoGroup } from '#platform/records/undo.ts'

const undo = contract({
  name: 'test.undo',
  http: 'POST /test/undo',
  input: z.strictObject({ recordId: Id }),
  output: z.strictObject({ undone: z.array(z.unknown()), kept: z.array(z.unknown()) }),
  summary: 'Takes back the last act that touched a record.',
})

/** Takes back the last act that touched a record, with all else that it did. */
export const undoLast = operation(undo, {
  may: () => true,
  run: async (ctx, { recordId }) => {
    const last = await sql<{ group_id: string }>`select group_id from changes
      where workspace_id = ${ctx.actor.workspaceId} and record_id = ${recordId} order by id desc limit 1`.execute(
      ctx.db,
    )
    return undoGroup(ctx, last.rows[0]?.group_id ?? recordId)
  },
})
