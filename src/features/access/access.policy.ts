import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'
import { sharedIn, shareOf } from '#platform/records/shares.ts'

type Owned = Pick<Row, 'owner_id' | 'visibility'> & { id?: string; record_id?: unknown }

export const isAdministrator = (actor: Pick<Actor, 'role'>) => actor.role === 'administrator'

/** Whoever may change records at all. */
export const canWrite = (actor: Actor) => actor.role !== 'read_only'

type Code = 'owner' | 'everyone' | 'administrator' | 'team' | 'above'
type Ground = { code: Code; words: string; holds(actor: Actor, row: Owned): boolean }

/** Why a record is seen: a code for machines and catalogues. `until` is a moment, of a share that ends. */
export type Reason = { code: Code | 'shared' | 'assigned'; words: string; until?: string; canEdit?: boolean }

const isInside = (actor: Actor, row: Owned) => row.visibility !== 'private' && actor.role !== 'partner'

/** Each alone lets a person see a record. Private is the owner's alone, without exception; a partner sees only what is theirs. */
const GROUNDS: readonly Ground[] = [
  { code: 'owner', words: 'You own it.', holds: (actor, { owner_id }) => owner_id === actor.userId },
  {
    code: 'everyone',
    words: 'It is shared with everyone in the workspace.',
    holds: (actor, row) => isInside(actor, row) && row.visibility === 'everyone',
  },
  {
    code: 'administrator',
    words: 'You are an administrator, and it is not private.',
    holds: (actor, row) => isInside(actor, row) && isAdministrator(actor),
  },
  {
    code: 'team',
    words: 'It is shared with its owner’s team, which is yours or stands below yours.',
    holds: (actor, row) =>
      isInside(actor, row) && row.visibility === 'team' && row.owner_id !== null && actor.teamMates.has(row.owner_id),
  },
  {
    code: 'above',
    words: 'It is shared with its owner and those above, and you manage its owner.',
    holds: (actor, row) =>
      isInside(actor, row) && row.visibility === 'owner' && row.owner_id !== null && actor.reports.has(row.owner_id),
  },
]

/** By the place in the workspace alone; what was shared one by one comes on top in `policyOver`. */
const seesByPlace = (actor: Actor, row: Owned): boolean => GROUNDS.some((ground) => ground.holds(actor, row))

/** Why this actor can see the record; empty when they cannot. */
export function reasonsFor(actor: Actor, row: Owned): Reason[] {
  const byPlace = GROUNDS.filter((ground) => ground.holds(actor, row)).map(({ code, words }) => ({ code, words }))
  const share = shareOf(actor, row.id)
  if (!share) return byPlace
  const words = share.canEdit ? 'It is shared with you, to read and to change.' : 'It is shared with you, to read.'
  const until = share.until === null ? {} : { until: new Date(share.until).toISOString() }
  return [...byPlace, { code: 'shared', words, canEdit: share.canEdit, ...until }]
}

/** The same as an answer: sentences in English, and what a catalogue needs to say them in another language. */
export const whyOf = (reasons: readonly Reason[]) => ({
  reasons: reasons.map(({ words }) => words),
  grounds: reasons.map(({ words: _words, ...ground }) => ground),
})

/** The same rule as SQL, so that a list can never show what a page would refuse. */
function visibleByPlace(actor: Actor, alias: string) {
  const owner = sql.ref(`${alias}.owner_id`)
  const visibility = sql.ref(`${alias}.visibility`)
  if (actor.role === 'partner') return sql<boolean>`(${owner} = ${actor.userId})`
  if (isAdministrator(actor)) return sql<boolean>`(${visibility} <> 'private' or ${owner} = ${actor.userId})`
  return sql<boolean>`(${visibility} = 'everyone' or ${owner} = ${actor.userId}
    or (${visibility} = 'team' and ${owner} = any(${[...actor.teamMates]}::uuid[]))
    or (${visibility} = 'owner' and ${owner} = any(${[...actor.reports]}::uuid[])))`
}

/**
 * The policy that follows from who sees by their place: with whom a record was shared, they see it too. Whoever sees it
 * may edit it, unless it was shared for reading alone; the owner, those above and administrators may delete.
 */
export function policyOver(
  { canSee: seesHere, visibleTo: seenHere }: Pick<RecordPolicy, 'canSee' | 'visibleTo'>,
  sharedBy: 'id' | 'record_id' = 'id',
): RecordPolicy {
  const share = (actor: Actor, row: Row) => (actor.shared ? shareOf(actor, row[sharedBy]) : undefined)
  const canEdit = (actor: Actor, row: Row) =>
    canWrite(actor) && (seesHere(actor, row) || share(actor, row)?.canEdit === true)
  return {
    sharedBy,
    canSee: (actor, row) => seesHere(actor, row) || share(actor, row) !== undefined,
    canCreate: canWrite,
    canEdit,
    canDelete: (actor, row) =>
      canEdit(actor, row) &&
      (row.owner_id === null ||
        row.owner_id === actor.userId ||
        isAdministrator(actor) ||
        actor.reports.has(row.owner_id)),
    visibleTo: (actor, alias) => {
      const shared = sharedIn(actor, sql.ref(`${alias}.${sharedBy}`))
      return shared ? sql<boolean>`(${seenHere(actor, alias)} or ${shared})` : seenHere(actor, alias)
    },
  }
}

/** The policy of ordinary records. */
export const recordPolicy = policyOver({ canSee: seesByPlace, visibleTo: visibleByPlace })
export const { visibleTo } = recordPolicy

/** Needs no more of a record than its id, owner and visibility. */
export const canSee = (actor: Actor, row: Owned): boolean => recordPolicy.canSee(actor, row as Row)

/** Of what belongs to a record and follows its owner and visibility: whoever has the record by a share has this too. */
export const partPolicy = policyOver({ canSee: seesByPlace, visibleTo: visibleByPlace }, 'record_id')

/** For what can be handed to somebody: the assignee sees it too, whoever owns it. Private stays the owner's alone. */
export const assignedPolicy = policyOver({
  canSee: (actor, row) => seesByPlace(actor, row) || (row.visibility !== 'private' && row.assignee_id === actor.userId),
  visibleTo: (actor, alias) =>
    sql<boolean>`(${visibleByPlace(actor, alias)} or (${sql.ref(`${alias}.visibility`)} <> 'private' and ${sql.ref(`${alias}.assignee_id`)} = ${actor.userId}))`,
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
