import type pg from 'pg'
import { AppError } from '#kernel/errors.ts'

/** @throws AppError conflict while another program is connected: it would go on with what it remembers of the old data. */
export async function refuseInUse(client: pg.ClientBase) {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_type = 'client backend'`,
  )
  if (!rows[0]?.count) return
  throw new AppError(
    'conflict',
    'restore.in_use',
    `The database is in use (${rows[0].count} connections). Stop Trefoil everywhere, then restore.`,
  )
}

/** @throws AppError conflict where there is data that nobody said may go, or that is not Trefoil's. */
export async function refuseOccupied(client: pg.ClientBase, replace: boolean) {
  const { rows } = await client.query<{ tables: number; isOurs: boolean }>(
    `select count(*)::int as tables, coalesce(bool_or(tablename = 'trefoil_migrations'), false) as "isOurs"
     from pg_tables where schemaname in ('public', 'auth')`,
  )
  const { tables = 0, isOurs = false } = rows[0] ?? {}
  if (tables === 0) return
  if (!isOurs)
    throw new AppError(
      'conflict',
      'restore.foreign',
      'This database holds tables of another program. Restore into a database of its own.',
    )
  const { rows: workspaces } = await client.query<{ count: number }>('select count(*)::int as count from workspaces')
  if (replace || !workspaces[0]?.count) return
  throw new AppError(
    'conflict',
    'restore.occupied',
    'There is data here already. Restore into an empty folder or database, or say --replace: then what is here now is gone.',
  )
}

/** Empties the database, in the caller's transaction. The owner of a database may do so without being its superuser. */
export async function clearAway(client: pg.ClientBase) {
  await client.query('drop schema if exists auth cascade')
  await client.query('drop schema if exists public cascade')
  await client.query('create schema public')
  await client.query('grant usage on schema public to public')
}
