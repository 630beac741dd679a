import { exactly } from '#kernel/money.ts'
import type { Actor } from '../actor.ts'
import { COMMON, type Kind, type RecordType } from './recordType.ts'

/** API fields as columns. Money fills two columns; a moment becomes a Date, so that what is stored is what was compared. */
export function toColumns(type: RecordType, values: Record<string, unknown>, actor: Actor): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const field = type.fields[name] ?? COMMON[name]
    if (!field || field.isReadOnly || field.lookup || value === undefined) continue
    if (field.kind === 'money') {
      const money = value as { amount: string; currency: string } | null
      columns[field.column] = money ? exactly(money.amount) : null
      columns.currency = money?.currency ?? actor.workspace.currency
    } else if (field.kind === 'moment') {
      columns[field.column] = value === null ? null : new Date(value as string)
    } else {
      columns[field.column] = value
    }
  }
  return columns
}

/** A column's value as the driver wants it: JSON columns as text, arrays and dates as they are. */
export function toParameter(type: RecordType, column: string, value: unknown): unknown {
  return kindOfColumn(type, column) === 'json' && value !== null ? JSON.stringify(value) : value
}

/** A stored JSON value (from a change row) as the column's own value again. */
export function fromJson(type: RecordType, column: string, value: unknown): unknown {
  const kind = kindOfColumn(type, column)
  const isMoment = kind === 'moment' || column.endsWith('_at')
  return isMoment && typeof value === 'string' ? new Date(value) : value
}

const kinds = new WeakMap<RecordType, Map<string, Kind>>()

/** Asked for each column of each write, so the answers of a type are kept. */
export function kindOfColumn(type: RecordType, column: string): Kind | undefined {
  const known = kinds.get(type) ?? new Map(columnKinds(type))
  kinds.set(type, known)
  return known.get(column)
}

const columnKinds = (type: RecordType) =>
  [...Object.values(COMMON), ...Object.values(type.fields)].map((field): [string, Kind] => [field.column, field.kind])

export const fieldOfColumn = (type: RecordType, column: string) =>
  Object.entries({ ...COMMON, ...type.fields }).find(([, field]) => field.column === column && !field.lookup)?.[0] ??
  column

/** Whether two column values are the same, whatever form the driver or JSON gave them. */
export const isSame = (left: unknown, right: unknown) => canonical(left) === canonical(right)

function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${key}:${canonical(each)}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}
