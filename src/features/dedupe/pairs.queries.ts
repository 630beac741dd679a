import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Kind } from './kinds.ts'

export type FoundPair = { a: string; b: string; probability: number }

/** The pair as it is kept: the smaller id first. */
export const inOrder = (one: string, other: string) => (one < other ? { a: one, b: other } : { a: other, b: one })

/** Keeps likely pairs; what people said about them stays. Gives how many of them are new. */
export async function keepPairs(db: Db, workspaceId: string, kind: Kind, pairs: readonly FoundPair[]): Promise<number> {
  const best = new Map<string, FoundPair>()
  for (const { a: one, b: other, probability } of pairs) {
    const { a, b } = inOrder(one, other)
    best.set(`${a}${b}`, { a, b, probability })
  }
  if (best.size === 0) return 0
  const answer = await sql<{
    is_new: boolean
  }>`insert into duplicate_pairs (workspace_id, type, a_id, b_id, probability)
    select ${workspaceId}::uuid, ${kind.noun}, a, b, probability
    from jsonb_to_recordset(${JSON.stringify([...best.values()])}::jsonb) as p(a uuid, b uuid, probability real)
    on conflict (workspace_id, a_id, b_id) do update set probability = excluded.probability, found_at = now()
    returning xmax = 0 as is_new`.execute(db)
  return answer.rows.filter((row) => row.is_new).length
}

/** Pairs of these records that nobody has judged are made anew, as after a change they may be likely no more. */
export async function dropOpenPairs(db: Db, workspaceId: string, ids: readonly string[]) {
  const wanted = sql`${[...ids]}::uuid[]`
  await sql`delete from duplicate_pairs where workspace_id = ${workspaceId} and different_at is null
    and (a_id = any(${wanted}) or b_id = any(${wanted}))`.execute(db)
}
