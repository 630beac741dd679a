import pg from 'pg'
import { from } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#kernel/errors.ts'
import { migrateWithin, refuseUnknown, type Migration } from '../database/migrate.ts'
import { openBackup, type BackupFile, type BackupHeader } from './backupFile.ts'
import { damaged, type Frame } from './frames.ts'
import { clearAway, refuseInUse, refuseOccupied } from './emptyDatabase.ts'
import { stageFiles, type Staged } from './stageFiles.ts'
import { columnsOf, nameOf, readTables } from './tables.ts'
import { withoutGuards } from './withoutGuards.ts'

type Options = {
  ownerUrl: string
  path: string
  dataDir: string
  migrations: Migration[]
  passphrase?: string
  /** Whether what is there may go. */
  replace: boolean
  /** Makes the tables of the job queue; runs before anything is changed. */
  prepare: () => Promise<void>
  onProgress?: (progress: { part: string; done: number; total: number }) => void
}

export type RestoreReport = { header: BackupHeader; tables: number; rows: number; files: number }

/**
 * Puts back what a backup holds: all of it, in one transaction, or nothing. The file is read to its end and checked
 * before anything is touched.
 * @throws AppError for a damaged file, a newer release, a database that holds data, or one that is in use.
 */
export async function restoreBackup(options: Options): Promise<RestoreReport> {
  const backup = await openBackup(options.path, options.passphrase)
  refuseUnknown(backup.header.migrations, options.migrations)
  await checkFrames(backup, (bytes) => options.onProgress?.({ part: 'checking', done: bytes, total: backup.size }))
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'trefoil restore' })
  await client.connect()
  const staged = await stageFiles(options.dataDir)
  try {
    await refuseInUse(client)
    await refuseOccupied(client, options.replace)
    await options.prepare()
    await client.query('begin; set local statement_timeout = 0')
    await clearAway(client)
    await migrateWithin(client, options.migrations, backup.header.migrations.at(-1)?.name ?? '')
    const report = await withoutGuards(client, () => load(client, backup, staged, options))
    await migrateWithin(client, options.migrations)
    await client.query('commit')
    await staged.keep()
    return report
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await staged.end()
    await client.end()
  }
}

/** Reads all of it once: cut off, out of order or short of rows, it is refused. */
async function checkFrames({ frames }: BackupFile, onRead: (bytes: number) => void) {
  let [parts, rows, bytes, read, isWhole] = [0, 0, 0, 0, false]
  for await (const frame of frames((size) => onRead((read += size)))) {
    if (frame.kind === 'table' || frame.kind === 'file') [parts, rows, bytes] = [parts + 1, 0, 0]
    if (frame.kind === 'bytes') [rows, bytes] = [rows + linesIn(frame.bytes), bytes + frame.bytes.length]
    if (frame.kind === 'end' && (frame.head.bytes !== bytes || (frame.head.rows ?? rows) !== rows)) throw damaged()
    if (frame.kind === 'last') isWhole = frame.head.parts === parts
  }
  if (!isWhole) throw damaged()
}

/** In COPY's text form a line end within a value is written as two characters: lines are rows. */
function linesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}

async function load(client: pg.Client, backup: BackupFile, staged: Staged, options: Options): Promise<RestoreReport> {
  const tables = new Map((await readTables(client)).map((table) => [nameOf(table), table]))
  const report: RestoreReport = { header: backup.header, tables: 0, rows: 0, files: 0 }
  const frames = backup.frames()
  for await (const frame of frames) {
    if (frame.kind === 'table') {
      const { name, columns } = frame.head
      const here = tables.get(nameOf(frame.head))
      if (!here || columns.some((column) => !here.columns.includes(column))) throw unknownTable(name, backup.header)
      options.onProgress?.({ part: name, done: report.tables, total: tables.size })
      await client.query(`delete from ${nameOf(frame.head)}`)
      const into = client.query(from(`copy ${nameOf(frame.head)} (${columnsOf(columns)}) from stdin`))
      await pipeline(Readable.from(bytesUntilEnd(frames)), into)
      report.tables += 1
      report.rows += into.rowCount
    }
    if (frame.kind === 'file') {
      await staged.write(frame.head, bytesUntilEnd(frames))
      report.files += 1
    }
    if (frame.kind === 'sequences') await setSequences(client, frame.head)
  }
  // Jobs that were running then are not running now.
  await client.query(
    'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
  )
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
  )
  return report
}

async function* bytesUntilEnd(frames: AsyncGenerator<Frame>): AsyncGenerator<Buffer> {
  while (true) {
    const { value, done } = await frames.next()
    if (done || value.kind === 'end') return
    if (value.kind !== 'bytes') throw damaged()
    yield value.bytes
  }
}

async function setSequences(client: pg.Client, sequences: { name: string; value: string; isCalled: boolean }[]) {
  for (const { name, value, isCalled } of sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, isCalled])
}

const unknownTable = (name: string, { program }: BackupHeader) =>
  new AppError(
    'conflict',
    'backup.other_release',
    `The backup holds a table ${name} that this release does not know. Restore it with Trefoil ${program}, which made it.`,
  )
