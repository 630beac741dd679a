import { fork } from 'node:child_process'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { System } from '#platform/system.ts'
import { IMPORT_JOB, type ImportJob } from './imports.ts'
import { findImport, updateImport } from './imports.tables.ts'

export { IMPORT_JOB, type ImportJob }

const MEMORY_MB = 320
/** Rows live for one batch: with room for one, they are gone before they are looked at again. */
const YOUNG_MB = 32
/** A million rows take minutes; what takes longer hangs. */
const PATIENCE = 6 * 3_600_000
const INTERRUPTED = 75

/**
 * Runs an import in a process of its own, by the program at that path. Where that dies, the import says how far it came, and can be continued or undone.
 * @throws Error when this process is to stop: the queue then goes on with the import elsewhere, behind its last batch.
 */
export async function runImportJob(
  system: System,
  program: string,
  { workspaceId, importId }: ImportJob,
  signal?: AbortSignal,
): Promise<void> {
  const { code, trouble } = await inProcess(system, program, { workspaceId, importId }, signal)
  if (code === 0) return
  if (signal?.aborted || code === INTERRUPTED) throw new Error('The import was interrupted, and goes on later.')
  system.log.error({ importId, code, trouble }, 'import process')
  const db = system.database.of(workspaceId)
  const row = await findImport(db, workspaceId, importId)
  if (row?.status === 'running')
    await updateImport(db, row, {
      status: 'failed',
      message: `The import stopped after ${row.done} rows: it needed more memory or time than it may have. Go on with it, or undo what is in.`,
      finished_at: new Date(),
    })
}

function inProcess(
  { database, config }: System,
  program: string,
  { workspaceId, importId }: ImportJob,
  signal?: AbortSignal,
) {
  const child = fork(program, [], {
    env: {
      TREFOIL_DATA_DIR: config.TREFOIL_DATA_DIR,
      IMPORT_DATABASE: database.url,
      IMPORT_OWNER: database.ownerUrl,
      IMPORT_WORKSPACE: workspaceId,
      IMPORT_ID: importId,
    },
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, `--max-semi-space-size=${YOUNG_MB}`, '--no-warnings'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const end = () => void child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  signal?.addEventListener('abort', end)
  let trouble = ''
  child.stderr?.on('data', (chunk: Buffer) => (trouble = `${trouble}${chunk.toString()}`.slice(-2000)))
  return new Promise<{ code: number | null; trouble: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', end)
      resolve({ code, trouble })
    })
  })
}

const DAY = 86_400_000

/** Each night: files of imports that nobody finished go after a week, refused rows and old imports after thirty days. */
export async function forgetOldImports({ database, config }: Pick<System, 'database' | 'config'>) {
  await sql`delete from import_rows r using imports i where i.workspace_id = r.workspace_id and i.id = r.import_id
    and i.updated_at < now() - interval '30 days'`.execute(database.owner)
  await sql`update imports set understood = null where understood is not null and updated_at < now() - interval '30 days'`.execute(
    database.owner,
  )
  for (const [part, days] of [
    ['imports', 7],
    ['uploads', 1],
  ] as const) {
    const folder = join(config.TREFOIL_DATA_DIR, part)
    for (const name of await readdir(folder).catch(() => [])) {
      const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Date.now() }))
      if (mtimeMs < Date.now() - days * DAY) await rm(join(folder, name), { recursive: true, force: true })
    }
  }
}
