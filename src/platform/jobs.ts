import { EventEmitter } from 'node:events'
import { Logger, run, runMigrations, type TaskList, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type { Database, Db } from './database/database.ts'
import { holdMark } from './jobMark.ts'
import type { Log } from './log.ts'

/** Work for later. With `db` of a transaction it happens only if that commits; `key` replaces what still waits under it. */
export type Job = { task: string; payload: Record<string, unknown>; runAt?: Date; key?: string; db?: Db }

/** The signal says that the process wants to stop; the work is then tried again elsewhere. */
export type Tasks = Record<string, (payload: never, signal?: AbortSignal) => Promise<void>>

// The queue's tables belong to the owner; the program's role may put jobs in, and nothing else.
const ENQUEUE = `
  create or replace function enqueue_job(task text, payload json, run_at timestamptz, key text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select graphile_worker.add_job(task, payload, run_at => coalesce(run_at, now()), job_key => key, max_attempts => 8) $$;
  revoke all on function enqueue_job from public;
  grant execute on function enqueue_job to trefoil_app;`

/** Makes the queue's tables, or brings them up to date. Called once at start, after the migrations. */
export async function prepareJobs(database: Database, log: Log) {
  await runMigrations({ pgPool: database.ownerPool, logger: quiet(log) })
  await database.ownerPool.query(ENQUEUE)
}

export async function enqueue(database: Database, job: Job) {
  const runAt = job.runAt?.toISOString() ?? null
  await sql`select enqueue_job(${job.task}, ${JSON.stringify(job.payload)}::json, ${runAt}::timestamptz, ${job.key ?? null})`.execute(
    job.db ?? database.owner,
  )
}

/** Starts the worker. On stop, running jobs are told, then handed back, and run again elsewhere or at the next start. */
export async function startJobs(options: { database: Database; tasks: Tasks; crontab: string; log: Log }) {
  const { database, tasks, crontab, log } = options
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, work]) => [
      name,
      (payload, { abortSignal }) => work(payload as never, abortSignal),
    ]),
  )
  const events: WorkerEvents = new EventEmitter()
  let mark = ''
  events.once('pool:create', ({ workerPool }) => (mark = workerPool.id))
  const runner = await run({
    pgPool: database.ownerPool,
    taskList,
    crontab,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5000,
    gracefulShutdownAbortTimeout: 500,
    events,
    logger: quiet(log),
  })
  const { handBack } = await holdMark(database, mark, log)
  return {
    async stop() {
      await runner.stop()
      await handBack()
    },
  }
}

/** The queue's own chatter stays at debug; its warnings and errors are ours too. */
const quiet = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error({ queue: true }, message)
    else if (level === 'warning') log.warn({ queue: true }, message)
    else log.debug({ queue: true }, message)
  })
