import { recordPolicy } from '#features/access/access.policy.ts'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'

const canTell = (actor: Actor) => actor.role !== 'read_only' && actor.role !== 'partner'

/** Members and above bring in facts; whoever brought one in may take it away, also from a customer of somebody else. */
export const factPolicy: RecordPolicy = {
  ...recordPolicy,
  canCreate: canTell,
  canEdit: (actor, row) => canTell(actor) && recordPolicy.canEdit(actor, row),
  canDelete: (actor, row) =>
    canTell(actor) &&
    recordPolicy.canSee(actor, row) &&
    (row.created_by === actor.userId || recordPolicy.canDelete(actor, row)),
}
