import { sql, type RawBuilder } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { customFieldsOf } from './custom/customFields.ts'
import { customPlace } from './custom/customFilter.ts'
import { filterSql } from './filterSql.ts'
import { matching, type Asked } from './matching.ts'
import type { RecordPolicy } from './policy.ts'
import { fieldsOf, type RecordType } from './recordType.ts'

/** Beyond these many records nothing is counted, so that an answer takes no longer than it is worth waiting for. */
export const MOST_COUNTED = 100_000
const MOST_GROUPS = 200

type Sql = RawBuilder<unknown>
type Sum = { field: string; number: string | null; money: { amount: string; currency: string }[] }
type Group = { value: string | null; count: number; sums: Sum[] }
export type Summary = { count: number; isMore: boolean; sums: Sum[]; groups: Group[]; hasMoreGroups: boolean }
type Part = { place: number; g: string | null; currency: string | null; amount: string; is_total: boolean }

/**
 * How many records a list would show, what their numbers come to, and how they divide by a field.
 * Sums are left out where there are more than are counted.
 */
export async function summariseRecords(
  ctx: Context,
  type: RecordType,
  policy: RecordPolicy,
  { groupBy, sum = [], ...asked }: Asked & { groupBy?: string | undefined; sum?: string[] | undefined },
): Promise<Summary> {
  const { actor } = ctx
  const numbers = sum.map((path) => numberAt(actor, type, path))
  const columns = numbers.flatMap(({ value, currency }, at) => [
    sql`${value} as ${sql.ref(`s${at}`)}`,
    sql`${currency ?? sql`null::text`} as ${sql.ref(`c${at}`)}`,
  ])
  const g = groupBy ? valueAt(actor, type, groupBy) : sql`null::text`
  const parts = [
    sql`select -1 as place, null::text as g, null::text as currency, count(*)::text as amount, true as is_total from m`,
    ...(groupBy ? [sql`select -1, g, null, n::text, false from top`] : []),
    ...numbers.flatMap((_, at) => {
      const [value, currency] = [sql.ref(`m.s${at}`), sql.ref(`m.c${at}`)]
      const total = sql`select ${sql.lit(at)}, null, ${currency}, sum(${value})::text, true from m where ${value} is not null group by ${currency}`
      const each = sql`select ${sql.lit(at)}, m.g, ${currency}, sum(${value})::text, false from m join top on top.g is not distinct from m.g
        where ${value} is not null group by m.g, ${currency}`
      return groupBy ? [total, each] : [total]
    }),
  ]
  const answer = await sql<Part>`with m as materialized (
      select ${sql.join([sql`${g} as g`, ...columns])} from ${sql.table(type.table)} r
      where ${sql.join(matching(actor, type, policy, asked), sql` and `)} limit ${sql.lit(MOST_COUNTED + 1)}),
    top as (select g, count(*) as n from m group by g order by n desc, g limit ${sql.lit(MOST_GROUPS + 1)})
    ${sql.join(parts, sql` union all `)}`.execute(ctx.db)
  return shape(answer.rows, sum, numbers, actor.workspace.currency)
}

function shape(rows: readonly Part[], fields: readonly string[], numbers: readonly Summand[], ours: string): Summary {
  const counted = Number(rows.find(({ place, is_total }) => place === -1 && is_total)?.amount ?? 0)
  const isMore = counted > MOST_COUNTED
  const sumsOf = (some: readonly Part[]): Sum[] =>
    isMore
      ? []
      : fields.map((field, at) =>
          sumOf(
            field,
            numbers[at]?.currency !== undefined,
            some.filter(({ place }) => place === at),
            ours,
          ),
        )
  const byGroup = Map.groupBy(
    rows.filter(({ is_total }) => !is_total),
    ({ g }) => g,
  )
  const groups = [...byGroup]
    .map(([value, some]) => ({
      value,
      count: Number(some.find(({ place }) => place === -1)?.amount ?? 0),
      sums: sumsOf(some),
    }))
    .toSorted((a, b) => b.count - a.count || (a.value ?? '~').localeCompare(b.value ?? '~'))
  return {
    count: Math.min(counted, MOST_COUNTED),
    isMore,
    sums: sumsOf(rows.filter(({ is_total }) => is_total)),
    groups: groups.slice(0, MOST_GROUPS),
    hasMoreGroups: groups.length > MOST_GROUPS,
  }
}

function sumOf(field: string, isMoney: boolean, rows: readonly Part[], ours: string): Sum {
  if (!isMoney) return { field, number: rows[0]?.amount ?? null, money: [] }
  const money = rows.map(({ amount, currency }) => ({ amount, currency: currency ?? ours }))
  return { field, number: null, money: money.toSorted((a, b) => a.currency.localeCompare(b.currency)) }
}

/** The value at a path as text, to divide by; empty text is nothing. */
function valueAt(actor: Actor, type: RecordType, path: string): Sql {
  refuseUnseen(actor, type, path)
  const [name = '', inner] = path.split('.')
  if (name === 'custom') {
    const place = customPlace(actor, type, inner ?? '', 'r')
    if (!place || place.isList) throw cannot(path, 'grouped by')
    return sql`nullif((${place.value})::text, '')`
  }
  const field = fieldsOf(type)[name]
  const column = sql.ref(`r.${field?.column ?? ''}`)
  if (field?.kind === 'json' && inner) return sql`nullif(${column} ->> ${sql.lit(inner)}, '')`
  if (!field || !['text', 'id', 'boolean', 'integer'].includes(field.kind)) throw cannot(path, 'grouped by')
  return sql`nullif(${column}::text, '')`
}

type Summand = { value: Sql; currency?: Sql }

function numberAt(actor: Actor, type: RecordType, path: string): Summand {
  refuseUnseen(actor, type, path)
  const [name = '', inner] = path.split('.')
  const ours = sql`${actor.workspace.currency}::text`
  if (name === 'custom') {
    const place = customPlace(actor, type, inner ?? '', 'r')
    const known = customFieldsOf(actor.workspaceId, type.noun).find(({ key }) => key === inner)
    if (place?.kind !== 'money' || known?.result === 'money') throw cannot(path, 'added up')
    const currency = sql`(r.custom -> ${sql.lit(inner ?? '')} ->> 'currency')`
    return known?.kind === 'money' ? { value: place.value, currency } : { value: place.value }
  }
  const field = fieldsOf(type)[name]
  const column = sql.ref(`r.${field?.column ?? ''}`)
  if (field?.kind === 'integer') return { value: column }
  if (field?.kind === 'money') return { value: column, currency: sql`coalesce(r.currency, ${ours})` }
  throw cannot(path, 'added up')
}

/** Whoever may not filter by a field learns nothing of it by dividing or adding either. */
const refuseUnseen = (actor: Actor, type: RecordType, path: string) =>
  void filterSql(type, { field: path, op: 'isEmpty' }, 'r', actor)

function cannot(path: string, what: string) {
  const message = `A list cannot be ${what} "${path}".`
  return new AppError('invalid', 'summary.invalid', message, {
    errors: [{ path: what === 'added up' ? 'sum' : 'groupBy', message }],
  })
}
