import { sql } from 'kysely'
import type { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { returns as contracts, type RecordedTable } from './returns.contract.ts'
import { english } from './returns.messages.en.ts'

type Table = z.infer<typeof RecordedTable>
type Row = {
  schema: string
  table: string
  about: string | null
  column: string
  column_about: string | null
  is_user: boolean
  is_own: boolean
  is_about: boolean
}

/**
 * Everything that is stored about a user, read from the schema itself: columns that refer to a user (by foreign key, or by
 * their name), all of a table whose rows are one user's own, and all of a table that nobody but that user can read.
 * What has no comment yet still stands there, by its name.
 */
export const readRecorded = operation(contracts.recorded, {
  may: () => true,
  run: async (ctx) => {
    const { rows } = await sql<Row>`
      with user_tables as (
        select t.oid from pg_class t join pg_namespace n on n.oid = t.relnamespace
        where (n.nspname, t.relname) in (('public', 'users'), ('auth', 'user'))
      ), referring as (
        select c.conrelid, unnest(c.conkey) as attnum, unnest(c.confkey) as target, c.confrelid from pg_constraint c
        where c.contype = 'f' and c.confrelid in (select oid from user_tables)
      ), columns as (
        select n.nspname as schema, t.oid, t.relname as table, a.attname as column, a.attnum,
          exists (select from referring r join pg_attribute f on f.attrelid = r.confrelid and f.attnum = r.target
            where r.conrelid = t.oid and r.attnum = a.attnum and f.attname = 'id')
          or (t.oid in (select oid from user_tables) and a.attname = 'id')
          or (a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname ~* '(^|_)(user|owner|actor|assignee|manager|member|author)(_?ids?)?$|_by$') as is_user,
          exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = t.relname and p.qual ~ 'current_actor') as is_own
        from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        where t.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      ), whose as (
        select oid, bool_or(is_user and "column" ~* '^user_?id$') or oid in (select oid from user_tables) as is_about from columns group by oid
      )
      select c.schema, c.table, obj_description(c.oid, 'pg_class') as about, c.column, col_description(c.oid, c.attnum) as column_about, c.is_user, c.is_own, w.is_about
      from columns c join whose w on w.oid = c.oid
      where (c.is_user or c.is_own or w.is_about) and c.column <> 'workspace_id' order by c.schema desc, c.table, c.attnum`.execute(
      ctx.db,
    )
    return {
      data: [...Map.groupBy(rows, ({ schema, table }) => `${schema}.${table}`).values()].map(tableOf),
      nextCursor: null,
    }
  },
})

function tableOf(rows: Row[]): Table {
  const first = rows[0] as Row
  return {
    table: first.schema === 'public' ? first.table : `${first.schema}.${first.table}`,
    about: first.about ?? first.table.replaceAll('_', ' '),
    readers: first.is_own ? 'you' : first.schema === 'public' ? 'sharing' : 'sign_in',
    columns: rows.map(({ column, column_about, is_user }) => ({
      column,
      about: column_about ?? usual(column),
      isUser: is_user,
    })),
  }
}

/** Columns that every record has are explained once. */
function usual(column: string): string | null {
  const key = `recorded.${column}`
  return key in english ? english[key as keyof typeof english] : null
}
