import { fold } from './fold.pure.ts'
import { formsOf, type Form } from './nameForms.pure.ts'
import type { KnownRecord } from './types.pure.ts'

export type Posting = { record: KnownRecord; form: Form; quality: number }
type WordList = { words: string[]; masks: number[] }

export type NameIndex = {
  phrases: Map<string, Posting[]>
  records: Map<string, KnownRecord>
  emails: Map<string, KnownRecord>
  phones: Map<string, KnownRecord>
  domains: Map<string, KnownRecord>
  dealsOf: Map<string, KnownRecord[]>
  peopleOf: Map<string, KnownRecord[]>
  /** Distinct words of names by length, for typing errors. */
  byLength: Map<number, WordList>
  words: Set<string>
  /** First words of phrases, so that a text word can be dismissed at once. */
  heads: Set<string>
  unspaced: string[]
  similar: Map<string, string[]>
}

export function buildNameIndex(records: KnownRecord[]): NameIndex {
  const index: NameIndex = {
    phrases: new Map(),
    records: new Map(),
    emails: new Map(),
    phones: new Map(),
    domains: new Map(),
    dealsOf: new Map(),
    peopleOf: new Map(),
    byLength: new Map(),
    words: new Set(),
    heads: new Set(),
    unspaced: [],
    similar: new Map(),
  }
  addNames(index, records)
  return index
}

/** Later records with the same id replace earlier ones' contact ways, never double their names. */
export function addNames(index: NameIndex, records: KnownRecord[]): void {
  index.similar.clear()
  for (const record of records) {
    const key = `${record.type}:${record.id}`
    if (index.records.has(key)) continue
    index.records.set(key, record)
    addContacts(index, record)
    for (const { phrase, form, quality } of formsOf(record)) {
      const postings = index.phrases.get(phrase)
      if (postings) postings.push({ record, form, quality })
      else index.phrases.set(phrase, [{ record, form, quality }])
      if (/[^\x20-\u024f]/.test(phrase) && phrase.length < 12) index.unspaced.push(phrase)
      const words = phrase.split(' ')
      if (words[0]) index.heads.add(words[0])
      if (form === 'full' || form === 'first' || form === 'surname' || form === 'short')
        for (const word of words) addWord(index, word)
    }
  }
}

export const recordOf = (index: NameIndex, type: string, id: string | null | undefined) =>
  id ? (index.records.get(`${type}:${id}`) ?? null) : null

export const openDealsOf = (index: NameIndex, id: string | null | undefined) =>
  id ? (index.dealsOf.get(id) ?? []).filter((deal) => deal.isOpen !== false) : []

export const letterMask = (word: string) => {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31)
  return mask
}

function addWord(index: NameIndex, word: string) {
  if (word.length < 3 || index.words.has(word)) return
  index.words.add(word)
  const list = index.byLength.get(word.length) ?? { words: [], masks: [] }
  list.words.push(word)
  list.masks.push(letterMask(word))
  index.byLength.set(word.length, list)
}

function addContacts(index: NameIndex, record: KnownRecord) {
  for (const email of record.emails ?? []) index.emails.set(fold(email), record)
  for (const phone of record.phones ?? []) index.phones.set(phone, record)
  const domain = record.domain?.toLowerCase().replace(/^www\./, '')
  if (domain && record.type === 'company') index.domains.set(domain, record)
  if (record.type === 'person') push(index.peopleOf, record.companyId, record)
  if (record.type === 'deal')
    for (const owner of [record.companyId, record.personId]) push(index.dealsOf, owner, record)
}

function push(map: Map<string, KnownRecord[]>, key: string | null | undefined, record: KnownRecord) {
  if (!key) return
  const list = map.get(key)
  if (list) list.push(record)
  else map.set(key, [record])
}
