import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { aboutSql } from './about.ts'
import type { About, Candidate, Provider } from './provider.ts'
import type { Say } from './returns.messages.ts'
import { ratingsSql, type Rating } from './ratings.ts'

export type Found = Candidate & { type: string; kind: Provider['kind'] }

/**
 * Asks all providers in one statement. Its text is the same for every entry (what is not triggered is switched off by a
 * parameter), so that the database plans it once.
 */
export async function gather(
  ctx: Context,
  about: About,
  providers: readonly Provider[],
  say: Say,
): Promise<{ found: Found[]; ratings: Rating[] }> {
  const parts = providers.map(
    (each) =>
      sql`(select coalesce(json_agg(q), '[]') from (${each.ask(about)}) q where ${each.triggers(about)}::boolean) as ${sql.ref(each.type)}`,
  )
  // Planned for these values each time, it would spend ten times as long on the plan as on the answer.
  await planMode(ctx, 'force_generic_plan')
  const answer = await sql<Record<string, never[]> & { ratings: Rating[] }>`with ${aboutSql(about)}
    select ${sql.join(parts)}, (select coalesce(json_agg(r), '[]') from (${ratingsSql(about)}) r) as ratings`.execute(
    ctx.db,
  )
  await planMode(ctx, 'auto')
  const row = answer.rows[0]
  if (!row) return { found: [], ratings: [] }
  const found = providers.flatMap((each) =>
    each
      .tell(row[each.type] ?? [], about, say)
      .map((candidate) => ({ kind: each.kind, ...candidate, type: each.type })),
  )
  return { found, ratings: row.ratings }
}

const planMode = (ctx: Context, mode: 'auto' | 'force_generic_plan') =>
  sql`select set_config('plan_cache_mode', ${mode}, true)`.execute(ctx.db)
