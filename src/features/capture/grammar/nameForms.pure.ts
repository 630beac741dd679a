import { isCommonWord } from './commonWords.pure.ts'
import { fold, spelledOut } from './fold.pure.ts'
import type { KnownRecord } from './types.pure.ts'

/** How a phrase names a record; the quality orders the ways, 1 is the full name. */
export type Form = 'full' | 'surname' | 'first' | 'initial' | 'short' | 'acronym' | 'part'
export type NamedForm = { phrase: string; form: Form; quality: number }

const SUFFIX =
  /[\s,]+(?:ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|gmbh|ag|se|sa|sas|sarl|srl|spa|s\.?p\.?a|bv|nv|ab|oy|as|a\/s|aps|kg|kgaa|ohg|ug|e\.?k|pty|pte|kk|sl|group|holding|holdings|international|gmbh & co kg|& co|and co)\.?$/
const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ben',
  'ter',
  'ten',
  'zu',
  'zur',
  'st',
  'vande',
  'y',
  'af',
  'mac',
  "o'",
])
const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|herr|frau|mx)\.?\s+/

export const phraseOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}&+' -]+/gu, ' ')
    .replace(/(?<=\s|^)[-&'+]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export function formsOf(record: KnownRecord): NamedForm[] {
  const forms = new Map<string, NamedForm>()
  const add = (text: string, form: Form, quality: number) => {
    const phrase = phraseOf(text)
    if (phrase.length < 2 && !/\P{ASCII}/u.test(phrase)) return
    for (const variant of variantsOf(phrase)) {
      const kept = forms.get(variant)
      if (!kept || kept.quality < quality) forms.set(variant, { phrase: variant, form, quality })
    }
  }
  addForms(record, add)
  if (/[äöüåÄÖÜÅ]/.test(record.name)) {
    addForms(
      {
        ...record,
        name: spelledOut(record.name),
        firstName: spelledOut(record.firstName ?? ''),
        lastName: spelledOut(record.lastName ?? ''),
      },
      add,
    )
  }
  return [...forms.values()]
}

function addForms(record: KnownRecord, add: Add) {
  if (record.type === 'person' || record.type === 'user') addPerson(record, add)
  else if (record.type === 'company') addCompany(record, add)
  else add(record.name, 'full', 1)
}

type Add = (text: string, form: Form, quality: number) => void

function addPerson(record: KnownRecord, add: Add) {
  const name = fold(record.name).replace(TITLES, '').trim()
  add(name, 'full', 1)
  if (UNSPACED_NAME.test(name)) return
  const { first, last } = splitName(record, name)
  if (first && last) {
    add(`${first} ${last}`, 'full', 1)
    add(`${last} ${first}`, 'full', 0.95)
    const given = first.split(/[\s-]+/)[0] ?? first
    const family = last.split(' ').filter((part) => !PARTICLES.has(part))
    const core = family.join(' ')
    if (given !== first) add(`${given} ${last}`, 'full', 0.97)
    if (core && core !== last) {
      add(`${given} ${core}`, 'full', 0.96)
      add(last.replaceAll(' ', ''), 'surname', 0.78)
    }
    add(`${given.slice(0, 1)} ${last}`, 'initial', 0.9)
    add(`${given} ${last.slice(0, 1)}`, 'initial', 0.85)
    add(`${given.slice(0, 1)}${last.slice(0, 1)}`, 'acronym', 0.5)
    if (family.length > 1 || last.includes('-'))
      for (const part of last.split(/[\s-]/)) if (part.length > 3 && !PARTICLES.has(part)) add(part, 'part', 0.55)
    if (core && core !== last) add(core, 'surname', 0.7)
    for (const part of first.split(/[\s-]+/).slice(1)) if (part.length > 3) add(part, 'part', 0.5)
    add(given, 'first', 0.75)
  }
  if (last) add(last, 'surname', 0.8)
  if (first) add(first, 'first', 0.76)
}

export function splitName(record: KnownRecord, folded: string): { first: string; last: string } {
  if (record.firstName || record.lastName)
    return { first: fold(record.firstName ?? '').trim(), last: fold(record.lastName ?? '').trim() }
  const words = folded.split(/\s+/).filter(Boolean)
  if (words.length < 2) return { first: words[0] ?? '', last: '' }
  const at = words.findIndex((word, index) => index > 0 && PARTICLES.has(word))
  const cut = at > 0 ? at : words.length - 1
  return { first: words.slice(0, cut).join(' '), last: words.slice(cut).join(' ') }
}

/** "Brauerei Hopfengold" goes by what follows its trade. */
const TRADE_FIRST =
  /^(?:backerei|brauerei|metzgerei|schreinerei|tischlerei|druckerei|gartnerei|molkerei|spedition|autohaus|weingut)$/

function addCompany(record: KnownRecord, add: Add) {
  const full = fold(record.name).trim()
  add(full, 'full', 1)
  let short = full
  for (let round = 0; round < 3 && SUFFIX.test(short); round++) {
    short = short.replace(SUFFIX, '')
    add(short, 'full', 0.97)
  }
  short = short.replace(/^the\s+/, '')
  add(short, 'full', 0.96)
  const words = phraseOf(short)
    .split(' ')
    .filter((word) => word !== 'and' && word !== '&')
  if (words.length > 1) {
    add(words.join(''), 'full', 0.9)
    const first = words[0] ?? ''
    if (first.length > 2 && !isCommonWord(first)) add(first, 'short', 0.75)
    const rest = words.slice(1).join(' ')
    if (TRADE_FIRST.test(first) && rest.length > 4 && !isCommonWord(rest)) add(rest, 'short', 0.7)
    if (words.length > 2) add(words.slice(0, 2).join(' '), 'short', 0.85)
    if (words.length > 2 || full !== short)
      add(words.map((word) => word.slice(0, 1)).join(''), 'acronym', words.length > 2 ? 0.7 : 0.4)
  }
  if (short.includes('&'))
    for (const and of ['and', 'und', 'et', 'y']) add(short.replaceAll('&', ` ${and} `), 'full', 0.97)
  if (/[-.]/.test(short)) add(short.replaceAll(/[-.]/g, ''), 'full', 0.9)
  const host = record.domain
    ?.toLowerCase()
    .replace(/^www\./, '')
    .split('.')[0]
  if (host && host.length > 2) add(host, isCommonWord(host) ? 'part' : 'short', 0.8)
}

const UNSPACED_NAME = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function variantsOf(phrase: string): string[] {
  const found = [phrase]
  if (phrase.includes("'")) found.push(phrase.replaceAll("'", ''))
  if (phrase.includes('-')) found.push(phrase.replaceAll('-', ' '))
  return found
}
