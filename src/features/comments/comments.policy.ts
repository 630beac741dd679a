import { sql } from 'kysely'
import { assignedPolicy, canWrite, partPolicy } from '#features/access/access.policy.ts'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'

const isAuthor = (actor: Actor, row: Row) => canWrite(actor) && row.created_by === actor.userId

/** Whoever sees the record sees what was said there: by place, by a share, or as its assignee. Only its author changes it. */
export const commentPolicy: RecordPolicy = {
  sharedBy: 'record_id',
  canSee: (actor, row) =>
    row.record_is_gone !== true && (partPolicy.canSee(actor, row) || assignedPolicy.canSee(actor, row)),
  canCreate: canWrite,
  canEdit: isAuthor,
  canDelete: isAuthor,
  visibleTo: (actor, alias) =>
    sql<boolean>`(not ${sql.ref(`${alias}.record_is_gone`)} and (${partPolicy.visibleTo(actor, alias)} or ${assignedPolicy.visibleTo(actor, alias)}))`,
}
