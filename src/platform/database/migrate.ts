import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { AppError } from '#kernel/errors.ts'
import type { Log } from '../log.ts'

export type Migration = { name: string; sql: string; checksum: string }
type Options = { url: string; folder: string; log: Pick<Log, 'info'> }

/** Any fixed number will do; one migration runs at a time, however many processes start. */
const LOCK = 8_733_368

/**
 * Brings the database to this release: `NNNN_name.sql`, in order, each in a transaction of its own.
 * @throws AppError where the database is newer than this release, or a file changed after it was applied.
 */
export async function migrate({ url, folder, log }: Options): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({
    connectionString: url,
    application_name: 'trefoil migrate',
    options: '-c statement_timeout=0',
  })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const waiting = await findWaiting(client, migrations)
    for (const migration of waiting) {
      await apply(client, migration)
      log.info(`Migration ${migration.name} is applied.`)
    }
    return { applied: waiting.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

/** The files of this release, in order, with their checksums. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  for (const [place, name] of names.entries()) {
    if (!/^\d{4}_\w+\.sql$/.test(name)) throw wrong(`${name} must be named NNNN_name.sql, with a four-digit number.`)
    if (name.slice(0, 4) === names[place - 1]?.slice(0, 4))
      throw wrong(`${name} and ${names[place - 1]} have one number.`)
  }
  return Promise.all(
    names.map(async (name) => {
      // Git may have changed the line ends on Windows; that is no other migration.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function findWaiting(client: pg.ClientBase, migrations: Migration[]): Promise<Migration[]> {
  await client.query(`
    create table if not exists trefoil_migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from trefoil_migrations order by name collate "C"',
  )
  refuseUnknown(rows, migrations)
  const done = new Set(rows.map(({ name }) => name))
  const last = rows.at(-1)?.name ?? ''
  const waiting = migrations.filter(({ name }) => !done.has(name))
  const late = waiting.find(({ name }) => name < last)
  if (late) throw wrong(`${late.name} comes before ${last}, which is already applied: give it a later number.`)
  return waiting
}

/**
 * The same inside a transaction of the caller's, up to and with one file: so that a restored database is whole or not there.
 * @throws AppError as `migrate` does.
 */
export async function migrateWithin(client: pg.ClientBase, migrations: Migration[], last?: string): Promise<void> {
  const wanted = migrations.filter(({ name }) => last === undefined || name <= last)
  for (const migration of await findWaiting(client, wanted)) await run(client, migration)
}

/** @throws AppError conflict where these were applied by a newer release, or are other files than ours. */
export function refuseUnknown(applied: { name: string; checksum: string }[], migrations: Migration[]) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const file = known.get(name)
    if (!file) throw newer(name)
    if (file.checksum !== checksum) throw changed(name)
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await run(client, { name, sql, checksum })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw failed(name, sql, error as pg.DatabaseError)
  }
}

async function run(client: pg.ClientBase, { name, sql, checksum }: Migration) {
  await client.query(sql)
  await client.query('insert into trefoil_migrations (name, checksum) values ($1, $2)', [name, checksum])
}

function failed(name: string, sql: string, error: pg.DatabaseError): AppError {
  const line = error.position ? `, line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
  const message = `Migration ${name}${line}: ${error.message}. Nothing of this file was kept.`
  return Object.assign(new AppError('invalid', 'database.migration_failed', message), { cause: error })
}

const wrong = (message: string) => new AppError('invalid', 'database.migration_order', message)

const newer = (name: string) =>
  new AppError(
    'conflict',
    'database.newer',
    `The database was changed by a newer Trefoil (${name}), which this release does not know. ` +
      'Start that newer release again, or restore a backup that was made before it.',
  )

const changed = (name: string) =>
  new AppError(
    'conflict',
    'database.migration_changed',
    `Migration ${name} is not the file that was applied to this database. ` +
      'Put the released file back, and make the change in a new migration.',
  )
