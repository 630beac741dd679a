import { sql, type RawBuilder } from 'kysely'
import { isCalculated } from '#kernel/customField.ts'
import type { Actor } from '../../actor.ts'
import { customFieldsFor } from '../rights.ts'
import type { Field, Kind, RecordType } from '../recordType.ts'
import { customFieldsOf } from './customFields.ts'
import { formulaSql } from './formulaSql.ts'

/** How a list is ordered by a custom field: along the index of its values, or by what a formula comes to. */
export type CustomSort = { field: Field; along?: string; by: (alias: string) => RawBuilder<unknown> }

const AS: Partial<Record<string, Kind>> = { number: 'money', money: 'money' }
const RESULT: Record<string, Kind> = { number: 'money', money: 'money', date: 'date', yesNo: 'boolean', text: 'text' }

/** The order by `custom.key`; undefined where there is no such order. */
export function customSort(actor: Actor, type: RecordType, path: string): CustomSort | undefined {
  const fields = customFieldsOf(actor.workspaceId, type.noun)
  const known = customFieldsFor(actor, type.noun).find(({ key }) => `custom.${key}` === path)
  if (!known || known.kind === 'severalOf' || known.kind === 'longText') return undefined
  const { tree, result = 'text' } = known
  if (isCalculated(known)) {
    if (!tree) return undefined
    const kind = RESULT[result] ?? 'text'
    const by = (alias: string) => sql`(${formulaSql(tree, { type, fields, actor, alias }).value})`
    return { field: { column: 'custom', kind, sort: 'nullable' }, by }
  }
  const kind = AS[known.kind] ?? 'text'
  return {
    field: { column: 'custom', kind, sort: 'nullable' },
    along: known.id,
    by: () => (kind === 'money' ? sql`v.amount` : sql`v.word`),
  }
}
