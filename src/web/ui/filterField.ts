import type { Comparison, Filter } from '#kernel/filter.ts'
import { t } from '../messages/en.ts'
import { sayDay } from '../messages/sayDate.ts'
import type { Choice } from './ValueInput.tsx'
import type { PickSource } from './Picker.tsx'
import type { Icon } from './icon.ts'

type Op = Comparison['op']

export type FilterField = {
  key: string
  label: string
  icon?: Icon
  kind: 'text' | 'number' | 'date' | 'select' | 'boolean' | 'record'
  choices?: Choice[]
  /** Which conditions make sense, where the kind alone does not say. */
  operators?: Op[]
  /** Where a record is found, and what the one with an id is called. */
  source?: PickSource
  nameOf?: (id: string) => string | undefined
  /** Whether a list can be divided by it, where the kind alone does not say: choices, yes or no. */
  canGroup?: boolean
}

export const canGroupBy = ({ kind, canGroup }: FilterField) => canGroup ?? (kind === 'select' || kind === 'boolean')

const OPERATORS: Record<FilterField['kind'], Op[]> = {
  text: ['contains', 'eq', 'ne', 'startsWith', 'isEmpty'],
  number: ['gte', 'lte', 'eq', 'isEmpty'],
  date: ['gte', 'lt', 'isEmpty'],
  select: ['eq', 'ne', 'isEmpty'],
  boolean: ['eq'],
  record: ['eq', 'ne', 'isEmpty'],
}

export const operatorsOf = (field: FilterField) => field.operators ?? OPERATORS[field.kind]

export function sayOperator(field: FilterField, op: Op): string {
  if (field.kind === 'date' && op === 'lt') return t('filter.op.before')
  if (field.kind === 'date' && op === 'gte') return t('filter.op.after')
  return t(`filter.op.${op}`)
}

export function sayFilterValue(field: FilterField, { op, value }: Comparison): string {
  if (op === 'isEmpty') return ''
  const values = Array.isArray(value) ? value : [value]
  return values.map((each) => sayOne(field, each)).join(', ')
}

function sayOne(field: FilterField, value: string | number | boolean | null | undefined): string {
  const text = String(value ?? '')
  if (field.kind === 'boolean') return t(value === true ? 'web.yes' : 'web.no')
  if (field.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return sayDay(text)
  if (field.kind === 'record') return field.nameOf?.(text) ?? ''
  return field.choices?.find((choice) => choice.value === text)?.label ?? text
}

/** The chips of a filter; `null` when the tree says more than chips can. */
export function comparisonsOf(filter: Filter | undefined): Comparison[] | null {
  if (!filter) return []
  if ('field' in filter) return [filter]
  if (!('and' in filter)) return null
  return filter.and.every((part) => 'field' in part) ? (filter.and as Comparison[]) : null
}

export const filterOf = (parts: Comparison[]): Filter | undefined =>
  parts.length === 0 ? undefined : parts.length === 1 ? parts[0] : { and: parts }

/** What a new chip begins with. */
export const firstComparison = (field: FilterField): Comparison => ({
  field: field.key,
  op: operatorsOf(field)[0] ?? 'eq',
  value: field.kind === 'boolean' ? true : (field.choices?.[0]?.value ?? ''),
})

/** What stands in an address may be anything; only what has the form of a filter is one. */
export function asFilter(value: unknown): Filter | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { field, op, and, or, not } = value as Record<string, unknown>
  const isTree = (parts: unknown) => Array.isArray(parts) && parts.length > 0 && parts.every((part) => asFilter(part))
  const isOne = typeof field === 'string' && typeof op === 'string'
  return isOne || isTree(and) || isTree(or) || asFilter(not) ? (value as Filter) : undefined
}

/** The filter without conditions that are still being filled in. */
export function completeFilter(filter: Filter | undefined): Filter | undefined {
  if (!filter) return undefined
  if ('field' in filter) {
    const { op, value } = filter
    return op === 'isEmpty' || (value !== '' && value !== undefined) ? filter : undefined
  }
  if ('not' in filter) {
    const inner = completeFilter(filter.not)
    return inner && { not: inner }
  }
  const parts = ('and' in filter ? filter.and : filter.or).map(completeFilter).filter((part) => part !== undefined)
  if (parts.length < 2) return parts[0]
  return 'and' in filter ? { and: parts } : { or: parts }
}
