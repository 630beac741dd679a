import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Kind } from './kinds.ts'
import { firstModel, type Model } from './match/matcher.pure.ts'

/** From here on two records are told as a pair. One setting for every workspace and data set. */
export const THRESHOLD = 0.5

/** A few records count as this many: nobody knows better yet. */
const FEWEST = 200
const MOST = 20_000

/** What the last sweep learned; before the first one, what is usual. */
export async function modelOf(db: Db, workspaceId: string, kind: Kind): Promise<Model> {
  const answer = await sql<{ model: Model | null; known: number }>`
    select (select model -> ${kind.noun} from duplicate_sweeps where workspace_id = ${workspaceId}) as model,
      (select count(*) from (select from duplicate_traits where workspace_id = ${workspaceId} and type = ${kind.noun} limit ${sql.lit(MOST)}) t) as known`.execute(
    db,
  )
  const { model, known } = answer.rows[0] ?? { model: null, known: 0 }
  return model ?? firstModel(kind.matcher, Math.max(FEWEST, known))
}

export const surenessOf = (probability: number) =>
  probability >= 0.99 ? ('almost_certain' as const) : probability >= 0.9 ? ('likely' as const) : ('possible' as const)
