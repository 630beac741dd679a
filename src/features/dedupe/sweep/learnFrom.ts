import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { hashed, type Kind } from '../kinds.ts'
import { countPattern, learn, type Patterns } from '../match/learn.pure.ts'
import { compare, type Model } from '../match/matcher.pure.ts'
import type { Traits } from '../match/traits.pure.ts'
import { unpacked } from '../traits.queries.ts'
import { pairsAmong, placesFrom } from './walk.ts'

const STRETCH = 2000
const STRETCHES = 60
const SAMPLE = 1500
const STRANGERS = 100_000

/** The weights that the workspace's own records teach: from stretches of the layout, and from records taken at random. */
export async function learnFrom(
  db: Db,
  workspaceId: string,
  kind: Kind,
  places: number,
  say: (done: number, total: number) => Promise<void>,
): Promise<Model> {
  const strangers = strangersOf(kind, await someTraits(db, workspaceId, kind))
  const candidates: Patterns = new Map()
  const stretches = Math.min(STRETCHES, Math.ceil(places / STRETCH))
  const each = places <= STRETCHES * STRETCH ? STRETCH : places / STRETCHES
  // A stretch stands for as much of the layout as lies between it and the next one.
  const weight = Math.max(1, each / STRETCH)
  for (let stretch = 0; stretch < stretches; stretch++) {
    const first = 1 + Math.floor(stretch * each)
    const placed = await placesFrom(db, workspaceId, first, Math.min(places, first + STRETCH - 1))
    const keys = new Map<string, Set<string>>()
    const keysOf = (id: string, traits: Traits) => {
      const known = keys.get(id) ?? new Set(hashed(workspaceId, kind, traits))
      keys.set(id, known)
      return known
    }
    for (const [a, b] of pairsAmong(placed)) {
      // A pair lies in the layout once for each key that both have, and must count once.
      const others = keysOf(b.id, b.traits)
      const shared = [...keysOf(a.id, a.traits)].filter((key) => others.has(key)).length
      countPattern(candidates, compare(kind.matcher, a.traits, b.traits), weight / Math.max(1, shared))
    }
    await say(stretch + 1, stretches)
  }
  return learn(kind.matcher, { records: await countOf(db, workspaceId, kind), candidates, strangers })
}

/** Spread over all records, and the same ones each time. */
async function someTraits(db: Db, workspaceId: string, kind: Kind): Promise<Traits[]> {
  const answer = await sql<{ traits: Partial<Traits> }>`select traits from duplicate_traits
    where workspace_id = ${workspaceId} and type = ${kind.noun} order by hashtextextended(record_id::text, 7) limit ${sql.lit(SAMPLE)}`.execute(
    db,
  )
  return answer.rows.map(({ traits }) => unpacked(traits))
}

async function countOf(db: Db, workspaceId: string, kind: Kind): Promise<number> {
  const answer = await sql<{ records: number }>`select count(*) as records from duplicate_traits
    where workspace_id = ${workspaceId} and type = ${kind.noun}`.execute(db)
  return answer.rows[0]?.records ?? 0
}

/** Each with as many of those that follow as bring the number of pairs near the wanted one. */
function strangersOf(kind: Kind, sample: readonly Traits[]): Patterns {
  const patterns: Patterns = new Map()
  const reach = Math.min(sample.length - 1, Math.ceil(STRANGERS / Math.max(1, sample.length)))
  for (const [at, mine] of sample.entries())
    for (let step = 1; step <= reach; step++) {
      const other = sample[(at + step) % sample.length]
      if (other) countPattern(patterns, compare(kind.matcher, mine, other))
    }
  return patterns
}
