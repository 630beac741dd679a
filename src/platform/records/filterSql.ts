import { sql, type RawBuilder } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { Filter, isBounded, type Comparison } from '#kernel/filter.ts'
import type { Actor } from '../actor.ts'
import { customPlace, type CustomPlace } from './custom/customFilter.ts'
import { hiddenFrom } from './rights.ts'
import { fieldsOf, type Field, type Kind, type RecordType } from './recordType.ts'

const TRUE = sql<boolean>`true`

/**
 * A filter tree as SQL over the table's alias. Every value travels as a parameter.
 * @throws AppError invalid for a field, operator or value that does not fit, or a tree that is too large.
 */
export function filterSql(type: RecordType, filter: unknown, alias: string, actor: Actor): RawBuilder<boolean> {
  if (filter === undefined || filter === null) return TRUE
  if (!isBounded(filter)) throw refusal('The filter is too large. Use fewer conditions.')
  const parsed = Filter.safeParse(filter)
  if (!parsed.success) throw refusal('The filter is not understood. Use and, or, not and { field, op, value }.')
  return nodeSql(type, parsed.data, alias, actor)
}

function nodeSql(type: RecordType, node: Filter, alias: string, actor: Actor): RawBuilder<boolean> {
  if ('and' in node)
    return sql`(${sql.join(
      node.and.map((each) => nodeSql(type, each, alias, actor)),
      sql` and `,
    )})`
  if ('or' in node)
    return sql`(${sql.join(
      node.or.map((each) => nodeSql(type, each, alias, actor)),
      sql` or `,
    )})`
  if ('not' in node) return sql`(not coalesce(${nodeSql(type, node.not, alias, actor)}, false))`
  return comparisonSql(type, node, alias, actor)
}

function comparisonSql(type: RecordType, comparison: Comparison, alias: string, actor: Actor): RawBuilder<boolean> {
  const { field: path, op, value } = comparison
  const [name = '', ...inner] = path.split('.')
  if (name === 'custom') {
    const place = inner.length === 1 ? customPlace(actor, type, inner[0] ?? '', alias) : undefined
    if (!place) throw refusal(`There is no field "${path}" to filter by.`)
    return customSql(place, comparison)
  }
  const field = fieldsOf(type)[name]
  if (!field || field.isHidden || field.lookup || hiddenFrom(actor, type.noun).has(name))
    throw refusal(`There is no field "${path}" to filter by.`)
  if (inner.length > 0 && (field.kind !== 'json' || inner.length > 1))
    throw refusal(`"${path}" has nothing inside to filter by.`)

  const column = sql.ref(`${alias}.${field.column}`)
  if (field.kind === 'ids') return idsSql(type.noun, alias, column, comparison)
  if (field.kind === 'texts') return arraySql(column, sql`${valuesOf(op, value, path).map(String)}::text[]`, comparison)
  if (field.kind === 'json')
    return textSql(
      inner[0] ? sql`(${column} ->> ${inner[0]})` : sql`${column}::text`,
      op,
      value,
      path,
      inner.length === 0,
    )
  if (op === 'isEmpty') return value === false ? sql`(${column} is not null)` : sql`(${column} is null)`
  return scalarSql(field.kind, column, comparison)
}

function scalarSql(
  kind: Kind,
  column: RawBuilder<unknown>,
  { field: path, op, value }: Comparison,
): RawBuilder<boolean> {
  if (kind === 'text') return textSql(column, op, value, path)
  if (op === 'contains' || op === 'startsWith')
    throw refusal(`"${path}" cannot be searched by its letters; compare it instead.`)
  const typed = (each: unknown) => sql`${asType({ kind }, each, path)}::${sql.raw(SQL_TYPE[kind] ?? 'text')}`
  if (op === 'in') return sql`(${column} in (${sql.join(listOf(value, path).map(typed))}))`
  return compare(column, op, value === null ? null : typed(value))
}

/** The index of values leads to the few rows that may fit; the value itself decides. */
function customSql(place: CustomPlace, comparison: Comparison): RawBuilder<boolean> {
  const { field: path, op, value } = comparison
  if (op === 'isEmpty') return value === false ? sql`(not ${place.isEmpty})` : place.isEmpty
  const decided = place.isList ? listSql(place.value, comparison) : scalarSql(place.kind, place.value, comparison)
  if (!place.narrowed || value === null || value === undefined) return decided
  const amount = (each: unknown) => sql`${asType({ kind: 'money' }, each, path)}::float8`
  const text = (each: unknown) => (place.kind === 'moment' ? new Date(String(each)).toISOString() : String(each))
  // One of a few values stands in the statement itself: how many have it decides the plan, and a plan for any would not know.
  const word = (one: string) => sql`custom_word(${place.few.includes(one) ? sql.lit(one) : one}::text)`
  if (op === 'eq' || op === 'in' || (place.isList && op === 'contains')) {
    const wanted = op === 'in' ? listOf(value, path) : [value]
    const narrow =
      place.kind === 'money'
        ? sql<boolean>`v.amount in (${sql.join(wanted.map(amount))})`
        : sql<boolean>`v.word in (${sql.join(wanted.map((each) => word(text(each))))})`
    // One condition alone, because the planner would take two for rarer than they are, and not walk the order.
    return place.isExact ? place.narrowed(narrow) : sql`(${place.narrowed(narrow)} and ${decided})`
  }
  const order = ORDER[op]
  if (!order || !['money', 'date', 'moment'].includes(place.kind)) return decided
  const edge =
    place.kind === 'money'
      ? // As floating point two numbers that differ may look alike, so the edge itself is let in.
        sql<boolean>`v.amount ${sql.raw(order.slice(0, 1))}= ${amount(value)}`
      : sql<boolean>`v.word ${sql.raw(order)} custom_word(${text(value)}::text)`
  return sql`(${place.narrowed(edge)} and ${decided})`
}

