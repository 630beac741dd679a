import { isCommonWord } from './englishWords.pure.ts'
import { isWordName, nicknamesOf } from './englishNicknames.pure.ts'
import { findContacts, countryOf, domainOf, isFreeMail } from './findContacts.pure.ts'
import { plain, tokenise, UNSPACED, type Token } from './fold.pure.ts'
import { mannerOf } from './nameEvidence.pure.ts'

export type Probes = { names: string[]; emails: string[]; phones: string[]; domains: string[] }
const MOST = 80

/** What a server should look up for this text: words and runs of words that may name somebody. */
export function probes(text: string, options: { locale?: string; defaultCountry?: string } = {}): Probes {
  const flat = plain(text.slice(0, 6000))
  const contacts = findContacts(flat, countryOf(options.locale ?? 'en-GB', options.defaultCountry))
  const tokens = tokenise(flat)
  const manner = mannerOf(tokens)
  const names = new Set<string>()
  const isCandidate = (token: Token) => !isCommonWord(token.base) || isWordName(token.base) || (token.isCapital && (!token.isStart || !manner.hasCase))
  for (let at = 0; at < tokens.length && names.size < MOST; at++) {
    const first = tokens[at]
    if (!first || !/\p{L}/u.test(first.base)) continue
    for (let size = 4; size > 0; size--) {
      const run = tokens.slice(at, at + size)
      const last = run.at(-1)
      if (run.length < size || !last || !run.some(isCandidate) || (size > 1 && !(isCandidate(first) && (isCandidate(last) || last.base.length > 2)))) continue
      const phrase = flat.slice(first.start, last.baseEnd)
      if (/[,;:!?\n]|\. (?!$)/.test(phrase) || (size === 1 && first.base.length < 2 && !UNSPACED.test(phrase))) continue
      names.add(phrase)
    }
    if (isCandidate(first)) for (const other of nicknamesOf(first.base)) if (names.size < MOST) names.add(other)
  }
  const emails = contacts.emails.map(({ value }) => value)
  const domains = [...emails.map(domainOf), ...contacts.domains.map(({ value }) => value)].filter((domain) => !isFreeMail(domain))
  return { names: [...names], emails: [...new Set(emails)], phones: [...new Set(contacts.phones.map(({ value }) => value))], domains: [...new Set(domains)] }
}
