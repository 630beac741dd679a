import { sql } from 'kysely'
import type { System } from '#platform/system.ts'
import { runSweep } from './sweep/runSweep.ts'

export const SWEEP = 'duplicates:sweep'

/** What the queue holds: `isAsked` where somebody pressed the button, and may have taken it back since. */
export type SweepJob = { workspaceId: string; isAsked?: boolean }

export async function sweepWorkspace(system: System, { workspaceId, isAsked }: SweepJob, signal?: AbortSignal) {
  if (isAsked && (await isCancelled(system, workspaceId))) return
  await runSweep(system, workspaceId, signal)
}

async function isCancelled(system: System, workspaceId: string) {
  const answer =
    await sql`select from duplicate_sweeps where workspace_id = ${workspaceId} and status = 'cancelled'`.execute(
      system.database.owner,
    )
  return answer.rows.length > 0
}

/** Each night: every workspace in which something was saved since its last sweep. */
export async function queueSweeps(system: System) {
  const answer = await sql<{ id: string }>`select w.id from workspaces w
    left join duplicate_sweeps s on s.workspace_id = w.id
    where not w.is_sample and exists (select from changes c where c.workspace_id = w.id and c.noun in ('person', 'company')
      and c.at > coalesce(s.finished_at, '-infinity'))`.execute(system.database.owner)
  for (const { id } of answer.rows)
    await system.enqueue({ task: SWEEP, payload: { workspaceId: id }, key: `${SWEEP}:${id}` })
}
