import { sql } from 'kysely'
import { catalogPolicy } from '#features/access/access.policy.ts'
import { addDays, dayIn } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import { lookupsOf } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { FieldView } from './fields.contract.ts'
import { fieldType } from './fields.record.ts'

/** How long a removed field can come back with all its values, in days. */
export const KEPT_FOR = 90

/** What was removed and can still be restored, latest first. */
export async function removedFields(ctx: Context): Promise<(FieldView & { goneOn: string })[]> {
  const answer = await sql<Row>`select r.*${lookupsOf(fieldType, ctx.actor, 'r')} from fields r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is not null order by r.deleted_at desc limit 200`.execute(
    ctx.db,
  )
  return answer.rows.map((row) => ({
    ...present<FieldView>(fieldType, catalogPolicy, ctx.actor, row),
    goneOn: addDays(dayIn(row.deleted_at ?? ctx.now, ctx.actor.workspace.timeZone), KEPT_FOR),
  }))
}
