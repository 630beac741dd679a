import { sql, type RawBuilder } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { change, CHANGE_COLUMNS, changeValues } from '../changes.ts'
import type { Context } from '../context.ts'
import { isSame, toParameter } from './columns.ts'
import { refuseUnanswered } from './custom/required.ts'
import { lookupsOf } from './load.ts'
import type { RecordType, Row } from './recordType.ts'
import { searchStatement } from './searchEntry.ts'

/** The row, its search entry and its change row, in one statement. `columns` are column values, not API fields. */
export async function insertRecord(ctx: Context, type: RecordType, columns: Record<string, unknown>): Promise<Row> {
  const { workspaceId, userId } = ctx.actor
  const born = blankRow(ctx, columns)
  const values: Record<string, unknown> = {
    owner_id: null,
    ...columns,
    ...type.derive?.({ ...born, ...columns }, ctx.actor),
    workspace_id: workspaceId,
    id: born.id,
    created_by: userId,
    created_at: ctx.now,
    updated_at: ctx.now,
  }
  const row: Row = { ...born, ...values }
  const made = change(ctx, {
    noun: type.noun,
    recordId: born.id,
    verb: 'created',
    before: {},
    after: withoutUpkeep(values),
    ownerId: row.owner_id,
    visibility: row.visibility,
  })
  const names = Object.keys(values)
  const insert = sql`insert into ${sql.table(type.table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(names.map((name) => parameter(type, name, values[name])))}) returning *`
  return one(ctx, type, insert, [
    searchStatement(ctx, type, row),
    sql`insert into changes ${CHANGE_COLUMNS} values ${changeValues(ctx, made)}`,
  ])
}

/** Writes what differs, with the change row beside it; nothing at all when nothing differs. */
export async function updateRecord(
  ctx: Context,
  type: RecordType,
  row: Row,
  patch: Record<string, unknown>,
  verb = 'updated',
): Promise<Row> {
  const next: Row = { ...row, ...patch }
  const wanted = { ...patch, ...type.derive?.(next, ctx.actor) }
  const changed = Object.entries(wanted).filter(([column, value]) => !isSame(row[column], value))
  if (changed.length === 0) return row

  const result: Row = { ...row, ...Object.fromEntries(changed) }
  if (verb !== 'undone') refuseUnanswered(ctx, type, row, result)
  const { before, after } = difference(changed, row)
  const made = change(ctx, {
    noun: type.noun,
    recordId: row.id,
    verb,
    before,
    after,
    ownerId: result.owner_id,
    visibility: result.visibility,
  })
  const set = changed.map(([column, value]) => sql`${sql.ref(column)} = ${parameter(type, column, value)}`)
  const update = sql`update ${sql.table(type.table)} set ${sql.join(set)}, version = version + 1, updated_at = ${ctx.now}
    where workspace_id = ${row.workspace_id} and id = ${row.id} returning *`
  return one(ctx, type, update, [
    searchStatement(ctx, type, result, row),
    sql`insert into changes ${CHANGE_COLUMNS} values ${changeValues(ctx, made)}`,
  ])
}

/** In columns; of the custom fields only those that changed, so that history and undo can tell them apart. */
export function difference(changed: [string, unknown][], row: Row) {
  const after = Object.fromEntries(changed)
  const before = Object.fromEntries(changed.map(([column]) => [column, row[column] ?? null]))
  if (!('custom' in after)) return { before, after }
  const custom = after.custom as Row['custom']
  const keys = Object.keys({ ...row.custom, ...custom }).filter((key) => !isSame(row.custom[key], custom[key]))
  const only = (values: Row['custom']) => Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))
  return { before: { ...before, custom: only(row.custom) }, after: { ...after, custom: only(custom) } }
}

async function one(
  ctx: Context,
  type: RecordType,
  effect: RawBuilder<unknown>,
  beside: (RawBuilder<unknown> | null)[],
): Promise<Row> {
  const parts = beside
    .filter((part) => part !== null)
    .map((part, index) => sql`, ${sql.raw(`beside_${index}`)} as (${part})`)
  const answer =
    await sql<Row>`with r as (${effect})${sql.join(parts, sql``)} select r.*${lookupsOf(type, ctx.actor, 'r')} from r`.execute(
      ctx.db,
    )
  const row = answer.rows[0]
  if (!row) throw new Error(`Writing to ${type.table} gave no row back.`)
  return row
}

const parameter = (type: RecordType, column: string, value: unknown) => sql`${toParameter(type, column, value)}`

/** A row before anything is known of it but what the database would fill in. */
export const blankRow = (ctx: Context, columns: Record<string, unknown>, at = ctx.now): Row => ({
  workspace_id: ctx.actor.workspaceId,
  id: (columns.id as string | undefined) ?? newId(at.getTime()),
  owner_id: null,
  visibility: 'everyone',
  custom: {},
  version: 1,
  created_at: at,
  updated_at: at,
  deleted_at: null,
})

const UPKEEP = new Set(['workspace_id', 'id', 'version', 'created_by', 'created_at', 'updated_at'])

/** What a person gave: the history of a birth shows no empty fields and no bookkeeping. */
export const withoutUpkeep = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([column, value]) => !UPKEEP.has(column) && value !== null && value !== undefined),
  )
