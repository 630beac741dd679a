import { sql, type RawBuilder } from 'kysely'
import type { Actor, Share } from '../actor.ts'

/** Up to so many shared records travel as a list; with more, the database looks them up. */
const MOST_LISTED = 200

const isOpen = ({ until }: Share) => until === null || until > Date.now()

/** What reaches the actor at this moment by a share of this record, if anything does. */
export function shareOf(actor: Actor, recordId: unknown): Share | undefined {
  const open = actor.shared?.byRecord.get(recordId as string)?.filter(isOpen) ?? []
  return open.find(({ canEdit }) => canEdit) ?? open[0]
}

/** The same about many, over a column that holds a record's id; null where nothing is shared with the actor. */
export function sharedIn(actor: Actor, column: RawBuilder<unknown>): RawBuilder<boolean> | null {
  if (!actor.shared) return null
  if (actor.shared.byRecord.size > MOST_LISTED)
    return sql<boolean>`(${column} in (select shared_with(${JSON.stringify(reachOf(actor))}::jsonb)))`
  const ids = [...actor.shared.byRecord].flatMap(([id, shares]) => (shares.some(isOpen) ? [id] : []))
  return ids.length === 0 ? null : sql<boolean>`(${column} = any(${ids}::uuid[]))`
}

/** Whose shares reach the actor, for the function `shared_with` of the database. */
export const reachOf = ({ userId, shared }: Actor) => ({ user: userId, teams: shared?.teams ?? [] })
