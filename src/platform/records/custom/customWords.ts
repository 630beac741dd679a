import { digits, fold } from '#kernel/text.ts'
import type { RecordType, Row, SearchEntry } from '../recordType.ts'
import { customFieldsOf } from './customFields.ts'

const FOUND_BY: readonly string[] = ['text', 'mail', 'phone', 'link']
const MOST = 500

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
