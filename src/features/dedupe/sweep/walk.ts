import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Traits } from '../match/traits.pure.ts'
import { unpacked } from '../traits.queries.ts'

export type Placed = { key: string; id: string; traits: Traits }

/** Within one key a record is compared with this many before it: all of a small block, the nearest names of a large one. */
export const WINDOW = 20

/** The records at some places, in order. One look-up each: a join of a piece must never read the whole table. */
export async function placesFrom(db: Db, workspaceId: string, first: number, last: number): Promise<Placed[]> {
  const answer = await sql<{ key: string; record_id: string; traits: Partial<Traits> }>`
    select s.key::text as key, s.record_id, d.traits from swept s,
      lateral (select traits from duplicate_traits where workspace_id = ${workspaceId} and record_id = s.record_id limit 1) d
    where s.place >= ${first} and s.place <= ${last} order by s.place`.execute(db)
  return answer.rows.map(({ key, record_id, traits }) => ({ key, id: record_id, traits: unpacked(traits) }))
}

/** Each pair of neighbours that share a key, once for that key; `before` are the records that came just before these. */
export function* pairsAmong(placed: readonly Placed[], before: readonly Placed[] = []): Generator<[Placed, Placed]> {
  const all = [...before, ...placed]
  for (let at = before.length; at < all.length; at++) {
    const mine = all[at]
    for (let back = at - 1; back >= Math.max(0, at - WINDOW); back--) {
      const other = all[back]
      if (!mine || !other || other.key !== mine.key) break
      if (other.id !== mine.id) yield [other, mine]
    }
  }
}
