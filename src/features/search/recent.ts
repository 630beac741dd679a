import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/**
 * What this user has lately worked with, by record id, 0..1: their last activities (fading over a month), the tasks and
 * the open deals that are theirs. The more often, the nearer to 1.
 */
export async function recentOf(ctx: Context): Promise<Map<string, number>> {
  const { workspaceId, userId } = ctx.actor
  const answer = await sql<{ id: string; recent: number }>`
    with last_activities as (
      select people_ids || company_ids || deal_ids as ids, exp(-abs(extract(epoch from ${ctx.now}::timestamptz - occurred_at)) / 2592000)::float8 as weight
      from activities where workspace_id = ${workspaceId} and owner_id = ${userId} and deleted_at is null order by occurred_at desc limit 300
    ), open_tasks as (
      select people_ids || company_ids || deal_ids as ids, 0.6::float8 as weight
      from tasks where workspace_id = ${workspaceId} and assignee_id = ${userId} and deleted_at is null and done_at is null order by due_on limit 200
    ), open_deals as (
      select array[id, company_id, person_id] as ids, 0.4::float8 as weight
      from deals where workspace_id = ${workspaceId} and owner_id = ${userId} and deleted_at is null and status = 'open' order by close_on limit 300
    )
    select id, 1 - exp(-sum(weight)) as recent
    from (table last_activities union all table open_tasks union all table open_deals) as work, unnest(work.ids) as id
    where id is not null group by id order by recent desc, id limit 1500`.execute(ctx.db)
  return new Map(answer.rows.map((row) => [row.id, Math.round(row.recent * 100) / 100]))
}
