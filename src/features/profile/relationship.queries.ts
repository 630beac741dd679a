import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { visibleTo } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import type { CompanyProfile } from './profile.contract.ts'
import { isoText, type Subject } from './subject.ts'

const WEEK = 604_800_000
/** A picture needs no more: the newest of each target, then the newest of all. */
const MOST_EACH = 200
const MOST = 1000

type Relationship = Pick<CompanyProfile, 'knownBy' | 'rhythm'>

/** Who of us has dealt with the subject, most often first, and how often in each of the last 52 weeks, oldest first. */
export async function relationshipOf(ctx: Context, { ids }: Subject): Promise<Relationship> {
  const { workspaceId } = ctx.actor
  const answer = await sql<{ knownBy: Relationship['knownBy']; weeks: { week: number; times: number }[] }>`
    with touch as materialized (
      select a.owner_id, a.occurred_at from (
        select l.source_id from unnest(${ids}) as target(id) cross join lateral (
          select source_id, at from links where workspace_id = ${workspaceId} and target_id = target.id and source_type = 'activity' and at <= ${ctx.now}
          order by at desc limit ${sql.lit(MOST_EACH)}) l
        group by l.source_id order by max(l.at) desc limit ${sql.lit(MOST)}) l
      join ${tableSeen(ctx.actor, 'activity')} a on a.workspace_id = ${workspaceId} and a.id = l.source_id and a.deleted_at is null and ${visibleTo(ctx.actor, 'a')}
    )
    select
      (select coalesce(json_agg(x), '[]') from (
        select u.id, u.name, count(*)::int as times, ${isoText(sql`max(t.occurred_at)`)} as last from touch t
        join users u on u.workspace_id = ${workspaceId} and u.id = t.owner_id
        group by u.id, u.name order by count(*) desc, max(t.occurred_at) desc limit 6) x) as "knownBy",
      (select coalesce(json_agg(x), '[]') from (
        select floor(extract(epoch from (${ctx.now}::timestamptz - t.occurred_at)) / 604800)::int as week, count(*)::int as times from touch t
        where t.occurred_at > ${new Date(ctx.now.getTime() - 52 * WEEK)} group by 1) x) as weeks`.execute(ctx.db)
  const { knownBy, weeks } = answer.rows[0] ?? { knownBy: [], weeks: [] }
  const rhythm = Array.from({ length: 52 }, () => 0)
  for (const { week, times } of weeks) if (week >= 0 && week < 52) rhythm[51 - week] = times
  return { knownBy, rhythm }
}
