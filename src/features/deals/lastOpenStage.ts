import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { PipelineStage } from './pipelines.contract.ts'

/** The open stage at which the deal was last, as far as the pipeline still has it. */
export async function lastOpenStage(
  ctx: Context,
  deal: Row,
  stages: PipelineStage[],
): Promise<PipelineStage | undefined> {
  const open = stages.filter(({ type }) => type === 'open')
  const answer = await sql<{ stage_id: string }>`select before ->> 'stage_id' as stage_id from changes
    where workspace_id = ${ctx.actor.workspaceId} and record_id = ${deal.id}
      and before ->> 'stage_id' = any(${open.map(({ id }) => id)}::text[]) order by id desc limit 1`.execute(ctx.db)
  return open.find(({ id }) => id === answer.rows[0]?.stage_id)
}
