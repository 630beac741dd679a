import { sql } from 'kysely'
import { activityPolicy } from './activities.policy.ts'
import { tableSeen } from '#platform/records/tableSeen.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/records/recordType.ts'

export type Before = { occurredAt: string; id: string }

/** Walks the links of a record backwards in time; the activities themselves are fetched one by one until the page is full. */
export function timelineSql(ctx: Context, recordId: string, before: Before | undefined, limit: number) {
  const older = before
    ? sql`and (l.at, l.source_id) < (${new Date(before.occurredAt)}::timestamptz, ${before.id}::uuid)`
    : sql``
  return sql<Row>`select r.* from links l
    join ${tableSeen(ctx.actor, 'activity')} r on r.workspace_id = l.workspace_id and r.id = l.source_id
    where l.workspace_id = ${ctx.actor.workspaceId} and l.target_id = ${recordId} and l.source_type = 'activity' ${older}
      and r.deleted_at is null and ${activityPolicy.visibleTo(ctx.actor, 'r')}
    order by l.at desc, l.source_id desc limit ${sql.lit(limit)}`
}
