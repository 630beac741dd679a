import { sql, type RawBuilder } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { ListInput, Page } from '#kernel/paging.ts'
import type { RecordView } from '#kernel/record.ts'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { customSort, type CustomSort } from './custom/customSort.ts'
import { countListReads } from './custom/reads.ts'
import { lookupsOf } from './load.ts'
import { matching } from './matching.ts'
import type { RecordPolicy } from './policy.ts'
import { present } from './present.ts'
import { hiddenFrom } from './rights.ts'
import { fieldsOf, type Field, type RecordType, type Row } from './recordType.ts'

type Sort = CustomSort & { isDescending: boolean; path: string }

/** A page of what the actor may see. Keyset paging: the cursor holds the last row's sort value and id. */
export async function listRecords<View extends RecordView>(
  ctx: Context,
  type: RecordType,
  policy: RecordPolicy,
  input: ListInput,
  extra: RawBuilder<boolean> = sql`true`,
): Promise<Page<View>> {
  const sort = readSort(ctx.actor, type, input.sort ?? defaultSort(type))
  const where = [...matching(ctx.actor, type, policy, input), extra]
  const found = await inOrder(ctx, type, sort, where, input)
  countListReads(ctx, type.noun, input)
  const rows = found.slice(0, input.limit)
  const last = found.length > input.limit ? rows.at(-1) : undefined
  return {
    data: rows.map((row) => present<View>(type, policy, ctx.actor, row)),
    nextCursor: last ? writeCursor(sort, last.sort_key, last.id) : null,
  }
}

type Sorted = Row & { sort_key: string | null }

/** One row more than the page holds. A custom field is walked along the index of its values, and then come the empty ones. */
async function inOrder(
  ctx: Context,
  type: RecordType,
  sort: Sort,
  where: readonly RawBuilder<unknown>[],
  { limit, cursor }: ListInput,
): Promise<Sorted[]> {
  const most = limit + 1
  if (!sort.along) {
    const from = cursor ? [...where, after(sort, cursor)] : where
    return select(ctx, type, sort, { where: from, most })
  }
  const isEmpty = sql`not exists (select from custom_values v where v.workspace_id = ${ctx.actor.workspaceId}
    and v.record_id = r.id and v.field_id = ${sort.along})`
  const { value, id } = cursor ? readCursor(sort, cursor) : { value: '', id: undefined }
  // Said so that the partial index over numbers may be walked; everything in this field has one.
  const filledIn = sort.field.kind === 'money' ? sql` and v.amount is not null` : sql``
  const join = sql`join custom_values v on v.workspace_id = ${ctx.actor.workspaceId} and v.record_id = r.id
    and v.field_id = ${sort.along}${filledIn}`
  const filled =
    value === null
      ? []
      : await select(ctx, type, sort, { join, where: cursor ? [...where, after(sort, cursor)] : where, most })
  if (filled.length === most) return filled
  const emptyOnes = { ...sort, by: () => sql`null::text`, along: undefined }
  const beyond = value === null && id ? [sql`r.id ${sql.raw(sort.isDescending ? '<' : '>')} ${id}::uuid`] : []
  const empty = await select(ctx, type, emptyOnes, {
    where: [...where, isEmpty, ...beyond],
    most: most - filled.length,
  })
  return [...filled, ...empty]
}

type Part = { join?: RawBuilder<unknown>; where: readonly RawBuilder<unknown>[]; most: number }

async function select(
  ctx: Context,
  type: RecordType,
  sort: Sort,
  { join = sql``, where, most }: Part,
): Promise<Sorted[]> {
  const column = sort.by('r')
  const direction = sql.raw(sort.isDescending ? 'desc' : 'asc')
  const nulls = sort.field.sort === 'nullable' && !sort.along ? sql.raw('nulls last') : sql``
  const answer = await sql<Sorted>`
    select r.*${lookupsOf(type, ctx.actor, 'r')}, ${column}::text as sort_key from ${sql.table(type.table)} r ${join}
    where ${sql.join(where, sql` and `)}
    order by ${column} ${direction} ${nulls}, ${idOf(sort)} ${direction}
    limit ${sql.lit(most)}`.execute(ctx.db)
  return answer.rows
}

const idOf = (sort: Sort) => sql.ref(sort.along ? 'v.record_id' : 'r.id')

const defaultSort = (type: RecordType) => type.defaultSort ?? (type.fields.name?.sort ? 'name' : '-createdAt')

function readSort(actor: Actor, type: RecordType, text: string): Sort {
  const isDescending = text.startsWith('-')
  const path = text.replace(/^[-+]/, '')
  const field = hiddenFrom(actor, type.noun).has(path) ? undefined : fieldsOf(type)[path]
  const custom = path.startsWith('custom.') ? customSort(actor, type, path) : undefined
  if (custom) return { ...custom, isDescending, path }
  if (!field?.sort) {
    const message = `A list of ${type.label} records cannot be sorted by "${path}".`
    throw new AppError('invalid', 'sort.invalid', message, { errors: [{ path: 'sort', message }] })
  }
  return { field, by: (alias) => sql.ref(`${alias}.${field.sortColumn ?? field.column}`), isDescending, path }
}

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
  const column = sort.by('r')
  const than = sql.raw(sort.isDescending ? '<' : '>')
  const typed = sql`${value}::${sql.raw(CASTS[sort.field.kind] ?? 'text')}`
  if (sort.along || sort.field.sort === 'always') return sql`(${column}, ${idOf(sort)}) ${than} (${typed}, ${id}::uuid)`
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
  if (field.kind === 'integer' || field.kind === 'money') return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(value)
  return true
}
