import { sql, type RawBuilder } from 'kysely'
import { isSame } from './columns.ts'
import type { Context } from '../context.ts'
import { openEntryOf, openNoun, searchEntryOf } from './custom/customWords.ts'
import type { RecordType, Row } from './recordType.ts'

/** Keeps the search index in step with a row, inside the statement that writes it; null where nothing changes there. */
export function searchStatement(ctx: Context, type: RecordType, row: Row, was?: Row): RawBuilder<unknown> | null {
  if (!type.search) return null
  const entry = row.deleted_at ? null : searchEntryOf(type, row)
  if (!entry) {
    return was
      ? sql`delete from search_entries where workspace_id = ${row.workspace_id} and record_id = ${row.id}`
      : null
  }
  const isUntouched =
    was &&
    !was.deleted_at &&
    isSame(searchEntryOf(type, was), entry) &&
    was.owner_id === row.owner_id &&
    was.visibility === row.visibility
  if (isUntouched) return null
  const open = openEntryOf(type, row)
  const values = [{ noun: type.noun, ...entry }, ...(open ? [{ noun: openNoun(type.noun), ...open }] : [])].map(
    (
      each,
    ) => sql`(${row.workspace_id}, ${each.noun}, ${row.id}, ${each.title}, ${each.subtitle}, ${each.words}, ${each.keys},
      ${row.owner_id}, ${row.visibility}, ${ctx.now})`,
  )
  return sql`insert into search_entries (workspace_id, type, record_id, title, subtitle, words, keys, owner_id, visibility, touched_at)
    values ${sql.join(values)}
    on conflict (workspace_id, record_id, type) do update set title = excluded.title, subtitle = excluded.subtitle, words = excluded.words,
      keys = excluded.keys, owner_id = excluded.owner_id, visibility = excluded.visibility, touched_at = excluded.touched_at`
}