function listSql(column: RawBuilder<unknown>, { field: path, op, value }: Comparison): RawBuilder<boolean> {
  const wanted = sql`${valuesOf(op, value, path).map(String)}::text[]`
  if (op === 'in' || op === 'eq' || op === 'contains') return sql`coalesce(${column} ?| ${wanted}, false)`
  if (op === 'ne') return sql`(not coalesce(${column} ?| ${wanted}, false))`
  throw refusal(`"${path}" can be asked with contains, in or isEmpty.`)
}

function textSql(
  column: RawBuilder<unknown>,
  op: Comparison['op'],
  value: unknown,
  path: string,
  isWhole = false,
): RawBuilder<boolean> {
  if (op === 'isEmpty') {
    const empty = isWhole ? sql`(${column} in ('[]', '{}'))` : sql`(${column} is null or ${column} = '')`
    return value === false ? sql`(not ${empty})` : sql`${empty}`
  }
  if (op === 'in') return sql`(${column} = any(${listOf(value, path).map(String)}::text[]))`
  if (value === null) return compare(column, op, null)
  if (typeof value === 'object') throw refusal(`"${path}" is compared with one value.`)
  const text = String((value as string | number | boolean | undefined) ?? '')
  if (op === 'contains') return sql`(${column} ilike ${`%${escapeLike(text)}%`})`
  if (op === 'startsWith') return sql`(${column} ilike ${`${escapeLike(text)}%`})`
  return compare(column, op, sql`${text}::text`)
}

/** Array operators cannot use an index behind row-level security, so the links lead to the few rows that are then compared. */
function idsSql(
  noun: string,
  alias: string,
  column: RawBuilder<unknown>,
  { field: path, op, value }: Comparison,
): RawBuilder<boolean> {
  const wanted = valuesOf(op, value, path).map((each) => asId(each, path))
  const compared = arraySql(column, sql`${wanted}::uuid[]`, { field: path, op, value })
  if (op === 'isEmpty' || op === 'ne') return compared
  return sql`(${compared} and ${sql.ref(`${alias}.id`)} in (select l.source_id from links l
    where l.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and l.target_id = any(${wanted}::uuid[]) and l.source_type = ${noun}))`
}

function arraySql(
  column: RawBuilder<unknown>,
  wanted: RawBuilder<unknown>,
  { field: path, op, value }: Comparison,
): RawBuilder<boolean> {
  if (op === 'isEmpty') return value === false ? sql`(cardinality(${column}) > 0)` : sql`(cardinality(${column}) = 0)`
  if (op === 'in') return sql`(${column} && ${wanted})`
  if (op === 'contains' || op === 'eq') return sql`(${column} @> ${wanted})`
  if (op === 'ne') return sql`(not ${column} @> ${wanted})`
  throw refusal(`"${path}" can be asked with contains, in or isEmpty.`)
}

function valuesOf(op: Comparison['op'], value: unknown, path: string): unknown[] {
  if (op === 'isEmpty') return []
  return op === 'in' ? listOf(value, path) : [value]
}

function compare(
  column: RawBuilder<unknown>,
  op: Comparison['op'],
  value: RawBuilder<unknown> | null,
): RawBuilder<boolean> {
  if (value === null) {
    if (op === 'eq') return sql`(${column} is null)`
    if (op === 'ne') return sql`(${column} is not null)`
    throw refusal('Nothing can only be compared with eq or ne.')
  }
  if (op === 'eq') return sql`(${column} = ${value})`
  if (op === 'ne') return sql`(${column} is distinct from ${value})`
  return sql`(${column} ${sql.raw(ORDER[op] ?? '=')} ${value})`
}

const ORDER: Partial<Record<Comparison['op'], string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' }
const SQL_TYPE: Record<string, string> = {
  integer: 'bigint',
  boolean: 'boolean',
  id: 'uuid',
  date: 'date',
  moment: 'timestamptz',
  money: 'numeric',
}

/** The value in the form that the column's type reads without error. */
function asType(field: Pick<Field, 'kind'>, value: unknown, path: string): unknown {
  const text = String(value)
  const isRight = {
    integer: () => /^-?\d{1,15}$/.test(text),
    money: () => /^-?\d{1,15}(\.\d{1,4})?$/.test(text),
    boolean: () => /^(true|false)$/.test(text),
    id: () => UUID.test(text),
    date: () =>
      /^[12]\d{3}-\d\d-\d\d$/.test(text) &&
      !Number.isNaN(Date.parse(text)) &&
      new Date(text).toISOString().startsWith(text),
    moment: () => /^[12]\d{3}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)),
  }[field.kind as 'integer']
  if (isRight && !isRight()) throw refusal(`"${path}" cannot be compared with "${text.slice(0, 40)}".`)
  return field.kind === 'moment' ? new Date(text) : text
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function asId(value: unknown, path: string): string {
  if (!UUID.test(String(value))) throw refusal(`"${path}" is compared with an id.`)
  return String(value)
}

function listOf(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw refusal(`"${path}" with "in" needs a list of values.`)
  return value
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (mark) => `\\${mark}`)

const refusal = (message: string) =>
  new AppError('invalid', 'filter.invalid', message, { errors: [{ path: 'filter', message }] })
