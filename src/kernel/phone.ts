import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

/**
 * A phone number as E.164 (`+33612345678`), or null when it is not one.
 * @param country ISO 3166 code assumed for numbers written without a country; without it they stay as typed.
 */
export function toE164(text: string, country?: string): string | null {
  const parsed = parsePhoneNumberFromString(text, country as CountryCode | undefined)
  return parsed?.isPossible() ? parsed.number : null
}

/** The country of a locale, `GB` for `en-GB`; undefined when the locale names none. */
export const countryOf = (locale: string) => new Intl.Locale(locale).region
