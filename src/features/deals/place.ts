import { sql } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { PipelineStage } from './pipelines.contract.ts'
import { firstOfType } from './stages.ts'

/** A stage, with the pipeline around it. */
export type Place = { pipelineId: string; stages: PipelineStage[]; stage: PipelineStage }

/**
 * The stage that a client means: without one the pipeline's first open one, without a pipeline the stage's or the default one.
 * The pipeline is held until the transaction ends, so that the stage cannot be removed meanwhile.
 * @throws AppError invalid when there is no such stage or pipeline.
 */
export async function findPlace(
  ctx: Context,
  { pipelineId, stageId }: { pipelineId?: string; stageId?: string },
): Promise<Place> {
  const mentioned = stageId ? sql`stages @> ${JSON.stringify([{ id: stageId }])}::jsonb` : sql`true`
  const answer = await sql<{ id: string; stages: PipelineStage[] }>`select id, stages from pipelines
    where workspace_id = ${ctx.actor.workspaceId} and deleted_at is null and ${pipelineId ? sql`id = ${pipelineId}` : mentioned}
    order by is_default desc, created_at limit 1 for key share`.execute(ctx.db)
  const found = answer.rows[0]
  if (!found && !pipelineId && !stageId)
    throw new AppError('conflict', 'pipeline.none', 'There is no pipeline yet. Make one first.')
  if (!found) throw unknown(pipelineId ? 'pipelineId' : 'stageId')
  const stage = stageId ? found.stages.find(({ id }) => id === stageId) : firstOfType(found.stages, 'open')
  if (!stage) throw unknown('stageId')
  return { pipelineId: found.id, stages: found.stages, stage }
}

/** The columns that follow from the stage; all but the position. Without a row for a deal that is being born. */
export function atStage(ctx: Context, { pipelineId, stages, stage }: Place, row?: Row): Record<string, unknown> {
  const isMoving = row?.stage_id !== stage.id
  const isEngaged =
    row && (stage.type === 'won' || (stage.type === 'open' && stage.id !== firstOfType(stages, 'open')?.id))
  return {
    pipeline_id: pipelineId,
    stage_id: stage.id,
    status: stage.type,
    ...(isMoving && { stage_changed_at: ctx.now }),
    closed_at: stage.type === 'open' ? null : row?.status === stage.type ? row.closed_at : ctx.now,
    ...(stage.type !== 'lost' && { lost_reason: null }),
    // The customer is engaged once the deal leaves its first stage towards winning.
    ...(isEngaged && isMoving && !row.engaged_on && { engaged_on: dayIn(ctx.now, ctx.actor.workspace.timeZone) }),
  }
}

const unknown = (path: string) =>
  new AppError(
    'invalid',
    'reference.unknown',
    `Please choose another ${path === 'stageId' ? 'stage' : 'pipeline'}. Nothing was saved.`,
    {
      errors: [{ path, message: 'It does not exist, or it belongs to another pipeline.' }],
    },
  )
