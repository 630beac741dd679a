import { sql, type RawBuilder } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { System } from '#platform/system.ts'
import { loadSample } from './loadSample.ts'
import { homeOf } from './sampleWorkspace.ts'

/** Loads the sample of a user, and lets them see how far it is. Fails as loading does, so that the queue tries again. */
export async function runSampleLoad(system: System, userId: string, signal?: AbortSignal) {
  const { owner } = system.database
  const { workspace_id: home } = await homeOf(system.database, userId)
  const set = (columns: RawBuilder<unknown>) =>
    sql`update sample_loads set ${columns}, updated_at = now() where workspace_id = ${home} and user_id = ${userId}`.execute(
      owner,
    )
  await sql`insert into sample_loads (workspace_id, user_id, status) values (${home}, ${userId}, 'running') on conflict do nothing`.execute(
    owner,
  )
  await set(sql`status = 'running', done = 0, total = 0, message = null`)
  let told: Promise<unknown> = Promise.resolve()
  const onProgress = ({ done, total }: { done: number; total: number }) => {
    told = told.then(() => set(sql`done = ${done}, total = ${total}`)).catch(() => undefined)
  }
  try {
    const { workspaceId, report } = await loadSample(system, userId, { onProgress, signal })
    await told
    await set(sql`status = 'done', sample_id = ${workspaceId}, done = total, report = ${JSON.stringify(report)}::jsonb`)
  } catch (error) {
    await told
    await set(
      sql`status = 'failed', message = ${error instanceof AppError ? error.message : 'Loading the sample did not work. It will be tried again.'}`,
    )
    throw error
  }
}
