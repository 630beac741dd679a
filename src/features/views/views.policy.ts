import { canWrite, isAdministrator, recordPolicy } from '#features/access/access.policy.ts'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'

const canChange = (actor: Actor, row: Row) =>
  canWrite(actor) && recordPolicy.canSee(actor, row) && (row.owner_id === actor.userId || isAdministrator(actor))

/** Seen like a record. Changed by its owner or an administrator only: others work with it and must find it as it was. */
export const viewPolicy: RecordPolicy = { ...recordPolicy, canEdit: canChange, canDelete: canChange }
