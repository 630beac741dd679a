import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import type { Span } from './types.pure.ts'

export type Contact = { span: Span; value: string }
export type Contacts = { emails: Contact[]; phones: Contact[]; domains: Contact[] }

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?\.\p{L}{2,24}/gu
const DOMAIN =
  /(?:https?:\/\/)?(?<![\p{L}\p{N}@._-])((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:com|org|net|io|co|ai|app|dev|eu|biz|info|de|at|ch|fr|it|es|nl|be|uk|ie|us|ca|au|nz|se|no|dk|fi|pl|cz|pt|jp|cn|in|br|tech|shop|cloud|example|test))(?![\p{L}\p{N}.-]*@)(?:\/[^\s]*)?(?![\p{L}\p{N}])/giu
const PHONE =
  /(?<![\p{L}\p{N}.,€$£#/-])(?:\+|00(?=[1-9])|\(?0|(?=\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d))|(?=\(\d{3}\)))[\d][\d\s()./-]{5,20}\d(?!\d|%|\s?(?:€|k\b|eur))/gu
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|live|msn|aol|gmx|web|proton|protonmail|me|mail|t-online|btinternet|comcast|orange|free)\./

export function findContacts(text: string, country: string): Contacts {
  const emails = text.includes('@')
    ? [...text.matchAll(EMAIL)].map((match) => found(match, match[0].toLowerCase()))
    : []
  const isInEmail = (at: number) => emails.some(({ span }) => span[0] <= at && at < span[1])
  const domains = text.includes('.')
    ? [...text.matchAll(DOMAIN)]
        .filter((match) => !isInEmail(match.index))
        .map((match) => found(match, (match[1] ?? '').toLowerCase().replace(/^www\./, '')))
    : []
  const phones: Contact[] = []
  for (const match of /\d.{4,}\d/.test(text) ? text.matchAll(PHONE) : []) {
    const raw = longestNumber(match[0], country)
    if (!raw || /^\d{4}-\d\d-\d\d|^\d\d?[./]\d\d?[./]\d{2,4}/.test(raw) || isInEmail(match.index)) continue
    const value = normalPhone(raw, country)
    if (value) phones.push({ span: [match.index, match.index + raw.length], value })
  }
  return { emails, phones, domains }
}

/** A number may be followed by other figures: the longest run of groups that is a number counts. */
function longestNumber(run: string, country: string): string | null {
  const groups = (run.split('\n')[0] ?? '').split(' ')
  for (let count = groups.length; count > 0; count--) {
    const text = groups
      .slice(0, count)
      .join(' ')
      .replace(/[\s(/.-]+$/, '')
    if (text.replace(/\D/g, '').length >= 7 && normalPhone(text, country)) return text
  }
  return null
}

export function normalPhone(raw: string, country: string): string | null {
  const text = raw.replace(/^00(?=[1-9])/, '+').replace(/^(\+\d{1,3}\s?)\(0\)/, '$1')
  const parsed = parsePhoneNumberFromString(text, country as CountryCode)
  return parsed?.isPossible() ? parsed.number : null
}

export const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1)
export const isFreeMail = (domain: string) => FREE_MAIL.test(domain)

const LANGUAGE_COUNTRY: Record<string, string> = {
  en: 'GB',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
  sv: 'SE',
  da: 'DK',
  nb: 'NO',
  pt: 'PT',
}
export const countryOf = (locale: string, fallback?: string) =>
  fallback ?? /[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? LANGUAGE_COUNTRY[locale.slice(0, 2)] ?? 'US'

const found = (match: RegExpMatchArray, value: string): Contact => ({
  span: [match.index ?? 0, (match.index ?? 0) + match[0].length],
  value,
})
