import { sql, type RawBuilder } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import type { Act, Formula } from '#kernel/formula/formula.ts'
import type { Actor } from '../../actor.ts'
import type { RecordType } from '../recordType.ts'
import type { KnownField } from './customFields.ts'
import { fieldNamed } from './formulaNames.ts'

type Sql = RawBuilder<unknown>
/** A part as SQL; money knows in which currency it is, and a date that it is one. */
type Part = { value: Sql; currency?: Sql; isDate?: boolean }
type About = { type: RecordType; fields: readonly KnownField[]; actor: Actor; alias: string }

/** The same as `evaluate`, over a table's alias: to filter and sort by. Names are looked up, values travel as parameters. */
export function formulaSql(formula: Formula, about: About): Part {
  if (formula.is === 'value') return { value: literal(formula.value) }
  if (formula.is === 'field') return fieldSql(formula.name, about)
  const parts = formula.parts.map((part) => formulaSql(part, about))
  const [a, b, c] = parts as [Part, Part, Part]
  const { act } = formula
  if (act === '&') return { value: sql`concat(${sql.join(parts.map(asText))})` }
  if (act === 'if')
    return {
      value: sql`(case when ${a.value} then ${b.value} else ${c.value} end)`,
      ...(b.currency &&
        c.currency && { currency: sql`(case when ${a.value} then ${b.currency} else ${c.currency} end)` }),
    }
  if (act === 'today') return { value: sql`${dayIn(new Date(), about.actor.workspace.timeZone)}::date`, isDate: true }
  if (a.isDate && (act === '+' || act === '-')) return b.isDate ? { value: days(b, a) } : moved(a, b, act)
  if (act === '+' || act === '-' || act === '*' || act === '/') return calculate(act, a, b)
  if (act === 'minus') return { ...a, value: sql`(- ${a.value})` }
  return { value: call(act, a, b), ...((act === 'min' || act === 'max') && a.isDate && { isDate: true }) }
}

function literal(value: number | string | boolean): Sql {
  if (typeof value === 'number') return sql`${value}::numeric`
  return typeof value === 'string' ? sql`${value}::text` : sql`${value}::boolean`
}

function calculate(act: '+' | '-' | '*' | '/', a: Part, b: Part): Part {
  const value = act === '/' ? sql`(${a.value} / nullif(${b.value}, 0))` : sql`(${a.value} ${sql.raw(act)} ${b.value})`
  if (a.currency && b.currency) {
    const alike = sql`(case when ${a.currency} = ${b.currency} then ${value} end)`
    return act === '/' ? { value: alike } : { value: alike, currency: a.currency }
  }
  return { value, currency: a.currency ?? b.currency }
}

const days = (from: Part, to: Part): Sql => sql`(${to.value} - ${from.value})::numeric`

/** A calendar has an end on either side, beyond which there is nothing. Each part stands once, so that nesting stays cheap. */
function moved(day: Part, count: Part, act: '+' | '-'): Part {
  const value = sql`(select case when moved between '1000-01-01' and '2999-12-31' then moved end from
    (select case when abs(days) <= 400000 then day ${sql.raw(act)} trunc(days)::int end
      from (values (${day.value}, ${count.value})) given (day, days)) near (moved))`
  return { value, isDate: true }
}

/** Nothing, where one of the two is missing. */
const outer = (act: 'min' | 'max', a: Part, b?: Part): Sql =>
  sql`(select case when count(one) = 2 then ${sql.raw(act)}(one) end from (values (${a.value}), (${b?.value})) two (one))`

function call(act: Act, a: Part, b: Part | undefined): Sql {
  const of = a.value
  switch (act) {
    case 'year':
    case 'month':
      return sql`extract(${sql.raw(act)} from ${of})`
    case 'days':
      return b ? days(a, b) : of
    case 'round':
      return sql`round(${of}, least(greatest(trunc(${b?.value ?? sql`0`}), -10), 10)::int)`
    case 'min':
    case 'max':
      return outer(act, a, b)
    case 'upper':
    case 'lower':
      return sql`${sql.raw(act)}(${of})`
    default:
      return sql`(${of} ${sql.raw(act)} ${b?.value})`
  }
}

const asText = ({ value, currency }: Part): Sql =>
  currency ? sql`round(${value}, 2)::text || ' ' || ${currency}` : sql`${value}::text`

function fieldSql(name: string, { type, fields, actor, alias }: About): Part {
  const { field, custom } = fieldNamed(type, fields, name)
  if (custom) {
    const text = sql`(${sql.ref(`${alias}.custom`)} ->> ${sql.lit(custom.key)})`
    return customPart(custom.kind, text, sql`(${sql.ref(`${alias}.custom`)} -> ${sql.lit(custom.key)})`, actor)
  }
  if (!field) return { value: sql`null` }
  const column = field.lookup ? field.lookup(actor, alias) : sql.ref(`${alias}.${field.column}`)
  if (field.kind === 'moment') return { value: dayOf(column, actor), isDate: true }
  if (field.kind === 'date') return { value: column, isDate: true }
  if (field.kind === 'integer') return { value: sql`${column}::numeric` }
  if (field.kind !== 'money') return { value: column }
  return { value: column, currency: sql`coalesce(${sql.ref(`${alias}.currency`)}, ${actor.workspace.currency})` }
}

function customPart(kind: KnownField['kind'], text: Sql, json: Sql, actor: Actor): Part {
  if (kind === 'number') return { value: sql`${text}::numeric` }
  if (kind === 'money') return { value: sql`(${json} ->> 'amount')::numeric`, currency: sql`(${json} ->> 'currency')` }
  if (kind === 'date') return { value: sql`${text}::date`, isDate: true }
  if (kind === 'dateTime') return { value: dayOf(sql`${text}::timestamptz`, actor), isDate: true }
  return { value: kind === 'yesNo' ? sql`${text}::boolean` : text }
}

const dayOf = (moment: Sql, actor: Actor) => sql`(${moment} at time zone ${actor.workspace.timeZone}::text)::date`
