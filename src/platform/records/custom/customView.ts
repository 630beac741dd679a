import { isCalculated } from '#kernel/customField.ts'
import { dayIn } from '#kernel/dates.ts'
import { evaluate } from '#kernel/formula/evaluate.ts'
import type { FormulaValue } from '#kernel/formula/formula.ts'
import type { Actor } from '../../actor.ts'
import { customFieldsFor } from '../rights.ts'
import type { Field, RecordType, Row } from '../recordType.ts'
import { customFieldsOf, type KnownField } from './customFields.ts'
import { fieldNamed } from './formulaNames.ts'

/** The custom fields of a row as the API shows them: those that are filled in, and what formulas come to. */
export function customView(type: RecordType, actor: Actor, row: Row): Record<string, unknown> {
  const fields = customFieldsOf(actor.workspaceId, type.noun)
  const view: Record<string, unknown> = {}
  for (const field of customFieldsFor(actor, type.noun)) {
    const value = isCalculated(field) ? calculated(type, fields, field, actor, row) : row.custom[field.key]
    if (value !== undefined && value !== null) view[field.key] = value
  }
  return view
}

function calculated(type: RecordType, fields: readonly KnownField[], { tree }: KnownField, actor: Actor, row: Row) {
  if (!tree) return null
  const { timeZone, currency } = actor.workspace
  const valueOf = (name: string): FormulaValue => {
    const { field, custom } = fieldNamed(type, fields, name)
    if (field) return ofColumn(field, row, actor)
    const value = (custom && row.custom[custom.key]) as FormulaValue | undefined
    return custom?.kind === 'dateTime' && value ? dayIn(new Date(value as string), timeZone) : (value ?? null)
  }
  const value = evaluate(tree, { valueOf, today: dayIn(new Date(), timeZone) })
  if (typeof value !== 'object' || value === null) return value
  return { amount: Number(value.amount).toFixed(2), currency: value.currency || currency }
}

function ofColumn(field: Field, row: Row, actor: Actor): FormulaValue {
  const value = row[field.column] ?? null
  if (value === null) return null
  if (field.kind === 'moment') return dayIn(value as Date, actor.workspace.timeZone)
  if (field.kind === 'integer') return Number(value)
  if (field.kind === 'money')
    return { amount: String(value as string), currency: (row.currency as string | null) ?? actor.workspace.currency }
  return value as FormulaValue
}
