import { sql } from 'kysely'
import type { System } from '#platform/system.ts'
import { homeOf } from './sampleWorkspace.ts'

/** Puts the loading of a user's sample on the queue, unless it is under way. */
export async function queueSample(system: System, userId: string) {
  const { workspace_id: home } = await homeOf(system.database, userId)
  // The owner's connection: the request may come from inside the sample, the row stands in the workspace at home.
  await sql`insert into sample_loads (workspace_id, user_id, status) values (${home}, ${userId}, 'queued')
    on conflict (workspace_id, user_id) do update set status = 'queued', done = 0, total = 0, message = null, updated_at = now()
    where sample_loads.status <> 'running' or sample_loads.updated_at < now() - interval '1 minute'`.execute(
    system.database.owner,
  )
  await system.enqueue({ task: 'sample:load', payload: { userId }, key: `sample:load:${userId}` })
}
