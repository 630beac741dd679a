import type { RecordType, Row } from '#platform/records/recordType.ts'

/** What the record that stays gets from the one that goes: values for its empty fields, and the rest of every list. */
export function takeOver(type: RecordType, stays: Row, goes: Row): Record<string, unknown> {
  const patch: Record<string, unknown> = {}
  for (const field of Object.values(type.fields)) {
    if (field.isReadOnly || field.lookup) continue
    const { column } = field
    const [mine, theirs] = [stays[column], goes[column]]
    if (Array.isArray(mine) && Array.isArray(theirs)) patch[column] = union(mine, theirs)
    else if (isObject(mine) && isObject(theirs)) patch[column] = { ...withoutEmpty(theirs), ...withoutEmpty(mine) }
    else if (isEmpty(mine) && !isEmpty(theirs) && theirs !== stays.id) patch[column] = theirs
  }
  return patch
}

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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
const withoutEmpty = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => !isEmpty(each)))
