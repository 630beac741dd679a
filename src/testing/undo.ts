import { sql } from 'kysely'
import type { Caller } from '#platform/context.ts'
import { undoGroup } from '#platform/records/undo.ts'
import { inside } from './inside.ts'

/** Takes back the last act that touched a record, with all else that it did. */
export const undoLast = (caller: Caller, recordId: string) =>
  inside(caller, async (ctx) => {
    const last = await sql<{ group_id: string }>`select group_id from changes
      where workspace_id = ${ctx.actor.workspaceId} and record_id = ${recordId} order by id desc limit 1`.execute(
      ctx.db,
    )
    return undoGroup(ctx, last.rows[0]?.group_id ?? recordId)
  })
