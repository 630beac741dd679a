import { sql } from 'kysely'
import { isAdministrator } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { queueSample } from './queueSample.ts'
import { samples, type SampleView } from './samples.contract.ts'
import { homeOf } from './sampleWorkspace.ts'

export const readSampleStatus = operation(samples.read, { may: isAdministrator, run: statusOf })

export const requestSample = operation(samples.load, {
  may: isAdministrator,
  run: async (ctx) => {
    await queueSample(ctx.system, ctx.actor.userId)
    return statusOf(ctx)
  },
})

async function statusOf({ actor, system }: Context): Promise<SampleView> {
  type Row = {
    status: SampleView['status']
    done: number
    total: number
    sample_id: string | null
    message: string | null
    report: SampleView['report']
  }
  const { workspace_id: home } = await homeOf(system.database, actor.userId)
  const answer =
    await sql<Row>`select * from sample_loads where workspace_id = ${home} and user_id = ${actor.userId}`.execute(
      system.database.owner,
    )
  const row = answer.rows[0]
  const isGone = row?.status === 'done' && !row.sample_id
  if (!row || isGone)
    return { status: 'none', progress: { done: 0, total: 0 }, workspaceId: null, message: null, report: null }
  const { status, done, total, sample_id: workspaceId, message, report } = row
  return { status, progress: { done, total }, workspaceId, message, report }
}
