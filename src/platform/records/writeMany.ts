import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Change } from '../changes.ts'
import type { Context } from '../context.ts'
import { openEntryOf, openNoun, searchEntryOf } from './custom/customWords.ts'
import type { RecordType, Row } from './recordType.ts'
import { blankRow, withoutUpkeep } from './write.ts'

type Values = Record<string, unknown>

/** A change that happened to the record after its birth, in columns; what it left is already in the record's columns. */
export type Past = { at: Date; verb: string; before: Values; after: Values }

/** A record to insert as it is today, with what is known of how it came to be. */
export type Newborn = {
  columns: Values
  /** Where the source says when and by whom it was made; else now, by the actor. */
  at?: Date
  by?: string
  /** In the order of time. */
  later?: readonly Past[]
}

type Made = { values: Values; row: Row; changes: (Change & { at: Date; actor_id: string })[] }

/**
 * Many records with their search entries and change rows, in one statement for each set of columns.
 * Subscribers are told, except about samples. Gives back the ids, in the order given.
 */
export async function insertRecords(ctx: Context, type: RecordType, newborns: readonly Newborn[]): Promise<string[]> {
  const made = newborns.map((newborn) => make(ctx, type, newborn))
  for (const group of Map.groupBy(made, ({ values }) => Object.keys(values).join()).values())
    await insertAlike(ctx, type, group)
  if (ctx.via !== 'sample') for (const { changes } of made) ctx.changes.push(...changes)
  return made.map(({ row }) => row.id)
}

function make(
  ctx: Context,
  type: RecordType,
  { columns, at = ctx.now, by = ctx.actor.userId, later = [] }: Newborn,
): Made {
  const { workspaceId } = ctx.actor
  const born = blankRow(ctx, columns, at)
  const known = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const values: Values = {
    owner_id: null,
    ...known,
    ...type.derive?.({ ...born, ...known }, ctx.actor),
    workspace_id: workspaceId,
    id: born.id,
    version: 1 + later.length,
    created_by: by,
    created_at: at,
    updated_at: later.at(-1)?.at ?? at,
  }
  const row: Row = { ...born, ...values }
  const atBirth = later.reduceRight((state, { before }) => ({ ...state, ...before }), values)
  const common = { noun: type.noun, recordId: row.id, ownerId: row.owner_id, visibility: row.visibility, actor_id: by }
  const birth = { ...common, id: newId(at.getTime()), at, verb: 'created', before: {}, after: withoutUpkeep(atBirth) }
  const changes = later.map((past) => ({ ...common, id: newId(past.at.getTime()), ...past }))
  return { values, row, changes: [birth, ...changes] }
}

// One JSON parameter for each table: PostgreSQL reads it by the table's own types, whatever the number of rows.
async function insertAlike(ctx: Context, type: RecordType, group: readonly Made[]) {
  const columns = sql.join(Object.keys(group[0]?.values ?? {}).map((name) => sql.ref(name)))
  const into = (table: string, names: typeof columns, rows: readonly Values[]) => {
    const { shared, own } = apart(rows)
    return sql`insert into ${sql.table(table)} (${names}) select ${names} from json_populate_recordset(
      json_populate_record(null::${sql.table(table)}, ${JSON.stringify(shared)}::json), ${JSON.stringify(own)}::json)`
  }
  const entries = group.flatMap(({ row }) => entryOf(type, row))
  await sql`with r as (${into(
    type.table,
    columns,
    group.map(({ values }) => values),
  )}),
    s as (${into('search_entries', SEARCH_COLUMNS, entries)})
    ${into(
      'changes',
      HISTORY_COLUMNS,
      group.flatMap(({ changes }) => changes.map((change) => changeRow(ctx, change))),
    )}`.execute(ctx.db)
}

/** Rows of the same columns: what all of them say alike (the workspace, the moment, the author) is written and read once. */
function apart(rows: readonly Values[]): { shared: Values; own: Values[] } {
  const [first = {}, ...others] = rows
  const names = Object.keys(first)
  const differing = names.filter((name) => others.some((row) => row[name] !== first[name]))
  const shared = Object.fromEntries(
    names.filter((name) => !differing.includes(name)).map((name) => [name, first[name]]),
  )
  const own = rows.map((row) => {
    const kept: Values = {}
    for (const name of differing) kept[name] = row[name]
    return kept
  })
  return { shared, own }
}

export const SEARCH_COLUMNS = sql.raw(
  'workspace_id, type, record_id, title, subtitle, words, keys, owner_id, visibility, touched_at',
)
export const HISTORY_COLUMNS = sql.raw(
  'workspace_id, id, at, actor_id, via, group_id, noun, record_id, verb, before, after, owner_id, visibility',
)

export function entryOf(type: RecordType, row: Row) {
  const entry = row.deleted_at ? null : searchEntryOf(type, row)
  if (!entry) return []
  const { workspace_id, id: record_id, owner_id, visibility, updated_at: touched_at } = row
  const common = { workspace_id, record_id, owner_id, visibility, touched_at }
  const open = openEntryOf(type, row)
  return [
    { ...common, type: type.noun, ...entry },
    ...(open ? [{ ...common, type: openNoun(type.noun), ...open }] : []),
  ]
}

export const changeRow = (ctx: Context, { recordId, ownerId, ...change }: Change & { at: Date; actor_id: string }) => ({
  ...change,
  workspace_id: ctx.actor.workspaceId,
  via: ctx.via,
  group_id: ctx.groupId,
  record_id: recordId,
  owner_id: ownerId,
})
