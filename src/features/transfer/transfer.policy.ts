import { canWrite } from '#features/access/access.policy.ts'
import type { Actor } from '#platform/actor.ts'

/** Whoever may create records may bring them in; each type's own policy is asked besides. */
export const mayImport = canWrite

/** Everybody may take out what they see, except partners: a list of customers is not theirs to carry away. */
export const mayExport = (actor: Actor) => actor.role !== 'partner'

/** A file belongs to the one who brought it: it holds what nobody has shared yet. */
export const isOwnImport = (actor: Actor, { user_id: user }: { user_id: string }) => user === actor.userId
