import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { writeBackup } from './backupFile.ts'
import type { Frame } from './frames.ts'
import { bind, bindingsFor, columnsOf, nameOf, readTables, SCHEMAS, type TableShape } from './tables.ts'

export type BackupProgress = { part: string; done: number; total: number }

type Options = {
  ownerUrl: string
  path: string
  dataDir: string
  /** Files of the data folder that belong to the data, folders or single ones. */
  kept: readonly string[]
  program: string
  secret: string
  passphrase?: string
  onProgress?: (progress: BackupProgress) => void
}

export type BackupReport = { tables: number; rows: number; files: number; bytes: number }

/**
 * Everything that the database holds, as it was at one moment, while the program goes on working; and the kept files.
 * Plain COPY, so that it needs no tools of PostgreSQL and moves between its versions.
 */
export async function makeBackup(options: Options): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'trefoil backup' })
  await client.connect()
  const report: BackupReport = { tables: 0, rows: 0, files: 0, bytes: 0 }
  try {
    await client.query('begin isolation level repeatable read read only; set local statement_timeout = 0')
    const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from trefoil_migrations order by name collate "C"',
    )
    const { rows: server } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    const header = {
      program: options.program,
      createdAt: new Date().toISOString(),
      postgres: server[0]?.version ?? '',
      migrations,
      secret: options.secret,
    }
    report.bytes = await writeBackup(options.path, header, framesOf(client, options, report), options.passphrase)
    return report
  } finally {
    await client.end()
  }
}

async function* framesOf(client: pg.Client, options: Options, report: BackupReport): AsyncGenerator<Frame> {
  const tables = await readTables(client)
  for (const table of tables) {
    options.onProgress?.({ part: table.name, done: report.tables, total: tables.length })
    yield { kind: 'table', head: { schema: table.schema, name: table.name, columns: table.columns } }
    const copied = { rows: 0, bytes: 0 }
    yield* copyOut(client, table, copied)
    yield { kind: 'end', head: copied }
    report.tables += 1
    report.rows += copied.rows
  }
  yield { kind: 'sequences', head: await readSequences(client) }
  for await (const path of keptFiles(options.dataDir, options.kept)) {
    yield* fileFrames(options.dataDir, path)
    report.files += 1
  }
  yield { kind: 'last', head: { parts: report.tables + report.files } }
}

async function* copyOut(client: pg.Client, table: TableShape, copied: { rows: number; bytes: number }) {
  for (const binding of await bindingsFor(client, table)) {
    if (binding) await bind(client, binding)
    const stream = client.query(to(`copy (select ${columnsOf(table.columns)} from ${nameOf(table)}) to stdout`))
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      copied.bytes += bytes.length
      yield { kind: 'bytes' as const, bytes }
    }
    copied.rows += stream.rowCount
  }
}

async function readSequences(client: pg.Client) {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select schemaname as schema, sequencename as name from pg_sequences where schemaname = any($1) order by 1, 2`,
    [SCHEMAS],
  )
  const sequences: { name: string; value: string; isCalled: boolean }[] = []
  for (const row of rows) {
    const { rows: found } = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${nameOf(row)}`,
    )
    if (found[0]) sequences.push({ name: nameOf(row), ...found[0] })
  }
  return sequences
}

async function* keptFiles(dataDir: string, kept: readonly string[]): AsyncGenerator<string> {
  for (const name of kept) {
    const path = join(dataDir, name)
    const found = await stat(path).catch(() => null)
    if (found?.isFile()) yield path
    if (!found?.isDirectory()) continue
    const inside = await readdir(path, { recursive: true, withFileTypes: true })
    for (const entry of inside) if (entry.isFile()) yield join(entry.parentPath, entry.name)
  }
}

async function* fileFrames(dataDir: string, path: string): AsyncGenerator<Frame> {
  const { mode } = await stat(path)
  yield { kind: 'file', head: { path: relative(dataDir, path).split(sep).join('/'), mode: mode & 0o777 } }
  let size = 0
  for await (const bytes of createReadStream(path)) {
    size += bytes.length
    yield { kind: 'bytes', bytes }
  }
  yield { kind: 'end', head: { bytes: size } }
}
