import { sql } from 'kysely'
import { canManage, canWrite } from '#features/access/access.policy.ts'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'

/** Everybody reads and proposes; one's own goes as long as it is open, and managers may take any away. */
export const proposalPolicy: RecordPolicy = {
  canSee: () => true,
  canCreate: canWrite,
  canEdit: canManage,
  canDelete: (actor: Actor, row: Row) =>
    canManage(actor) || (canWrite(actor) && row.owner_id === actor.userId && row.state === 'open'),
  visibleTo: () => sql<boolean>`true`,
}
