import { AppError } from '#kernel/errors.ts'
import type { Field, RecordType, Row } from '#platform/records/recordType.ts'

type Values = Record<string, unknown>

/** Long texts of both are kept, one below the other, as far as a field holds them. */
const LONG: Record<string, number> = { notes: 20_000, goals: 5000 }

/**
 * What the record that stays gets from the one that goes: values for its empty fields, the rest of every list, long texts
 * below its own, and the values that somebody chose (`take`).
 * @throws AppError invalid for a chosen field that there is not, or of which both are kept anyway.
 */
export function takeOver(type: RecordType, stays: Row, goes: Row, take: readonly string[] = []): Values {
  const chosen = new Set(take)
  const patch: Values = {}
  for (const [name, field] of Object.entries(type.fields)) {
    if (field.isReadOnly || field.lookup) continue
    const { column } = field
    const isChosen = chosen.delete(name)
    if (isChosen && Array.isArray(stays[column])) throw keepsBoth(name)
    const value = isChosen ? goes[column] : together(name, stays[column], goes[column])
    if (value === undefined || refersToItself(field, value, stays)) continue
    patch[column] = value
    if (field.kind === 'money' && value !== stays[column]) patch.currency = goes.currency
  }
  const custom = { ...withoutEmpty(goes.custom), ...withoutEmpty(stays.custom) }
  for (const name of chosen) {
    const key = name.startsWith('custom.') ? name.slice('custom.'.length) : ''
    if (!key || !(key in { ...goes.custom, ...stays.custom })) throw unknownField(type, name)
    custom[key] = goes.custom[key] ?? null
  }
  // The one that goes cannot stay the parent of the one that stays.
  if (stays.parent_id === goes.id) patch.parent_id = goes.parent_id === stays.id ? null : (goes.parent_id ?? null)
  return { ...patch, custom }
}

function together(name: string, mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return union(mine, theirs)
  if (isObject(mine) && isObject(theirs)) return { ...withoutEmpty(theirs), ...withoutEmpty(mine) }
  if (isEmpty(mine)) return isEmpty(theirs) ? undefined : theirs
  const most = LONG[name]
  if (!most || typeof mine !== 'string' || typeof theirs !== 'string' || mine.includes(theirs)) return undefined
  const both = `${mine}\n\n${theirs}`
  return both.length <= most ? both : undefined
}

const refersToItself = (field: Field, value: unknown, stays: Row) => field.refers !== undefined && value === stays.id

/** By value where entries have one (mails, phones), whole otherwise; the order of the one that stays comes first. */
function union(mine: unknown[], theirs: unknown[]): unknown[] {
  const known = new Set(mine.map(keyOf))
  return [...mine, ...theirs.filter((entry) => !known.has(keyOf(entry)))]
}

function keyOf(entry: unknown): string {
  if (!isObject(entry)) return JSON.stringify(entry)
  const { e164, value } = entry as { e164?: unknown; value?: unknown }
  return JSON.stringify(e164 ?? (typeof value === 'string' ? value.toLowerCase() : entry))
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
const withoutEmpty = (value: Values): Values =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => !isEmpty(each)))

const refusal = (message: string) =>
  new AppError('invalid', 'merge.take', message, { errors: [{ path: 'take', message }] })
const keepsBoth = (name: string) => refusal(`Of "${name}" the entries of both are kept, so there is nothing to choose.`)
const unknownField = (type: RecordType, name: string) =>
  refusal(`A ${type.label} has no field "${name}" that could be taken over. Leave it out.`)
