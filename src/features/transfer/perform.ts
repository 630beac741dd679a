import './chapters.ts'
import { sql } from 'kysely'
import { queueSweep } from '#features/dedupe/duplicates.ts'
import { AppError } from '#kernel/errors.ts'
import type { Caller } from '#platform/context.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database/database.ts'
import type { System } from '#platform/system.ts'
import { folderOf, forgetFiles, sourceIn } from './files.ts'
import { IMPORT_JOB, type ImportJob } from './imports.ts'
import { findImport, updateImport, type ImportRow } from './imports.tables.ts'
import { readInProcess } from './read/readInProcess.ts'
import { takeTables } from './takeTables.ts'
import { takeBack } from './takeBack.ts'

/** Who acts for an import: the person who started it, with the rights of today. */
export type ActorOf = (database: Database, workspaceId: string, userId: string) => Promise<Actor | null>

/** How long after its last sign of life an import counts as dead. */
const DEAD_AFTER = '2 minutes'
const LOOK_EVERY = 1000

/**
 * Does what an import waits for: looks at the file, writes it, or takes it back. One import of a workspace at a time;
 * one that finds another at work asks again later. Ends well whatever the file holds; what it came to stands in its row.
 */
export async function performImport(
  system: System,
  { workspaceId, importId }: ImportJob,
  actorOf: ActorOf,
  signal?: AbortSignal,
): Promise<void> {
  const db = system.database.of(workspaceId)
  const row = await findImport(db, workspaceId, importId)
  if (!row || (row.status !== 'queued' && row.status !== 'running')) return
  if (!(await takeTurn(system, row))) {
    await system.enqueue({
      task: IMPORT_JOB,
      payload: { workspaceId, importId },
      key: `${IMPORT_JOB}:${importId}`,
      runAt: new Date(Date.now() + 2000),
    })
    return
  }
  const actor = await actorOf(system.database, workspaceId, row.user_id)
  if (!actor)
    return updateImport(db, row, {
      status: 'failed',
      message: 'Whoever started this import does not work here any more.',
    })
  const stop = new AbortController()
  const abort = () => stop.abort()
  signal?.addEventListener('abort', abort)
  const watch = setInterval(() => void lookForCancel(system, row, stop), LOOK_EVERY)
  try {
    const caller: Caller = {
      actor,
      system,
      via: row.phase === 'undo' ? 'undo' : 'import',
      groupId: row.phase === 'run' ? row.group_id : undefined,
    }
    if (row.phase === 'undo') {
      const kept = await takeBack(caller, row, stop.signal)
      await updateImport(db, row, { status: 'undone', kept, finished_at: new Date() })
    } else {
      const message = await takeTables(caller, await understand(system, row, stop.signal), stop.signal)
      await updateImport(db, row, { status: 'done', message, finished_at: new Date() })
      if (row.phase === 'run')
        await settleIn(caller, row).catch((error: unknown) => system.log.error({ err: error }, 'import'))
    }
    if (row.phase !== 'check') await forgetFiles(system, importId)
  } catch (error) {
    // The process itself is to end: the work goes on elsewhere, behind what is committed.
    if (signal?.aborted) throw error
    await updateImport(db, row, { ...endOf(error, stop.signal.aborted), finished_at: new Date() })
    if (!(error instanceof AppError) && !stop.signal.aborted) system.log.error({ err: error, importId }, 'import')
  } finally {
    clearInterval(watch)
    signal?.removeEventListener('abort', abort)
  }
}

/** From so many rows on the database looks at its tables at once: until it does so by itself, it plans for what was there before. */
const MANY = 5000

/** After a run: what it brought in is looked at for twins, and known to the planner. */
async function settleIn({ system, actor }: Caller, { workspace_id, id }: ImportRow) {
  const { counts, total } = (await findImport(system.database.of(workspace_id), workspace_id, id)) ?? { total: 0 }
  if ((counts?.created ?? 0) + (counts?.updated ?? 0) > 0) await queueSweep({ system, actor })
  if (total >= MANY) await sql`analyze search_entries, changes, companies, people, deals`.execute(system.database.owner)
}

function endOf(error: unknown, isCancelled: boolean): Pick<ImportRow, 'status' | 'message'> {
  if (isCancelled) return { status: 'cancelled', message: null }
  const message =
    error instanceof AppError
      ? error.message
      : 'Something went wrong on our side. Go on with the import, or undo what is in.'
  return { status: 'failed', message }
}

/** One import of a workspace at a time: the table itself refuses a second one. What died at work waits for its turn again. */
async function takeTurn({ database }: System, { workspace_id, id }: ImportRow): Promise<boolean> {
  const db = database.of(workspace_id)
  await sql`update imports set status = 'queued' where workspace_id = ${workspace_id} and id <> ${id}
    and status = 'running' and updated_at < now() - ${DEAD_AFTER}::interval`.execute(db)
  try {
    await sql`update imports set status = 'running', updated_at = now(), started_at = now()
      where workspace_id = ${workspace_id} and id = ${id}`.execute(db)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false
    throw error
  }
}

const UNIQUE_VIOLATION = '23505'

/** A sign of life, and a look whether somebody wants it to stop. */
async function lookForCancel({ database }: System, row: ImportRow, stop: AbortController) {
  const answer = await sql<{ cancel: boolean }>`update imports set updated_at = now()
    where workspace_id = ${row.workspace_id} and id = ${row.id} returning cancel`
    .execute(database.of(row.workspace_id))
    .catch(() => ({ rows: [] }))
  if (answer.rows[0]?.cancel) stop.abort()
}

/** Reads the file into rows of our own, unless that is done already. */
async function understand(system: System, row: ImportRow, signal: AbortSignal): Promise<ImportRow> {
  if (row.understood) return row
  const folder = folderOf(system, row.id)
  const { encoding, separator, hasHeadings } = row.settings
  const understood = await readInProcess(
    sourceIn(folder),
    folder,
    { encoding, separator, hasHeadings },
    system.log,
    signal,
  )
  const total = understood.tables.reduce((sum, { rows }) => sum + rows, 0)
  await updateImport(system.database.of(row.workspace_id), row, { understood, total })
  return { ...row, understood, total }
}
