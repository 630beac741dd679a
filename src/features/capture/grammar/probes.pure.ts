import { isCommonWord } from './englishWords.pure.ts'
import { isFirstName, isWordName, nicknamesOf } from './englishNicknames.pure.ts'
import { findContacts, countryOf, domainOf, isFreeMail } from './findContacts.pure.ts'
import { plain, tokenise, UNSPACED, type Token } from './fold.pure.ts'
import { mannerOf } from './nameEvidence.pure.ts'

export type Probes = { names: string[]; emails: string[]; phones: string[]; domains: string[] }
const MOST = 80
/** After these an everyday word may be a name ("at apple", "called stone"). */
const BEFORE =
  /^(?:called|rang|phoned|met|emailed|texted|messaged|visited|saw|with|at|from|to|mr|mrs|ms|dr|call|ring|email|meet|visit|text|chase|ask)$/
const NEVER =
  /^(?:the|this|that|his|her|him|them|their|our|your|you|all|some|any|about|again|back|next|last|get|see|send|tomorrow|today|noon|end|least|home|work|lunch)$/

/** What a server should look up for this text: words and runs of words that may name somebody. */
export function probes(text: string, options: { locale?: string; defaultCountry?: string } = {}): Probes {
  const flat = plain(text.slice(0, 6000))
  const contacts = findContacts(flat, countryOf(options.locale ?? 'en-GB', options.defaultCountry))
  const ways = [...contacts.emails, ...contacts.phones, ...contacts.domains].map(({ span }) => span)
  const tokens = tokenise(flat).filter((token) => !ways.some(([start, end]) => start < token.end && token.start < end))
  const manner = mannerOf(tokens)
  const names = new Set<string>()
  const isLed = (token: Token) => {
    const before = tokens[tokens.indexOf(token) - 1]?.base ?? ''
    return token.base.length > 2 && !NEVER.test(token.base) && (BEFORE.test(before) || isFirstName(before))
  }
  const isCandidate = (token: Token) =>
    isLed(token) ||
    !isCommonWord(token.base) ||
    isWordName(token.base) ||
    (token.isCapital && (!token.isStart || !manner.hasCase))
  for (let at = 0; at < tokens.length && names.size < MOST; at++) {
    const first = tokens[at]
    if (!first || !/\p{L}/u.test(first.base)) continue
    for (let size = 4; size > 0; size--) {
      const run = tokens.slice(at, at + size)
      const last = run.at(-1)
      if (
        run.length < size ||
        !last ||
        !run.some(isCandidate) ||
        (size > 1 && !(isCandidate(first) && (isCandidate(last) || last.base.length > 2)))
      )
        continue
      const phrase = flat.slice(first.start, last.baseEnd)
      if (/[,;:!?\n]|\. (?!$)/.test(phrase) || (size === 1 && first.base.length < 2 && !UNSPACED.test(phrase))) continue
      names.add(phrase)
    }
    if (isCandidate(first)) for (const other of nicknamesOf(first.base)) if (names.size < MOST) names.add(other)
  }
  const emails = contacts.emails.map(({ value }) => value)
  const domains = [...emails.map(domainOf), ...contacts.domains.map(({ value }) => value)].filter(
    (domain) => !isFreeMail(domain),
  )
  return {
    names: [...names],
    emails: [...new Set(emails)],
    phones: [...new Set(contacts.phones.map(({ value }) => value))],
    domains: [...new Set(domains)],
  }
}
