import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

/**
 * A phone number as E.164 (`+33612345678`), or null when it is not one.
 * @param country ISO 3166 code assumed for numbers written without a country; without it they stay as typed.
 */
export function toE164(text: string, country?: string): string | null {
  const key = `${country} ${text}`
  const known = numbers.get(key)
  if (known !== undefined) return known
  const parsed = parsePhoneNumberFromString(text, country as CountryCode | undefined)
  const number = parsed?.isPossible() ? parsed.number : null
  if (numbers.size >= MOST_NUMBERS) numbers.clear()
  if (text.length <= LONGEST) numbers.set(key, number)
  return number
}

// A record that is written has its numbers read several times (compared, checked, kept), and reading one is dear.
const numbers = new Map<string, string | null>()
const MOST_NUMBERS = 4096
const LONGEST = 60

/** The country of a locale, `GB` for `en-GB`; undefined when the locale names none. */
export function countryOf(locale: string): string | undefined {
  if (countries.has(locale)) return countries.get(locale)
  const { region } = new Intl.Locale(locale)
  countries.set(locale, region)
  return region
}

// As many as there are locales in use.
const countries = new Map<string, string | undefined>()
