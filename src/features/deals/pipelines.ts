import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { catalogPolicy } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import './defaultPipeline.ts'
import { pipelines, type PipelineStage, type StageInput } from './pipelines.contract.ts'
import { pipelineType } from './pipelines.record.ts'
import { completeStages, usualStages } from './stages.ts'
import { parkDeletedDeals, refuseStagesInUse, refuseWithDeals } from './stagesInUse.ts'

const verbs = recordOperations(pipelineType, pipelines, catalogPolicy, {
  owner: () => null,
  onCreate: async (ctx, _, input) => {
    const stages = completeStages((input.stages as StageInput[] | undefined) ?? usualStages)
    await refuseForeignStages(ctx, stages)
    return { stages, is_default: !(await defaultOf(ctx)) }
  },
  onUpdate: async (ctx, _, row, input) => {
    if (input.isDefault && !row.is_default) await giveUpDefault(ctx)
    if (!input.stages) return {}
    const before = row.stages as PipelineStage[]
    const stages = completeStages(input.stages as StageInput[], before)
    await refuseForeignStages(ctx, stages, row.id)
    await refuseStagesInUse(ctx, row.id, before, stages)
    await parkDeletedDeals(ctx, row.id, before, stages)
    return { stages }
  },
  onRemove: async (ctx, row) => {
    if (row.is_default) {
      throw new AppError(
        'conflict',
        'pipeline.is_default',
        'New deals start in this pipeline. Make another pipeline the default first.',
      )
    }
    await refuseWithDeals(ctx, row.id)
  },
})

export const listPipelines = verbs.list
export const readPipeline = verbs.read
export const createPipeline = verbs.create
export const updatePipeline = verbs.update
export const deletePipeline = verbs.remove
export const restorePipeline = verbs.restore
export const pipelineHistory = verbs.history

async function defaultOf(ctx: Context): Promise<Row | undefined> {
  const answer = await sql<Row>`select * from pipelines
    where workspace_id = ${ctx.actor.workspaceId} and is_default and deleted_at is null for update`.execute(ctx.db)
  return answer.rows[0]
}

async function giveUpDefault(ctx: Context) {
  const row = await defaultOf(ctx)
  if (row) await updateRecord(ctx, pipelineType, row, { is_default: false })
}

/** A stage tells its pipeline, so no two pipelines share one. */
async function refuseForeignStages(ctx: Context, stages: PipelineStage[], pipelineId?: string) {
  const ids = stages.map(({ id }) => id)
  const answer = await sql`select from pipelines p, jsonb_array_elements(p.stages) s
    where p.workspace_id = ${ctx.actor.workspaceId} and s ->> 'id' = any(${ids}::text[])
      and p.id is distinct from ${pipelineId ?? null}::uuid limit 1`.execute(ctx.db)
  if (answer.rows.length === 0) return
  throw new AppError(
    'conflict',
    'pipeline.stage_taken',
    'A stage with this id belongs to another pipeline. Leave the id out to make a new stage.',
  )
}
