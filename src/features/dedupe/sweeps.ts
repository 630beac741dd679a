import { sql } from 'kysely'
import { canManage } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { SWEEP } from './dedupe.jobs.ts'
import { duplicates, type Sweep } from './duplicates.contract.ts'

export const readSweep = operation(duplicates.sweep, { may: () => true, run: statusOf })

export const startSweep = operation(duplicates.startSweep, {
  may: canManage,
  run: async (ctx) => {
    const { workspaceId } = ctx.actor
    // A process that was killed leaves "running" behind; after two silent minutes it counts as gone.
    const answer = await sql`insert into duplicate_sweeps (workspace_id, status) values (${workspaceId}, 'queued')
      on conflict (workspace_id) do update set status = 'queued', step = '', done = 0, total = 0, message = null, started_at = now(), updated_at = now()
      where duplicate_sweeps.status not in ('queued', 'running') or duplicate_sweeps.updated_at < now() - interval '2 minutes'
      returning 1`.execute(ctx.db)
    if (answer.rows.length > 0)
      await ctx.system.enqueue({
        task: SWEEP,
        payload: { workspaceId, isAsked: true },
        key: `${SWEEP}:${workspaceId}`,
        db: ctx.db,
      })
    return statusOf(ctx)
  },
})

export const cancelSweep = operation(duplicates.cancelSweep, {
  may: canManage,
  run: async (ctx) => {
    await sql`update duplicate_sweeps set status = 'cancelled', updated_at = now()
      where workspace_id = ${ctx.actor.workspaceId} and status in ('queued', 'running')`.execute(ctx.db)
    return statusOf(ctx)
  },
})

/** For what brings in many records past the usual watch (an import): looks at them all, a little later, once. */
export const queueSweep = ({ system, actor }: Pick<Context, 'system' | 'actor'>) =>
  system.enqueue({
    task: SWEEP,
    payload: { workspaceId: actor.workspaceId },
    key: `${SWEEP}:${actor.workspaceId}`,
    runAt: new Date(system.now().getTime() + 60_000),
  })

type Row = {
  status: Sweep['status']
  step: string
  done: number
  total: number
  found: number
  message: string | null
  seconds: number
  finished_at: Date | null
}

async function statusOf(ctx: Context): Promise<Sweep> {
  const can = { start: canManage(ctx.actor) }
  const answer = await sql<Row>`select status, step, done, total, found, message, finished_at,
    extract(epoch from updated_at - started_at)::float8 as seconds from duplicate_sweeps where workspace_id = ${ctx.actor.workspaceId}`.execute(
    ctx.db,
  )
  const row = answer.rows[0]
  if (!row) {
    const progress = { done: 0, total: 0, secondsLeft: null }
    return { status: 'none', step: '', progress, found: 0, message: null, finishedAt: null, can }
  }
  const { status, step, done, total, found, message, seconds, finished_at } = row
  // Before comparing, how long it takes cannot be told.
  const isTellable = status === 'running' && step === 'comparing' && done > 0
  const secondsLeft = isTellable ? Math.ceil((seconds / done) * (total - done)) : null
  return {
    status,
    step,
    progress: { done, total, secondsLeft },
    found,
    message,
    finishedAt: finished_at?.toISOString() ?? null,
    can,
  }
}
