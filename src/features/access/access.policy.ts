import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'

type Owned = Pick<Row, 'owner_id' | 'visibility'>

export const isAdministrator = (actor: Pick<Actor, 'role'>) => actor.role === 'administrator'

/** Whoever may change records at all. */
export const canWrite = (actor: Actor) => actor.role !== 'read_only'

type Ground = { words: string; holds(actor: Actor, row: Owned): boolean }

const isInside = (actor: Actor, row: Owned) => row.visibility !== 'private' && actor.role !== 'partner'

/** Each alone lets a person see a record. Private is the owner's alone, without exception; a partner sees only what is theirs. */
const GROUNDS: readonly Ground[] = [
  { words: 'You own it.', holds: (actor, { owner_id }) => owner_id === actor.userId },
  {
    words: 'It is shared with everyone in the workspace.',
    holds: (actor, row) => isInside(actor, row) && row.visibility === 'everyone',
  },
  {
    words: 'You are an administrator, and it is not private.',
    holds: (actor, row) => isInside(actor, row) && isAdministrator(actor),
  },
  {
    words: 'It is shared with its owner’s team, which is yours or stands below yours.',
    holds: (actor, row) =>
      isInside(actor, row) && row.visibility === 'team' && row.owner_id !== null && actor.teamMates.has(row.owner_id),
  },
  {
    words: 'It is shared with its owner and those above, and you manage its owner.',
    holds: (actor, row) =>
      isInside(actor, row) && row.visibility === 'owner' && row.owner_id !== null && actor.reports.has(row.owner_id),
  },
]

export const canSee = (actor: Actor, row: Owned): boolean => GROUNDS.some((ground) => ground.holds(actor, row))

/** Why this actor can see the record, in words; empty when they cannot. */
export const reasonsFor = (actor: Actor, row: Owned): string[] =>
  GROUNDS.flatMap((ground) => (ground.holds(actor, row) ? [ground.words] : []))

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

/** The policy that follows from who sees: they may edit; the owner, those above and administrators may delete. */
export function policyOver({
  canSee: sees,
  visibleTo: seen,
}: Pick<RecordPolicy, 'canSee' | 'visibleTo'>): RecordPolicy {
  const canEdit = (actor: Actor, row: Row) => canWrite(actor) && sees(actor, row)
  return {
    canSee: sees,
    canCreate: canWrite,
    canEdit,
    canDelete: (actor, row) =>
      canEdit(actor, row) &&
      (row.owner_id === null ||
        row.owner_id === actor.userId ||
        isAdministrator(actor) ||
        actor.reports.has(row.owner_id)),
    visibleTo: seen,
  }
}

/** The policy of ordinary records. */
export const recordPolicy = policyOver({ canSee, visibleTo })

/** For what can be handed to somebody: the assignee sees it too, whoever owns it. Private stays the owner's alone. */
export const assignedPolicy = policyOver({
  canSee: (actor, row) => canSee(actor, row) || (row.visibility !== 'private' && row.assignee_id === actor.userId),
  visibleTo: (actor, alias) =>
    sql<boolean>`(${visibleTo(actor, alias)} or (${sql.ref(`${alias}.visibility`)} <> 'private' and ${sql.ref(`${alias}.assignee_id`)} = ${actor.userId}))`,
})

/** @throws AppError invalid for something private in the hands of another: that person could not see it. */
export function refuseHiddenFromAssignee(row: { visibility?: unknown; owner_id?: unknown; assignee_id?: unknown }) {
  const { visibility, owner_id: owner, assignee_id: assignee } = row
  if (visibility !== 'private' || !assignee || assignee === owner) return
  const message = 'What is private can only be assigned to its owner. Share it, or choose its owner.'
  throw new AppError('invalid', 'assignee.cannot_see', message, {
    errors: ['assigneeId', 'visibility'].map((path) => ({ path, message })),
  })
}

/** For what everybody reads and few change: products, pipelines. */
export const catalogPolicy: RecordPolicy = {
  canSee: () => true,
  canCreate: canManage,
  canEdit: canManage,
  canDelete: canManage,
  visibleTo: () => sql<boolean>`true`,
}

export function canManage(actor: Pick<Actor, 'role'>) {
  return isAdministrator(actor) || actor.role === 'manager'
}
