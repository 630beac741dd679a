import { choose, rank, type Ranked } from './chooseRecord.pure.ts'
import { UNSPACED, type Token } from './fold.pure.ts'
import { isOtherLetter, manyWords, oneWord } from './lookupNames.pure.ts'
import { isFormOfAddress, isNamed, mannerOf, type Manner, type Words } from './nameEvidence.pure.ts'
import { phraseOf } from './nameForms.pure.ts'
import type { NameIndex, Posting } from './nameIndex.pure.ts'
import type { KnownRecord, RecordType, Setting, Span } from './types.pure.ts'
import { withoutStrangers } from './withoutStrangers.pure.ts'

export type Mention = {
  span: Span
  text: string
  tokens: [from: number, to: number]
  type: RecordType
  chosen: KnownRecord | null
  ranked: Ranked[]
  /** A colleague of that name, where a customer has it too. */
  colleague: KnownRecord | null
  isUnsure: boolean
}
export type RawMention = { from: number; to: number; postings: Posting[]; isUnsure: boolean }

export function findMentions(text: string, tokens: Token[], taken: Span[], setting: Setting, words: Words): Mention[] {
  const manner = mannerOf(tokens, words)
  const isTaken = (token: Token) => taken.some(([start, end]) => start < token.end && token.start < end)
  const free = tokens.map((token) => !isTaken(token))
  const raws: RawMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!free[at]) continue
    const raw = longest({ text, tokens, free }, at, setting.names, manner)
    if (!raw) continue
    raws.push(raw)
    at = raw.to
  }
  const known = withoutStrangers({ text, tokens, free }, raws, manner, setting.names)
  const mentions = known.flatMap(
    (raw) =>
      mentionOf(
        text,
        tokens,
        raw,
        setting,
        known.filter((other) => other !== raw),
      ) ?? [],
  )
  return [...mentions, ...unspacedMentions(text, taken, setting)].sort((left, right) => left.span[0] - right.span[0])
}

function longest(
  { text, tokens, free }: { text: string; tokens: Token[]; free: boolean[] },
  at: number,
  names: NameIndex,
  manner: Manner,
): RawMention | null {
  const first = tokens[at]
  if (!first) return null
  for (let size = reach(text, tokens, free, at); size > 0; size--) {
    const last = tokens[at + size - 1]
    if (!last) continue
    const phrase = phraseOf(text.slice(first.start, last.baseEnd))
    const words = phrase.split(' ')
    const postings =
      size === 1 ? oneWord(tokens, at, names, manner) : manyWords(words, tokens.slice(at, at + size), names, manner)
    if (postings.length === 0 || isShared(postings)) continue
    if (size > 1) return { from: at, to: at + size - 1, postings, isUnsure: false }
    const companies = postings.filter(
      ({ record }) => record.type === 'company' || record.type === 'product' || record.type === 'deal',
    )
    const people = postings.filter(({ record }) => record.type === 'person' || record.type === 'user')
    const asPerson = people.length ? isNamed(tokens, at, manner, false) : 'no'
    const asCompany = companies.length ? isNamed(tokens, at, manner, true) : 'no'
    const kept = [...(asPerson === 'no' ? [] : people), ...(asCompany === 'no' ? [] : companies)]
    if (kept.length)
      return {
        from: at,
        to: at,
        postings: kept,
        isUnsure: (asPerson !== 'yes' && asCompany !== 'yes') || isOtherLetter(names, phraseOf(first.base)),
      }
  }
  return null
}

/** "GTX Basic for Acme" names no deal where Acme has two of them: it is a product and a company. */
const isShared = (postings: Posting[]) =>
  postings.length > 1 &&
  postings.every(({ record }) => record.type === 'deal') &&
  new Set(postings.map(({ record }) => record.id)).size > 1

