import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { workspaceMemory } from '../workspaceMemory.ts'
import type { RecordPolicy } from './policy.ts'

export type Right = 'see' | 'create' | 'edit' | 'delete' | 'export'

type Known = ReadonlyMap<string, readonly Right[]>

const memory = workspaceMemory<Known>(
  ['role'],
  async (db, workspaceId) => {
    const answer = await sql<{ role: string; type: string; denied: Right[] }>`select role, type, denied from role_rights
      where workspace_id = ${workspaceId} and denied <> '{}'`.execute(db)
    return new Map(answer.rows.map(({ role, type, denied }) => [`${role} ${type}`, denied]))
  },
  new Map(),
)

/** Whether an administrator took this away from the actor's role. Known without a query. */
export function isDenied(actor: Actor, noun: string, right: Right): boolean {
  const known = memory.of(actor.workspaceId)
  return known.size > 0 && (known.get(`${actor.role} ${noun}`)?.includes(right) ?? false)
}

const wrapped = new WeakSet<RecordPolicy>()

/** The policy of a type, less what was taken away from the actor's role. Whoever sees nothing of it can do nothing with it. */
export function withRights(noun: string, policy: RecordPolicy): RecordPolicy {
  if (wrapped.has(policy)) return policy
  const may = (actor: Actor, right: Right) => !isDenied(actor, noun, 'see') && !isDenied(actor, noun, right)
  const narrowed: RecordPolicy = {
    ...policy,
    canSee: (actor, row) => may(actor, 'see') && policy.canSee(actor, row),
    canCreate: (actor) => may(actor, 'create') && policy.canCreate(actor),
    canEdit: (actor, row) => may(actor, 'edit') && policy.canEdit(actor, row),
    canDelete: (actor, row) => may(actor, 'delete') && policy.canDelete(actor, row),
    visibleTo: (actor, alias) => (may(actor, 'see') ? policy.visibleTo(actor, alias) : sql<boolean>`false`),
  }
  wrapped.add(narrowed)
  return narrowed
}
