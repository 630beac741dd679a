import { sql, type RawBuilder } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { ListInput, Page } from '#kernel/paging.ts'
import type { RecordView } from '#kernel/record.ts'
import type { Context } from '../context.ts'
import { filterSql } from './filterSql.ts'
import { lookupsOf } from './load.ts'
import type { RecordPolicy } from './policy.ts'
import { present } from './present.ts'
import { fieldsOf, type Field, type RecordType, type Row } from './recordType.ts'
import { matchingRecords } from './sight.ts'

/** A list narrowed by words goes no further than its best matches. */
const MOST_MATCHES = 1000

type Sort = { field: Field; isDescending: boolean; path: string }

/** A page of what the actor may see. Keyset paging: the cursor holds the last row's sort value and id. */
export async function listRecords<View extends RecordView>(
  ctx: Context,
  type: RecordType,
  policy: RecordPolicy,
  input: ListInput,
  extra: RawBuilder<boolean> = sql`true`,
): Promise<Page<View>> {
  const sort = readSort(type, input.sort ?? defaultSort(type))
  const column = orderColumn(sort)
  const where = [
    sql`r.workspace_id = ${ctx.actor.workspaceId}`,
    sql`r.deleted_at is null`,
    policy.visibleTo(ctx.actor, 'r'),
    filterSql(type, input.filter, 'r'),
    extra,
  ]
  // An array, not a join: so the planner fetches by key and does not walk the whole order in hope of meeting a match.
  if (input.q)
    where.push(
      sql`r.id = any(array(select record_id from ${matchingRecords(ctx.actor, [type.noun], input.q, MOST_MATCHES)}))`,
    )
  if (input.cursor) where.push(after(sort, input.cursor))

  const direction = sql.raw(sort.isDescending ? 'desc' : 'asc')
  const nulls = sort.field.sort === 'nullable' ? sql.raw('nulls last') : sql``
  const answer = await sql<Row & { sort_key: string | null }>`
    select r.*${lookupsOf(type, ctx.actor, 'r')}, ${column}::text as sort_key from ${sql.table(type.table)} r
    where ${sql.join(where, sql` and `)}
    order by ${column} ${direction} ${nulls}, r.id ${direction}
    limit ${sql.lit(input.limit + 1)}`.execute(ctx.db)

  const rows = answer.rows.slice(0, input.limit)
  const last = answer.rows.length > input.limit ? rows.at(-1) : undefined
  return {
    data: rows.map((row) => present<View>(type, policy, ctx.actor, row)),
    nextCursor: last ? writeCursor(sort, last.sort_key, last.id) : null,
  }
}

const defaultSort = (type: RecordType) => type.defaultSort ?? (type.fields.name?.sort ? 'name' : '-createdAt')

function readSort(type: RecordType, text: string): Sort {
  const isDescending = text.startsWith('-')
  const path = text.replace(/^[-+]/, '')
  const field = fieldsOf(type)[path]
  if (!field?.sort) {
    const message = `A list of ${type.label} records cannot be sorted by "${path}".`
    throw new AppError('invalid', 'sort.invalid', message, { errors: [{ path: 'sort', message }] })
  }
  return { field, isDescending, path }
}

const orderColumn = (sort: Sort) => sql.ref(`r.${sort.field.sortColumn ?? sort.field.column}`)

const CASTS: Record<string, string> = {
  integer: 'bigint',
  date: 'date',
  moment: 'timestamptz',
  money: 'numeric',
  text: 'text',
  boolean: 'boolean',
}

/** Rows that come after the cursor in this order. The plain form can walk the index; the nullable one minds empty values. */
function after(sort: Sort, cursor: string): RawBuilder<boolean> {
  const { value, id } = readCursor(sort, cursor)
  const column = orderColumn(sort)
  const than = sql.raw(sort.isDescending ? '<' : '>')
  const typed = sql`${value}::${sql.raw(CASTS[sort.field.kind] ?? 'text')}`
  if (sort.field.sort === 'always') return sql`(${column}, r.id) ${than} (${typed}, ${id}::uuid)`
  if (value === null) return sql`(${column} is null and r.id ${than} ${id}::uuid)`
  return sql`(${column} ${than} ${typed} or (${column} = ${typed} and r.id ${than} ${id}::uuid) or ${column} is null)`
}

const writeCursor = (sort: Sort, value: string | null, id: string) =>
  Buffer.from(JSON.stringify([sort.path, sort.isDescending ? 1 : 0, value, id])).toString('base64url')

function readCursor(sort: Sort, cursor: string): { value: string | null; id: string } {
  try {
    const [path, isDescending, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const fits = path === sort.path && isDescending === (sort.isDescending ? 1 : 0)
    if (
      fits &&
      (value === null || isReadable(sort.field, value)) &&
      typeof id === 'string' &&
      /^[0-9a-f-]{36}$/.test(id)
    )
      return { value, id }
  } catch {
    // Falls through to the refusal: a cursor is ours, or it is nothing.
  }
  throw new AppError(
    'invalid',
    'cursor.invalid',
    'This page does not exist any more. Start again from the first page.',
    {
      errors: [{ path: 'cursor', message: 'Not a cursor of this list and order.' }],
    },
  )
}

function isReadable(field: Field, value: unknown): value is string {
  if (typeof value !== 'string') return false
  if (field.kind === 'date' || field.kind === 'moment') return !Number.isNaN(Date.parse(value))
  if (field.kind === 'integer' || field.kind === 'money') return /^-?\d+(\.\d+)?$/.test(value)
  return true
}
