import { sql } from 'kysely'
import type { HistoryEntry } from '#kernel/record.ts'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { fieldOfColumn } from './columns.ts'
import { hiddenFrom } from './rights.ts'
import { fieldsOf, type RecordType } from './recordType.ts'

type ChangeRow = {
  id: string
  at: Date
  actor_id: string | null
  actor_name: string | null
  verb: string
  via: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** Who changed what, newest first; at most 200 entries. */
export async function historyOf(
  ctx: Context,
  type: RecordType,
  id: string,
): Promise<{ data: HistoryEntry[]; nextCursor: null }> {
  const answer = await sql<ChangeRow>`
    select c.id, c.at, c.actor_id, u.name as actor_name, c.verb, c.via, c.before, c.after from changes c
    left join users u on u.workspace_id = c.workspace_id and u.id = c.actor_id
    where c.workspace_id = ${ctx.actor.workspaceId} and c.record_id = ${id} order by c.id desc limit 200`.execute(
    ctx.db,
  )
  return { data: answer.rows.map((row) => entryOf(ctx.actor, type, row)), nextCursor: null }
}

function entryOf(actor: Actor, type: RecordType, row: ChangeRow): HistoryEntry {
  const shown = new Set(Object.entries(fieldsOf(type)).flatMap(([name, field]) => (field.isHidden ? [] : [name])))
  const hidden = hiddenFrom(actor, type.noun)
  const columns = [...new Set([...Object.keys(row.before), ...Object.keys(row.after)])]
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    verb: row.verb,
    via: row.via,
    fields: columns
      .map((column) => ({
        field: fieldOfColumn(type, column),
        before: row.before[column] ?? null,
        after: row.after[column] ?? null,
      }))
      .filter(({ field }) => shown.has(field))
      .flatMap((entry) => (entry.field === 'custom' ? customEntries(entry) : [entry]))
      .filter(({ field }) => !hidden.has(field)),
  }
}

type Entry = HistoryEntry['fields'][number]

/** Each custom field that changed, as `custom.key`. */
function customEntries({ before, after }: Entry): Entry[] {
  const [was, is] = [before ?? {}, after ?? {}] as Record<string, unknown>[]
  return Object.keys({ ...was, ...is }).map((key) => ({
    field: `custom.${key}`,
    before: was?.[key] ?? null,
    after: is?.[key] ?? null,
  }))
}
