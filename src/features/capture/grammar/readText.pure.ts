import { findContacts, countryOf, type Contacts } from './findContacts.pure.ts'
import { findMentions, type Mention } from './findMentions.pure.ts'
import { findMoney, type Money } from './findMoney.pure.ts'
import { findWhens } from './findWhens.pure.ts'
import { fold, lowered, plain, tokenise, type Token } from './fold.pure.ts'
import { languageOf, type Language } from './language.pure.ts'
import { MASK, type Masked } from './masks.pure.ts'
import { findNewNames, type NewName } from './newNames.pure.ts'
import type { Setting, Span } from './types.pure.ts'
import type { Now, When } from './when.pure.ts'
import { wallOf } from './zoned.pure.ts'

/** Everything found in the text before any sentence is understood. */
export type Reading = {
  text: string
  lower: string
  /** Lower case with entities as runs of private letters, see masks. */
  masked: string
  tokens: Token[]
  mentions: Mention[]
  newNames: NewName[]
  whens: When[]
  money: Money[]
  contacts: Contacts
  rivals: Span[]
  setting: Setting
  language: Language
  now: Now
  instant: number
}

export const overlaps = (left: Span, right: Span) => left[0] < right[1] && right[0] < left[1]
export const inside = (span: Span, [start, end]: Span) => span[0] >= start && span[1] <= end

export function readText(text: string, setting: Setting): Reading {
  const flat = plain(text)
  const lower = lowered(flat)
  const instant = instantOf(setting.at)
  const { year, month, day, minutes } = wallOf(instant, setting.timeZone)
  const now: Now = { today: { year, month, day }, minutes, dayFirst: !/^en-(?:US|PH)$|^en$/i.test(setting.locale) }
  const language = languageOf(setting.locale, flat)
  const contacts = findContacts(flat, countryOf(setting.locale, setting.defaultCountry))
  const contactSpans = [...contacts.emails, ...contacts.phones, ...contacts.domains].map(({ span }) => span)
  const clear = covered(lower, contactSpans)
  const sums = findMoney(clear, contactSpans)
  const strong = sums.filter(({ isPlain }) => !isPlain)
  const whens = findWhens(clear, now, language).filter(({ span }) => !strong.some((sum) => overlaps(sum.span, span)))
  const money = sums.filter((sum) => !sum.isPlain || !whens.some(({ span }) => overlaps(sum.span, span)))
  const tokens = tokenise(flat)
  const taken = [...contactSpans, ...whens.map(({ span }) => span), ...money.map(({ span }) => span)]
  const mentions = findMentions(flat, tokens, taken, setting, language.words)
  const newNames = findNewNames(
    flat,
    tokens,
    [...taken, ...mentions.map(({ span }) => span)],
    setting.names,
    language.words,
  )
  const reading: Reading = {
    text,
    lower,
    masked: lower,
    tokens,
    mentions,
    newNames,
    whens,
    money,
    contacts,
    rivals: [],
    setting,
    language,
    now,
    instant,
  }
  reading.rivals = rivalsIn(reading)
  reading.mentions.push(...rolesIn(reading))
  reading.masked = maskedText(reading)
  return reading
}

export function instantOf(at: string): number {
  const instant = Date.parse(at)
  return Number.isNaN(instant) ? 0 : instant
}

const covered = (text: string, spans: Span[]) =>
  spans.reduce((left, [start, end]) => left.slice(0, start) + MASK.email.repeat(end - start) + left.slice(end), text)

function rivalsIn({ lower, mentions, newNames, language }: Reading): Span[] {
  const companies = [
    ...mentions.filter(({ type }) => type === 'company'),
    ...newNames.filter(({ isFull, as }) => as === 'company' || !isFull),
  ]
  return companies
    .filter(({ span }) => language.deals.rivalBefore.test(lower.slice(Math.max(0, span[0] - 45), span[0])))
    .map(({ span }) => span)
}

/** "Acme's CFO" is the person with that title there, if there is exactly one. */
function rolesIn({ lower, text, mentions, setting, language }: Reading): Mention[] {
  const found: Mention[] = []
  for (const company of mentions) {
    if (company.type !== 'company' || !company.chosen) continue
    const after = /^(?:'s)? (?:new |current )?/.exec(lower.slice(company.span[1]))
    const before = /(?:^|[^\p{L}])((?:\p{L}+[ &]){0,3}\p{L}+) (?:of|at|from) $/u.exec(
      lower.slice(Math.max(0, company.span[0] - 50), company.span[0]),
    )
    const area = after ? company.span[1] + after[0].length : company.span[0] - (before ? before[0].length : 0)
    const part = after ? lower.slice(area, area + 40) : before ? before[0] : ''
    const title = language.facts.jobTitle.exec(part)
    if (!title || (after && title.index !== 0) || (!after && !before)) continue
    const staff = (setting.names.peopleOf.get(company.chosen.id) ?? []).filter((person) =>
      isTitle(person.jobTitle, title[0]),
    )
    const [person] = staff
    const span: Span = [area + title.index, area + title.index + title[0].length]
    if (
      staff.length !== 1 ||
      !person ||
      mentions.some((mention) => mention.type === 'person' && Math.abs(mention.span[0] - span[1]) < 6)
    )
      continue
    found.push({
      span,
      text: text.slice(...span),
      tokens: [-1, -1],
      type: 'person',
      chosen: person,
      ranked: [],
      colleague: null,
      isUnsure: false,
    })
  }
  return found
}

const LONG_TITLES: Record<string, string> = {
  ceo: 'chief executive',
  cfo: 'chief financial',
  cto: 'chief technology',
  coo: 'chief operating',
  cio: 'chief information',
  cmo: 'chief marketing',
  md: 'managing director',
  vp: 'vice president',
}
function isTitle(title: string | null | undefined, words: string): boolean {
  if (!title) return false
  const known = fold(title)
  const asked = fold(words)
  return (
    known.split(/[^\p{L}&]+/u).includes(asked) ||
    known.includes(asked) ||
    (LONG_TITLES[asked] !== undefined && known.includes(LONG_TITLES[asked] ?? '-'))
  )
}

function maskedText(reading: Reading): string {
  const letters = [...reading.lower].length === reading.lower.length ? [...reading.lower] : reading.lower.split('')
  const put = (span: Span, kind: Masked) => {
    for (let at = span[0]; at < span[1]; at++) letters[at] = MASK[kind]
  }
  for (const { span } of reading.money) put(span, 'money')
  for (const { span } of reading.whens) put(span, 'when')
  for (const { span, type } of reading.mentions) if (type !== 'case') put(span, type === 'user' ? 'colleague' : type)
  for (const { span, as } of reading.newNames) put(span, as)
  for (const { span } of reading.contacts.emails) put(span, 'email')
  for (const { span } of reading.contacts.phones) put(span, 'phone')
  for (const span of reading.rivals) put(span, 'rival')
  return letters.join('')
}
