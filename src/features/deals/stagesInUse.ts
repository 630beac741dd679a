import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import type { PipelineStage } from './pipelines.contract.ts'
import { firstOfType } from './stages.ts'

/** @throws AppError conflict when a stage that still holds deals goes away or changes its type; it says how many. */
export async function refuseStagesInUse(
  ctx: Context,
  pipelineId: string,
  before: PipelineStage[],
  after: PipelineStage[],
) {
  const changed = before.filter((stage) => after.find(({ id }) => id === stage.id)?.type !== stage.type)
  if (changed.length === 0) return
  const answer = await sql<{ stage_id: string; count: number }>`select stage_id, count(*) from deals
    where workspace_id = ${ctx.actor.workspaceId} and pipeline_id = ${pipelineId} and deleted_at is null
      and stage_id = any(${changed.map(({ id }) => id)}::uuid[]) group by stage_id`.execute(ctx.db)
  const used = answer.rows.map(
    ({ stage_id, count }) => `“${changed.find(({ id }) => id === stage_id)?.name}” (${deals(count)})`,
  )
  if (used.length === 0) return
  throw new AppError(
    'conflict',
    'pipeline.stage_in_use',
    `There are still deals at ${used.join(', ')}. Move them to another stage first; then the stage can go or change its type.`,
    { details: { stages: answer.rows.map(({ stage_id: stageId, count }) => ({ stageId, deals: count })) } },
  )
}

/** @throws AppError conflict while the pipeline holds deals. */
export async function refuseWithDeals(ctx: Context, pipelineId: string) {
  const answer = await sql<{ count: number }>`select count(*) from deals
    where workspace_id = ${ctx.actor.workspaceId} and pipeline_id = ${pipelineId} and deleted_at is null`.execute(
    ctx.db,
  )
  const count = answer.rows[0]?.count ?? 0
  if (count === 0) return
  throw new AppError(
    'conflict',
    'pipeline.in_use',
    `There are still ${deals(count)} in this pipeline. Move them to another pipeline or delete them first.`,
  )
}

/** Deleted deals wait at a stage of the same type, so that restoring one always finds a place for it. */
export async function parkDeletedDeals(
  ctx: Context,
  pipelineId: string,
  before: PipelineStage[],
  after: PipelineStage[],
) {
  for (const gone of before.filter((stage) => !after.some(({ id, type }) => id === stage.id && type === stage.type))) {
    await sql`update deals set stage_id = ${firstOfType(after, gone.type)?.id}
      where workspace_id = ${ctx.actor.workspaceId} and pipeline_id = ${pipelineId} and stage_id = ${gone.id}
        and deleted_at is not null`.execute(ctx.db)
  }
}

const deals = (count: number) => (count === 1 ? '1 deal' : `${count} deals`)
