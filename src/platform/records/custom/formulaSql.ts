import { sql, type RawBuilder } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import type { Act, Formula } from '#kernel/formula/formula.ts'
import type { Actor } from '../../actor.ts'
import type { RecordType } from '../recordType.ts'
import type { KnownField } from './customFields.ts'
import { fieldNamed } from './formulaNames.ts'

type Sql = RawBuilder<unknown>
/** A part as SQL; money knows in which currency it is. */
type Part = { value: Sql; currency?: Sql }
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
  if (act === 'today') return { value: sql`${dayIn(new Date(), about.actor.workspace.timeZone)}::date` }
  if (act === '+' || act === '-' || act === '*' || act === '/') return calculate(act, a, b)
  return act === 'minus' ? { ...a, value: sql`(- ${a.value})` } : { value: call(act, a, b) }
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

function call(act: Act, a: Part, b: Part | undefined): Sql {
  const of = a.value
  switch (act) {
    case 'year':
    case 'month':
      return sql`extract(${sql.raw(act)} from ${of})`
    case 'days':
      return sql`(${b?.value} - ${of})::numeric`
    case 'round':
      return sql`round(${of}, ${b?.value ?? sql`0`}::int)`
    case 'min':
      return sql`(case when ${of} < ${b?.value} then ${of} else ${b?.value} end)`
    case 'max':
      return sql`(case when ${of} > ${b?.value} then ${of} else ${b?.value} end)`
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
  if (field.kind === 'moment') return { value: dayOf(column, actor) }
  if (field.kind === 'integer') return { value: sql`${column}::numeric` }
  if (field.kind !== 'money') return { value: column }
  return { value: column, currency: sql`coalesce(${sql.ref(`${alias}.currency`)}, ${actor.workspace.currency})` }
}

function customPart(kind: KnownField['kind'], text: Sql, json: Sql, actor: Actor): Part {
  if (kind === 'number') return { value: sql`${text}::numeric` }
  if (kind === 'money') return { value: sql`(${json} ->> 'amount')::numeric`, currency: sql`(${json} ->> 'currency')` }
  if (kind === 'date') return { value: sql`${text}::date` }
  if (kind === 'dateTime') return { value: dayOf(sql`${text}::timestamptz`, actor) }
  return { value: kind === 'yesNo' ? sql`${text}::boolean` : text }
}

const dayOf = (moment: Sql, actor: Actor) => sql`(${moment} at time zone ${actor.workspace.timeZone}::text)::date`
