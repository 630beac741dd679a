import { isCommonWord } from './commonWords.pure.ts'
import { isFirstName, isWordName, nicknamesOf } from './givenNames.pure.ts'
import { findContacts, countryOf, domainOf, isFreeMail } from './findContacts.pure.ts'
import { plain, tokenise, UNSPACED, type Token } from './fold.pure.ts'
import { isVerbAfter, mannerOf } from './nameEvidence.pure.ts'
import { languageOf } from './language.pure.ts'
import { isSlip } from './spelling.pure.ts'

export type Probes = { names: string[]; emails: string[]; phones: string[]; domains: string[] }
const MOST = 80
/** After these an everyday word may be a name ("at apple", "called stone"). */
const BEFORE =
  /^(?:called|rang|phoned|met|emailed|texted|messaged|visited|saw|with|at|from|to|mr|mrs|ms|dr|call|ring|email|meet|visit|text|chase|ask)$/
/** Dates, pronouns and verbs: an index search for them costs time and finds the wrong people. */
const NEVER =
  /^(?:the|this|that|his|her|him|them|they|their|our|your|you|he|she|we|it|all|some|any|about|again|back|next|last|get|see|send|sends|tomorrow|today|yesterday|y'day|yday|noon|end|least|home|work|lunch|maybe|interested|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sun)(?:day)?s?|sat|january|february|july|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|eom|eow|eoq|eoy|eod|asap|vm|mtg|fyi|todo|tbd|q[1-4]|w|and|or|of|for|in|on|by|re|\p{N}.*)$/u
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|bin|al|el|ter|ten|zu|of|and)$/
const GAP = /^(?: {1,2}|\. | ?& ?|-)$/

/** What a server should look up for this text: words and runs of words that may name somebody. */
export function probes(text: string, options: { locale?: string; defaultCountry?: string } = {}): Probes {
  const flat = plain(text.slice(0, 6000))
  const contacts = findContacts(flat, countryOf(options.locale ?? 'en-GB', options.defaultCountry))
  const ways = [...contacts.emails, ...contacts.phones, ...contacts.domains].map(({ span }) => span)
  const tokens = tokenise(flat).filter((token) => !ways.some(([start, end]) => start < token.end && token.start < end))
  const manner = mannerOf(tokens)
  const language = languageOf(options.locale ?? 'en-GB', flat)
  const names = new Set<string>()
  const isNever = (token: Token) =>
    NEVER.test(token.base) ||
    isVerbAfter(token.base) ||
    ((!token.isCapital || token.isStart) && isSlip(token.base, language))
  const isLed = (token: Token, at: number) => {
    const before = tokens[at - 1]?.base ?? ''
    return token.base.length > 2 && (BEFORE.test(before) || isFirstName(before))
  }
  const isCandidate = (token: Token, at: number) =>
    (isWordName(token.base) && (token.isCapital || !PARTICLE.test(token.base))) ||
    (!isNever(token) &&
      !PARTICLE.test(token.base) &&
      (isLed(token, at) || !isCommonWord(token.base) || (token.isCapital && (!token.isStart || !manner.hasCase))))
  const candidates = tokens.map(isCandidate)
  /** Of a run, the first word is name-like, and so is the last unless it may end a firm's name ("sunrise dental"). */
  const isRun = (from: number, to: number) => {
    for (let at = from; at <= to; at++) {
      const [token, next] = [tokens[at], tokens[at + 1]]
      if (!token) return false
      const isPart = PARTICLE.test(token.base)
      if (at < to && (!next || !GAP.test(flat.slice(token.end, next.start)) || token.end !== token.baseEnd))
        return false
      if (candidates[at]) continue
      if (at === from && !(isPart && token.base.length < 4 && to > from && tokens[to]?.isCapital)) return false
      if (at === to && (isPart || isNever(token) || token.base.length < 3)) return false
      if (at > from && at < to && !isPart) return false
    }
    return true
  }
  for (let at = 0; at < tokens.length && names.size < MOST; at++) {
    const first = tokens[at]
    if (!first || !/\p{L}/u.test(first.base) || !(candidates[at] || PARTICLE.test(first.base))) continue
    for (let size = 4; size > 0; size--) {
      const last = tokens[at + size - 1]
      if (!last || !isRun(at, at + size - 1)) continue
      const phrase = flat.slice(first.start, last.baseEnd)
      if (size === 1 && first.base.length < 2 && !UNSPACED.test(phrase)) continue
      names.add(phrase)
    }
    if (!candidates[at]) continue
    const isPaired = candidates[at + 1] === true && isRun(at, at + 1)
    for (const other of nicknamesOf(first.base))
      if (names.size < MOST) names.add(isPaired ? `${other} ${tokens[at + 1]?.base ?? ''}` : other)
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
