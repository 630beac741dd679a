import pg from 'pg'
import { readMigrations, refuseUnknown } from '#platform/database/migrate.ts'
import { AppError } from '#kernel/errors.ts'
import { MIGRATIONS } from '../open.ts'
import { ok, trouble, warning, type Finding } from './finding.ts'

const OLDEST = 15
const SKEW_MS = 5000
const LATE = 100

/** What the database tells, over a connection of its owner's. */
export async function examineDatabase(ownerUrl: string): Promise<Finding[]> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'trefoil doctor',
    connectionTimeoutMillis: 5000,
    statement_timeout: 20_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const says = `cannot be reached (${(error as { code?: string }).code ?? 'no answer'})`
    return [trouble('Database', says, 'Check DATABASE_URL, and that PostgreSQL runs and lets this machine in.')]
  }
  try {
    const findings = [await version(client), await clock(client)]
    const schema = await schemaVersion(client)
    findings.push(schema)
    if (schema.state === 'ok') findings.push(await role(client), await fences(client), await jobs(client))
    return findings
  } finally {
    await client.end()
  }
}

async function version(client: pg.Client): Promise<Finding> {
  const number = Number(await one(client, `select current_setting('server_version_num')`))
  const says = `PostgreSQL ${await one(client, `select current_setting('server_version')`)}`
  return Math.floor(number / 10_000) >= OLDEST
    ? ok('Database', says)
    : trouble('Database', `${says} is too old`, `Upgrade it to ${OLDEST} or newer.`)
}

async function clock(client: pg.Client): Promise<Finding> {
  const began = Date.now()
  const there = Number(await one(client, `select extract(epoch from clock_timestamp()) * 1000`))
  const skew = there - (began + Date.now()) / 2
  return Math.abs(skew) < SKEW_MS
    ? ok('Clock', `agrees with the database, ${Intl.DateTimeFormat().resolvedOptions().timeZone}`)
    : warning(
        'Clock',
        `${Math.round(skew / 1000)} s apart from the database`,
        'Let both machines keep time (NTP): codes of two-factor sign-in depend on it.',
      )
}

async function schemaVersion(client: pg.Client): Promise<Finding> {
  const files = await readMigrations(MIGRATIONS)
  const isThere = await one(client, `select to_regclass('public.trefoil_migrations') is not null`)
  if (!isThere) return warning('Schema', 'not made yet', 'Start Trefoil once; it makes it.')
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from trefoil_migrations',
  )
  try {
    refuseUnknown(rows, files)
  } catch (error) {
    return trouble('Schema', error instanceof AppError ? error.message : String(error), 'See the sentence above.')
  }
  const waiting = files.length - rows.length
  return waiting === 0
    ? ok('Schema', `${rows.length} migrations, the last ${files.at(-1)?.name}`)
    : warning('Schema', `${waiting} migrations wait`, 'They run at the next start, or with: migrate')
}

async function role(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ isStrong: boolean; owns: number }>(
    `select rolsuper or rolbypassrls or rolcanlogin as "isStrong",
       (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
     from pg_roles r where rolname = 'trefoil_app'`,
  )
  const found = rows[0]
  if (!found)
    return trouble(
      'Role',
      'trefoil_app is missing',
      'Start Trefoil as a login that may create roles (docs/running.md).',
    )
  return found.isStrong || found.owns > 0
    ? trouble(
        'Role',
        'trefoil_app may do more than it should',
        'alter role trefoil_app nosuperuser nobypassrls nologin, and let it own nothing.',
      )
    : ok('Role', 'trefoil_app owns nothing and bypasses nothing')
}

async function fences(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; isFenced: boolean }>(
    `select c.relname as name, c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as "isFenced"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     where c.relkind in ('r', 'p') and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)`,
  )
  const open = rows.filter(({ isFenced }) => !isFenced).map(({ name }) => name)
  return open.length === 0
    ? ok('Row-level security', `on all ${rows.length} tables of workspaces`)
    : trouble(
        'Row-level security',
        `missing on ${open.join(', ')}`,
        'Do not use this database: restore a backup, and report it.',
      )
}

async function jobs(client: pg.Client): Promise<Finding> {
  if (!(await one(client, `select to_regclass('graphile_worker._private_jobs') is not null`)))
    return ok('Jobs', 'no queue yet')
  const { rows } = await client.query<{ waiting: number; late: number; failed: number }>(
    `select count(*)::int as waiting, (count(*) filter (where run_at < now() - interval '15 minutes' and locked_at is null and attempts < max_attempts))::int as late,
       (count(*) filter (where attempts >= max_attempts))::int as failed from graphile_worker._private_jobs`,
  )
  const { waiting = 0, late = 0, failed = 0 } = rows[0] ?? {}
  if (failed > 0) return warning('Jobs', `${failed} were given up`, 'The log says why; each names its task.')
  return late > LATE
    ? warning(
        'Jobs',
        `${late} of ${waiting} are late by a quarter of an hour`,
        'Start Trefoil, or look at its log: something holds the queue up.',
      )
    : ok('Jobs', `${waiting} wait`)
}

async function one(client: pg.Client, query: string): Promise<unknown> {
  const { rows } = await client.query<Record<string, unknown>>(query)
  return Object.values(rows[0] ?? {})[0]
}
