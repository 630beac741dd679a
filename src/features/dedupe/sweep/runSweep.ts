import { fork } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { System } from '#platform/system.ts'

const MEMORY_MB = 256
const FILE = join(import.meta.dirname, 'sweepProcess.ts')

/** What the process is told to do. */
export type SweepOrder = { url: string; workspaceId: string }

export type SweepReport = { found: number; pairs: number; memory: number }

/**
 * Sweeps one workspace in a process of its own, and says in its row how it went.
 * @returns what it found (`memory`: the most it used, in KB); null when somebody stopped it.
 * @throws Error when the process ended otherwise; the queue then tries again.
 */
export async function runSweep(system: System, workspaceId: string, signal?: AbortSignal): Promise<SweepReport | null> {
  const { owner } = system.database
  await sql`insert into duplicate_sweeps (workspace_id, status) values (${workspaceId}, 'running')
    on conflict (workspace_id) do update set status = 'running', step = '', done = 0, total = 0, found = 0, message = null, started_at = now(), updated_at = now()`.execute(
    owner,
  )
  try {
    const report = await inProcess(system.database.url, workspaceId, signal)
    if (!report) return null
    await sql`update duplicate_sweeps set status = 'done', step = '', done = total, found = ${report.found}, finished_at = now(), updated_at = now()
      where workspace_id = ${workspaceId}`.execute(owner)
    return report
  } catch (error) {
    await sql`update duplicate_sweeps set status = 'failed', message = 'The search for duplicates did not come to its end. It will be tried again.', updated_at = now()
      where workspace_id = ${workspaceId} and status = 'running'`.execute(owner)
    throw error
  }
}

function inProcess(url: string, workspaceId: string, signal?: AbortSignal): Promise<SweepReport | null> {
  const child = fork(FILE, [], {
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  // Not by its words or its environment, which others on the machine may read.
  child.send({ url, workspaceId } satisfies SweepOrder)
  const stop = () => void child.kill('SIGTERM')
  signal?.addEventListener('abort', stop)
  let report: SweepReport | { isStopped: true } | null = null
  let trouble = ''
  child.on('message', (message) => (report = message as SweepReport | { isStopped: true }))
  child.stderr?.on('data', (chunk: Buffer) => (trouble = `${trouble}${chunk.toString()}`.slice(-2000)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      signal?.removeEventListener('abort', stop)
      if (report) resolve('isStopped' in report ? null : report)
      else reject(new Error(`The search for duplicates ended with ${code}: ${trouble}`))
    })
  })
}
