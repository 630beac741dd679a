import type pg from 'pg'
import { nameOf, quoted, SCHEMAS } from './tables.ts'

type Constraint = { schema: string; table: string; name: string; definition: string }
type Guarded = { schema: string; name: string; isForced: boolean }

/**
 * Runs the work while no trigger fires, no row refers to another, and the owner is not held by the fences; then puts all
 * of it back, which checks every reference at once. In the caller's transaction: nobody else ever sees it so.
 */
export async function withoutGuards<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  const constraints = await readConstraints(client)
  const tables = await readGuarded(client)
  const alter = (table: { schema: string; name: string }, change: string) =>
    client.query(`alter table ${nameOf(table)} ${change}`)
  for (const { schema, table, name } of constraints)
    await alter({ schema, name: table }, `drop constraint ${quoted(name)}`)
  for (const table of tables) {
    await alter(table, 'disable trigger user')
    if (table.isForced) await alter(table, 'no force row level security')
  }
  const result = await work()
  for (const table of tables) {
    await alter(table, 'enable trigger user')
    if (table.isForced) await alter(table, 'force row level security')
  }
  for (const { schema, table, name, definition } of constraints)
    await alter({ schema, name: table }, `add constraint ${quoted(name)} ${definition}`)
  return result
}

async function readConstraints(client: pg.ClientBase): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(
    `select n.nspname as schema, c.relname as table, f.conname as name, pg_get_constraintdef(f.oid) as definition
     from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
     where f.contype = 'f' and f.conparentid = 0 and n.nspname = any($1) order by 1, 2, 3`,
    [SCHEMAS],
  )
  return rows
}

async function readGuarded(client: pg.ClientBase): Promise<Guarded[]> {
  const { rows } = await client.query<Guarded>(
    `select n.nspname as schema, c.relname as name, c.relforcerowsecurity as "isForced"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any($1) order by 1, 2`,
    [SCHEMAS],
  )
  return rows
}
