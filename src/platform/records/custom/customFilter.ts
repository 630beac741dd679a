import { sql, type RawBuilder } from 'kysely'
import { isCalculated, isReference } from '#kernel/customField.ts'
import type { Actor } from '../../actor.ts'
import { customFieldsFor } from '../rights.ts'
import type { Kind, RecordType } from '../recordType.ts'
import { customFieldsOf, type KnownField } from './customFields.ts'
import { formulaSql } from './formulaSql.ts'

/** Where a comparison with a custom field looks: the value itself, and the index that leads to the few rows. */
export type CustomPlace = {
  kind: Kind
  isList: boolean
  /** Equal in the index is equal: nothing was cut off or spelled otherwise there. */
  isExact: boolean
  /** The few values that there are, where they are few. */
  few: readonly string[]
  value: RawBuilder<unknown>
  isEmpty: RawBuilder<boolean>
  /** Rows for which a condition over an indexed value (`v.word` or `v.amount`) holds. */
  narrowed?: (condition: RawBuilder<boolean>) => RawBuilder<boolean>
}

const KINDS: Partial<Record<string, Kind>> = {
  number: 'money',
  money: 'money',
  date: 'date',
  dateTime: 'moment',
  yesNo: 'boolean',
}

/** Where to look for `custom.key`; undefined where the type has no such field. */
export function customPlace(actor: Actor, type: RecordType, key: string, alias: string): CustomPlace | undefined {
  const fields = customFieldsOf(actor.workspaceId, type.noun)
  const field = customFieldsFor(actor, type.noun).find((each) => each.key === key)
  if (!field) return undefined
  if (isCalculated(field)) return formulaPlace(field, { type, fields, actor, alias })
  const json = sql`(${sql.ref(`${alias}.custom`)} -> ${sql.lit(key)})`
  const text = sql`(${sql.ref(`${alias}.custom`)} ->> ${sql.lit(key)})`
  const kind = isReference(field.kind) ? 'id' : (KINDS[field.kind] ?? 'text')
  return {
    kind,
    isList: field.kind === 'severalOf',
    isExact: kind === 'id' || kind === 'boolean' || kind === 'date' || field.choices.length > 0,
    few: kind === 'boolean' ? ['true', 'false'] : field.choices.map(({ value }) => value),
    value: field.kind === 'severalOf' ? json : valueSql(field, kind, json, text),
    isEmpty: sql`(${json} is null)`,
    narrowed: (condition) => sql`${sql.ref(`${alias}.id`)} in (select v.record_id from custom_values v
      where v.workspace_id = ${actor.workspaceId} and v.field_id = ${field.id} and ${condition})`,
  }
}

function valueSql(field: KnownField, kind: Kind, json: RawBuilder<unknown>, text: RawBuilder<unknown>) {
  if (field.kind === 'money') return sql`(${json} ->> 'amount')::numeric`
  if (kind === 'money') return sql`${text}::numeric`
  if (kind === 'date') return sql`${text}::date`
  if (kind === 'moment') return sql`${text}::timestamptz`
  if (kind === 'boolean') return sql`${text}::boolean`
  return kind === 'id' ? sql`${text}::uuid` : text
}

function formulaPlace(field: KnownField, about: Parameters<typeof formulaSql>[1]): CustomPlace {
  const value = field.tree ? formulaSql(field.tree, about).value : sql`null::text`
  const kind = KINDS[field.result ?? 'text'] ?? 'text'
  return { kind, isList: false, isExact: false, few: [], value, isEmpty: sql`(${value} is null)` }
}
