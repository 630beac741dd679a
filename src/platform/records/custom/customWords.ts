import { digits, fold } from '#kernel/text.ts'
import { withoutFields } from '../hideable.ts'
import { hiddenFromSome } from '../rights.ts'
import type { RecordType, Row, SearchEntry } from '../recordType.ts'
import { customFieldsOf } from './customFields.ts'

const FOUND_BY: readonly string[] = ['text', 'mail', 'phone', 'link']
const MOST = 500

/** The type under which the entries stand that everybody may find; `nounIn` is the way back. */
export const openNoun = (noun: string) => `${noun}~`
export const nounIn = (type: string) => type.replace('~', '')

/** The same as whoever sees least of the type finds it; null where everybody sees all of it. */
export function openEntryOf(type: RecordType, row: Row): SearchEntry | null {
  const hidden = hiddenFromSome(row.workspace_id, type.noun)
  return hidden.size === 0 ? null : searchEntryOf(type, withoutFields(type, row, hidden))
}

/** How search finds a row: as its type says, and by what stands in the workspace's own fields of words. */
export function searchEntryOf(type: RecordType, row: Row): SearchEntry | null {
  const entry = type.search?.(row) ?? null
  const fields = customFieldsOf(row.workspace_id, type.noun)
  if (!entry || fields.length === 0) return entry
  const words = fields.flatMap(({ key, kind }) => {
    const value = row.custom[key]
    if (!FOUND_BY.includes(kind) || typeof value !== 'string') return []
    return [kind === 'phone' ? digits(value) : fold(value)]
  })
  return words.length === 0 ? entry : { ...entry, words: [entry.words, words.join(' ').slice(0, MOST)].join(' ') }
}
