import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { AppError } from '#kernel/errors.ts'
import type { Money } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import { lookupsOf } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { DealView } from './deals.contract.ts'
import { dealPolicy } from './deals.policy.ts'
import { dealType } from './deals.record.ts'
import type { PipelineStage } from './pipelines.contract.ts'

type Pipeline = { id: string; name: string; stages: PipelineStage[] }
type Narrowing = { ownerId?: string }
export type Cards = { deals: DealView[]; nextCursor: string | null }

/** The pipeline named, or the default one. */
export async function pipelineFor(ctx: Context, id?: string): Promise<Pipeline | undefined> {
  const answer = await sql<Pipeline>`select id, name, stages from pipelines
    where workspace_id = ${ctx.actor.workspaceId} and deleted_at is null and ${id ? sql`id = ${id}` : sql`true`}
    order by is_default desc, created_at limit 1`.execute(ctx.db)
  return answer.rows[0]
}

/** By stage: how many deals the actor sees there, and their exact sum in each currency. */
export async function sumsOf(ctx: Context, { pipelineId, ...narrowing }: Narrowing & { pipelineId: string }) {
  const answer = await sql<{ stage_id: string; currency: string | null; count: number; total: string | null }>`
    select d.stage_id, case when d.amount is not null then d.currency end as currency, count(*), round(sum(d.amount), 2)::text as total
    from ${tableSeen(ctx.actor, 'deal')} d where d.pipeline_id = ${pipelineId} and ${isShown(ctx, narrowing)}
    group by 1, 2 order by sum(d.amount) desc nulls last`.execute(ctx.db)
  const sums = new Map<string, { count: number; totals: Money[] }>()
  for (const { stage_id, currency, count, total } of answer.rows) {
    const known = sums.get(stage_id) ?? { count: 0, totals: [] }
    const totals =
      total === null
        ? known.totals
        : [...known.totals, { amount: total, currency: currency ?? ctx.actor.workspace.currency }]
    sums.set(stage_id, { count: known.count + count, totals })
  }
  return sums
}

/** The first cards of each stage, or those behind the cursor of one; each stage walks the board's index only as far as it shows. */
export async function cardsOf(
  ctx: Context,
  stageIds: readonly string[],
  { limit, cursor, ...narrowing }: Narrowing & { limit: number; cursor?: string },
): Promise<Map<string, Cards>> {
  const from = cursor ? readCursor(cursor) : null
  const behind = from ? sql`and (d.position, d.id) > (${from.position}::float8, ${from.id}::uuid)` : sql``
  const answer = await sql<Row>`select r.*${lookupsOf(dealType, ctx.actor, 'r')}
    from pipelines p
    cross join lateral (select (s ->> 'id')::uuid as id from jsonb_array_elements(p.stages) s) as stage
    cross join lateral (select d.* from ${tableSeen(ctx.actor, 'deal')} d where d.pipeline_id = p.id and d.stage_id = stage.id and ${isShown(ctx, narrowing)} ${behind}
      order by d.position, d.id limit ${sql.lit(limit + 1)}) r
    where p.workspace_id = ${ctx.actor.workspaceId} and stage.id = any(${[...stageIds]}::uuid[])
    order by r.position, r.id`.execute(ctx.db)
  const byStage = Map.groupBy(answer.rows, (row) => row.stage_id as string)
  return new Map([...byStage].map(([stageId, rows]) => [stageId, cardsFrom(ctx, rows, limit)]))
}

function cardsFrom(ctx: Context, rows: Row[], limit: number): Cards {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    deals: shown.map((row) => present<DealView>(dealType, dealPolicy, ctx.actor, row)),
    nextCursor: last ? Buffer.from(JSON.stringify([last.position, last.id])).toString('base64url') : null,
  }
}

const isShown = (
  ctx: Context,
  { ownerId }: Narrowing,
) => sql<boolean>`d.workspace_id = ${ctx.actor.workspaceId} and d.deleted_at is null
  and ${dealPolicy.visibleTo(ctx.actor, 'd')} and ${ownerId ? sql`d.owner_id = ${ownerId}` : sql`true`}`

function readCursor(cursor: string): { position: number; id: string } {
  try {
    const [position, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof position === 'number' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { position, id }
  } catch {
    // Falls through to the refusal.
  }
  throw new AppError(
    'invalid',
    'cursor.invalid',
    'This part of the board does not exist any more. Load the board again.',
    {
      errors: [{ path: 'cursor', message: 'Not a cursor of this board.' }],
    },
  )
}
