import { canSee, canWrite, visibleTo } from '#features/access/access.policy.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'

/** Whoever may write may add an entry; nobody changes or deletes one. */
export const consentPolicy: RecordPolicy = {
  canSee,
  canCreate: canWrite,
  canEdit: () => false,
  canDelete: () => false,
  visibleTo,
}