/** How many words from here may form one name: nothing but spaces, dots and ampersands between them. */
function reach(text: string, tokens: Token[], free: boolean[], at: number): number {
  let size = 1
  while (size < 6) {
    const [left, right] = [tokens[at + size - 1], tokens[at + size]]
    if (
      !left ||
      !right ||
      !free[at + size] ||
      !/^(?:[ ]{1,2}|\. |, (?=ltd|inc|llc|gmbh)| ?& ?| - |-|\/)$/i.test(text.slice(left.end, right.start))
    )
      break
    if (left.baseEnd !== left.end) break
    size++
  }
  return size
}

/** "the Lindqvist deal" is the firm's. */
const BUSINESS = /^ (?:deal|contract|account|order|opportunity|opp|project|tender|renewal|rollout|office|site|team)\b/

const companiesIn = (raws: RawMention[]) =>
  new Set(
    raws.flatMap(({ postings }) =>
      postings.flatMap(({ record }) =>
        record.type === 'company' ? [record.id] : record.type === 'deal' && record.companyId ? [record.companyId] : [],
      ),
    ),
  )

function mentionOf(
  text: string,
  tokens: Token[],
  raw: RawMention,
  setting: Setting,
  others: RawMention[],
): Mention | null {
  const [first, last] = [tokens[raw.from], tokens[raw.to]]
  if (!first || !last) return null
  const before = tokens[raw.from - 1]?.base ?? ''
  const companies = companiesIn(others)
  const isDealOf =
    BUSINESS.test(text.slice(last.end, last.end + 16).toLowerCase()) ||
    others.some(
      ({ from, postings }) => from === raw.to + 1 && postings.every(({ record }) => record.type === 'product'),
    )
  const firms =
    isDealOf || tokens[raw.from - 1]?.base === 'at'
      ? raw.postings.filter(({ record }) => record.type === 'company')
      : []
  const customers = firms.length ? firms : raw.postings.filter(({ record }) => record.type !== 'user')
  const users = rank(
    raw.postings.filter(({ record }) => record.type === 'user'),
    setting,
    companies,
    false,
  )
  const ranked = rank(
    customers.length ? customers : raw.postings,
    setting,
    companies,
    /^(?:at|from|visited|visit|@)$/.test(before),
  )
  if (ranked[0]?.form === 'acronym' && ranked.length > 3) return null
  const address = tokens[raw.from - 1]
  const isAddressed = address !== undefined && isFormOfAddress(address.base)
  const { chosen } = choose(ranked, isAddressed || /^(?:mr|mrs|ms|miss|dr|prof)$/.test(before))
  const shown = chosen ?? ranked[0]?.record
  if (!shown) return null
  const isInitial = last.base.length === 1 && raw.to > raw.from && text[last.baseEnd] === '.'
  const end = last.baseEnd + (isInitial ? 1 : 0)
  return {
    span: [isAddressed && shown.type === 'person' ? address.start : first.start, end],
    text: text.slice(first.start, end),
    tokens: [raw.from, raw.to],
    type: shown.type,
    chosen: raw.isUnsure ? null : chosen,
    ranked,
    colleague: customers.length ? (users.length === 1 ? (users[0]?.record ?? null) : null) : null,
    isUnsure: raw.isUnsure,
  }
}

function unspacedMentions(text: string, taken: Span[], setting: Setting): Mention[] {
  if (setting.names.unspaced.length === 0 || !UNSPACED.test(text)) return []
  const found: Mention[] = []
  for (const phrase of setting.names.unspaced) {
    const at = phrase.length > 1 ? text.indexOf(phrase) : -1
    const span: Span = [at, at + phrase.length]
    if (
      at < 0 ||
      [...taken, ...found.map((mention) => mention.span)].some(([start, end]) => start < span[1] && at < end)
    )
      continue
    const ranked = rank(setting.names.phrases.get(phrase) ?? [], setting, new Set(), false)
    const { chosen } = choose(ranked)
    const shown = chosen ?? ranked[0]?.record
    if (shown)
      found.push({
        span,
        text: phrase,
        tokens: [-1, -1],
        type: shown.type,
        chosen,
        ranked,
        colleague: null,
        isUnsure: false,
      })
  }
  return found
}
