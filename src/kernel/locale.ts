import { z } from 'zod'

const FORM = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const WHY = 'Use a locale like en-GB.'

/** A language and, where it matters, a country, that this runtime can write dates and numbers for. */
export const Locale = z.string().max(35).regex(FORM, WHY).refine(isLocale, WHY)

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0
  } catch {
    return false
  }
}
