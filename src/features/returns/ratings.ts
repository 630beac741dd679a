import { sql } from 'kysely'
import { addDays } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import type { About } from './provider.ts'
import { probability, type Evidence } from './value.pure.ts'

/** Anonymous evidence about a type of return in a role, already halved for every 90 days of age. */
export type Rating = { type: string; role: string } & Evidence

export const ratingsSql = ({ actor, today }: Pick<About, 'actor' | 'today'>) => sql<Rating>`
  select type, role, sum(useful * fade)::float8 as useful, sum(useless * fade)::float8 as useless
  from (select r.*, power(0.5::float8, greatest(0, ${today}::date - week) / 90::float8) as fade from return_ratings r where r.workspace_id = ${actor.workspaceId}) r
  group by type, role`

/** p(type, role) from the workspace's evidence. */
export function probabilityOf(ratings: readonly Rating[], type: string, role: string): number {
  const ofType = ratings.filter((rating) => rating.type === type)
  const sum = (rows: readonly Rating[]): Evidence => ({
    useful: rows.reduce((total, row) => total + row.useful, 0),
    useless: rows.reduce((total, row) => total + row.useless, 0),
  })
  return probability(
    sum(ofType.filter((rating) => rating.role === role)),
    sum(ofType.filter((rating) => rating.role !== role)),
  )
}

/** Adds evidence (or takes it back, with a negative count) to the week's sum. No person is written down. */
export async function rate(ctx: Context, type: string, at: Date, evidence: Partial<Evidence>) {
  const { workspaceId, role } = ctx.actor
  const { useful = 0, useless = 0 } = evidence
  await sql`insert into return_ratings as r (workspace_id, type, role, week, useful, useless)
    values (${workspaceId}, ${type}, ${role}, ${weekOf(at)}::date, ${Math.max(0, useful)}, ${Math.max(0, useless)})
    on conflict (workspace_id, type, role, week) do update
      set useful = greatest(0, r.useful + ${useful}), useless = greatest(0, r.useless + ${useless})`.execute(ctx.db)
}

/** The Monday of a moment's week, in UTC. */
export function weekOf(at: Date): string {
  const day = at.toISOString().slice(0, 10)
  return addDays(day, -((at.getUTCDay() + 6) % 7))
}
