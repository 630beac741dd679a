import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'
import type { Mark, StarredType } from './favourites.contract.ts'

type Found = { type: StarredType; record_id: string }

/** What the actor starred, of these types, the latest first. */
export async function favouritesOf(ctx: Context, types: readonly string[], most: number): Promise<Mark[]> {
  const answer = await sql<Found>`select type, record_id from favourites where workspace_id = ${ctx.actor.workspaceId}
    and user_id = ${ctx.actor.userId} and type = any(${[...types]}::text[]) order by starred_at desc limit ${sql.lit(most)}`.execute(
    ctx.db,
  )
  return named(ctx, answer.rows)
}

/** What the actor opened last. */
export async function visitsOf(ctx: Context, most: number): Promise<Mark[]> {
  const answer = await sql<Found>`select type, record_id from visits where workspace_id = ${ctx.actor.workspaceId}
    and user_id = ${ctx.actor.userId} order by at desc limit ${sql.lit(most)}`.execute(ctx.db)
  return named(ctx, answer.rows)
}

/** By the names of today, in the order given; what is gone or out of sight is left out. */
async function named(ctx: Context, found: readonly Found[]): Promise<Mark[]> {
  const names = new Map<string, { name: string; of: string | null }>()
  for (const [noun, rows] of Map.groupBy(found, ({ type }) => type)) {
    const type = typeOf(noun)
    const of = noun === 'view' ? sql`r.type` : sql`null::text`
    const answer = await sql<{
      id: string
      name: string
      of: string | null
    }>`select r.id, ${sql.ref(`r.${noun === 'case' ? 'title' : 'name'}`)} as name, ${of} as "of"
      from ${sql.table(type.table)} r where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is null
      and r.id = any(${rows.map(({ record_id }) => record_id)}::uuid[]) and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`.execute(
      ctx.db,
    )
    for (const { id, ...rest } of answer.rows) names.set(id, rest)
  }
  return found.flatMap(({ type, record_id: id }) => {
    const known = names.get(id)
    return known ? [{ type, id, ...known }] : []
  })
}
