import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'

type Owned = Pick<Row, 'owner_id' | 'visibility'>

export const isAdministrator = (actor: Actor) => actor.role === 'administrator'

/** Whoever may change records at all. */
export const canWrite = (actor: Actor) => actor.role !== 'read_only'

/** Private is the owner's alone, without exception. A partner sees only what is theirs. */
export function canSee(actor: Actor, { owner_id: owner, visibility }: Owned): boolean {
  if (owner === actor.userId) return true
  if (visibility === 'private' || actor.role === 'partner') return false
  if (visibility === 'everyone' || isAdministrator(actor)) return true
  if (owner === null) return false
  return visibility === 'team' ? actor.teamMates.has(owner) : actor.reports.has(owner)
}

/** The same rule as SQL, so that a list can never show what a page would refuse. */
export function visibleTo(actor: Actor, alias: string) {
  const owner = sql.ref(`${alias}.owner_id`)
  const visibility = sql.ref(`${alias}.visibility`)
  if (actor.role === 'partner') return sql<boolean>`(${owner} = ${actor.userId})`
  if (isAdministrator(actor)) return sql<boolean>`(${visibility} <> 'private' or ${owner} = ${actor.userId})`
  return sql<boolean>`(${visibility} = 'everyone' or ${owner} = ${actor.userId}
    or (${visibility} = 'team' and ${owner} = any(${[...actor.teamMates]}::uuid[]))
    or (${visibility} = 'owner' and ${owner} = any(${[...actor.reports]}::uuid[])))`
}

const canEdit = (actor: Actor, row: Owned) => canWrite(actor) && canSee(actor, row)

const canDelete = (actor: Actor, row: Owned) =>
  canEdit(actor, row) &&
  (row.owner_id === null || row.owner_id === actor.userId || isAdministrator(actor) || actor.reports.has(row.owner_id))

/** The policy of ordinary records: who sees may edit; the owner, those above and administrators may delete. */
export const recordPolicy: RecordPolicy = { canSee, canCreate: canWrite, canEdit, canDelete, visibleTo }

/** For what everybody reads and few change: products, pipelines. */
export const catalogPolicy: RecordPolicy = {
  canSee: () => true,
  canCreate: canManage,
  canEdit: canManage,
  canDelete: canManage,
  visibleTo: () => sql<boolean>`true`,
}

function canManage(actor: Actor) {
  return isAdministrator(actor) || actor.role === 'manager'
}
