import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { notFound } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { pipelineFor } from './board.queries.ts'
import { dealPolicy } from './deals.policy.ts'
import {
  experience as contracts,
  type ClosedExperience,
  type ProductExperience,
  type Quartiles,
  type StageExperience,
} from './experience.contract.ts'

export const readExperience = operation(contracts.read, {
  load: async (ctx, { id }) => {
    if (!(await pipelineFor(ctx, id))) throw notFound('pipeline')
  },
  may: () => true,
  run: async (ctx, { id }) => ({
    closed: await closedExperience(ctx, id),
    stages: await stageExperience(ctx, id),
    products: await productExperience(ctx, id),
  }),
})

/** How long winning takes, and how many people it takes. */
export async function closedExperience(ctx: Context, pipelineId: string): Promise<ClosedExperience> {
  const { timeZone } = ctx.actor.workspace
  const answer = await sql<{ won: number; lost: number; days: number[] | null; contacts: number[] | null }>`
    with closed as (${latestClosed(ctx, pipelineId)}), told as (
      select status, (closed_at at time zone ${timeZone})::date - coalesce(engaged_on, (created_at at time zone ${timeZone})::date) as days,
        (select count(distinct each.id) from (select c.person_id::text as id union all
          select role ->> 'personId' from jsonb_array_elements(c.roles) role) each) as contacts
      from closed c)
    select count(*) filter (where status = 'won') as won, count(*) filter (where status = 'lost') as lost,
      ${quartersOf('days')} filter (where status = 'won' and days >= 0) as days,
      ${quartersOf('contacts')} filter (where status = 'won') as contacts
    from told`.execute(ctx.db)
  const { won = 0, lost = 0, days = null, contacts = null } = answer.rows[0] ?? {}
  return { won, lost, daysToWin: quartiles(days), contacts: quartiles(contacts) }
}

/** How long deals stayed at each stage, and what became of those that reached it. */
export async function stageExperience(ctx: Context, pipelineId: string): Promise<StageExperience[]> {
  const answer = await sql<{ stage_id: string; deals: number; won: number; days: number[] | null }>`
    with closed as (${latestClosed(ctx, pipelineId)}), visits as (
      select d.id, d.status, c.after ->> 'stage_id' as stage_id,
        extract(epoch from lead(c.at) over (partition by d.id order by c.at, c.id) - c.at) / 86400 as days
      from closed d join changes c on c.workspace_id = ${ctx.actor.workspaceId} and c.record_id = d.id
      where c.after ->> 'stage_id' is not null)
    select stage_id, count(distinct id) as deals, count(distinct id) filter (where status = 'won') as won,
      ${quartersOf('days')} filter (where days is not null) as days
    from visits group by stage_id`.execute(ctx.db)
  return answer.rows.map(({ stage_id: stageId, deals, won, days }) => ({ stageId, deals, won, days: quartiles(days) }))
}

/** What won deals with each product were worth: the middle amount, exact; the product sold most often first. */
export async function productExperience(ctx: Context, pipelineId: string): Promise<ProductExperience[]> {
  const answer = await sql<{ product_id: string; currency: string; won: number; median: string }>`
    with closed as (${latestClosed(ctx, pipelineId)}), sold as (
      select distinct c.id, line ->> 'productId' as product_id, coalesce(c.currency, ${ctx.actor.workspace.currency}) as currency, c.amount
      from closed c, jsonb_array_elements(c.product_lines) line where c.status = 'won' and c.amount is not null)
    select product_id, currency, count(*) as won, round(percentile_disc(0.5) within group (order by amount), 2)::text as median
    from sold group by product_id, currency order by won desc, product_id`.execute(ctx.db)
  return answer.rows.map(({ product_id: productId, won, median, currency }) => ({
    productId,
    won,
    medianAmount: { amount: median, currency },
  }))
}

// Enough for quartiles, and no slower as the years go by.
const LATEST = 1000

/** Each status walks its own part of the index; then the latest of both, so that shares are those of one time. */
function latestClosed(ctx: Context, pipelineId: string) {
  const of = (status: 'won' | 'lost') => sql`(select d.* from ${tableSeen(ctx.actor, 'deal')} d
    where d.workspace_id = ${ctx.actor.workspaceId} and d.status = ${status} and d.pipeline_id = ${pipelineId} and d.deleted_at is null
      and ${dealPolicy.visibleTo(ctx.actor, 'd')} order by d.closed_at desc limit ${sql.lit(LATEST)})`
  return sql`select * from (${of('won')} union all ${of('lost')}) either order by closed_at desc limit ${sql.lit(LATEST)}`
}

const quartersOf = (column: string) =>
  sql`percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${sql.ref(column)})`

function quartiles(values: number[] | null): Quartiles | null {
  const [low, median, high] = values ?? []
  return low === undefined || median === undefined || high === undefined ? null : { low, median, high }
}
