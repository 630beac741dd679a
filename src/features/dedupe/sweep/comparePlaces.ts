import type { Db } from '#platform/database/database.ts'
import type { Kind } from '../kinds.ts'
import { compare, probability, type Model } from '../match/matcher.pure.ts'
import { THRESHOLD } from '../models.ts'
import { keepPairs, type FoundPair } from '../pairs.queries.ts'
import { pairsAmong, placesFrom, WINDOW, type Placed } from './walk.ts'

const AT_ONCE = 5000

type Scope = { workspaceId: string; kind: Kind; model: Model; places: number }

/** Compares whatever lies side by side under one key, and keeps the likely pairs as it goes. */
export async function comparePlaces(
  db: Db,
  { workspaceId, kind, model, places }: Scope,
  say: (done: number, more: { found: number; pairs: number }) => Promise<void>,
) {
  let before: Placed[] = []
  for (let first = 1; first <= places; first += AT_ONCE) {
    const placed = await placesFrom(db, workspaceId, first, first + AT_ONCE - 1)
    const found: FoundPair[] = []
    let pairs = 0
    for (const [a, b] of pairsAmong(placed, before)) {
      pairs++
      const likely = probability(kind.matcher, model, compare(kind.matcher, a.traits, b.traits))
      if (likely >= THRESHOLD) found.push({ a: a.id, b: b.id, probability: likely })
    }
    const kept = await keepPairs(db, workspaceId, kind, found)
    before = placed.slice(-WINDOW)
    await say(Math.min(places, first + AT_ONCE - 1), { found: kept, pairs })
  }
}
