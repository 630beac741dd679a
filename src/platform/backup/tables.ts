import type pg from 'pg'

export const SCHEMAS = ['public', 'auth', 'graphile_worker']

export type TableShape = {
  schema: string
  name: string
  columns: string[]
  /** Whether the fence holds the owner too, and whether it is one person's. */
  fence: 'none' | 'workspace' | 'person'
}

/** Every table with its columns (computed ones aside), in a fixed order. The queue's own list of versions is its own affair. */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select n.nspname as schema, c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       case when not c.relforcerowsecurity or (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) then 'none'
         when (select bool_or(pg_get_expr(p.polqual, p.polrelid) like '%current_actor()%') from pg_policy p where p.polrelid = c.oid) then 'person'
         else 'workspace' end as fence
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any($1)
       and not (n.nspname = 'graphile_worker' and c.relname = 'migrations') and c.relname <> 'trefoil_migrations'
     order by n.nspname, c.relname`,
    [SCHEMAS],
  )
  return rows
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export const nameOf = ({ schema, name }: { schema: string; name: string }) => `${quoted(schema)}.${quoted(name)}`

export const columnsOf = (columns: readonly string[]) => columns.map(quoted).join(', ')

export type Binding = { workspaceId: string; userId: string | null }

/**
 * Whose rows to read in turn. An owner who is held by the fences like anybody else reads them as each workspace, and
 * personal tables as each person; one who is not reads a table at once.
 */
export async function bindingsFor(client: pg.ClientBase, { fence }: TableShape): Promise<(Binding | null)[]> {
  if (fence === 'none') return [null]
  const { rows } =
    fence === 'workspace'
      ? await client.query<Binding>(`select id as "workspaceId", null as "userId" from workspaces order by id`)
      : await client.query<Binding>(
          `select workspace_id as "workspaceId", id as "userId" from users order by workspace_id, id`,
        )
  return rows
}

export const bind = (client: pg.ClientBase, { workspaceId, userId }: Binding) =>
  client.query(`select set_config('app.workspace_id', $1, true), set_config('app.user_id', $2, true)`, [
    workspaceId,
    userId ?? '',
  ])
