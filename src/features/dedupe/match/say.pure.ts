import type { Levels, Model } from './matcher.pure.ts'

export type Sign = { field: string; level: string }

const MOST_FOR = 4
const MOST_AGAINST = 2

/** What speaks for it, the strongest first, then what speaks clearly against it. */
export function signsOf({ weights }: Model, levels: Levels): Sign[] {
  const weighed = Object.entries(levels).map(([field, level]) => ({ field, level, bits: weights[field]?.[level] ?? 0 }))
  const strongest = weighed.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
  const agreeing = strongest.filter(({ level, bits }) => level !== 'other' && bits > 0.5).slice(0, MOST_FOR)
  const against = strongest.filter(({ level, bits }) => level === 'other' && bits < -1).slice(0, MOST_AGAINST)
  return [...agreeing, ...against].map(({ field, level }) => ({ field, level }))
}

const NOUNS: Record<string, [one: string, many: string]> = {
  first: ['first name', 'first names'],
  last: ['last name', 'last names'],
  name: ['name', 'names'],
  mail: ['mail address', 'mail addresses'],
  phone: ['phone number', 'phone numbers'],
  birthday: ['birthday', 'birthdays'],
  street: ['street', 'streets'],
  postal: ['postal code', 'postal codes'],
  city: ['city', 'cities'],
  region: ['region', 'regions'],
  company: ['company', 'companies'],
  domain: ['web domain', 'web domains'],
  others: ['number in another system', 'numbers in another system'],
}
const LEVELS: Record<string, (one: string, many: string) => string> = {
  same: (one) => `same ${one}`,
  letter: (_, many) => `${many} differ by one character`,
  near: (_, many) => `${many} are nearly the same`,
  far: (_, many) => `${many} are somewhat alike`,
  initial: (_, many) => `${many} begin with the same letter`,
  part: (_, many) => `one of the ${many} is the beginning of the other`,
  local: (_, many) => `${many} differ only in what follows the name`,
  day: () => 'birthday on the same day, one without its year',
  other: (_, many) => `${many} differ`,
}

/** `same phone number`, `last names differ by one character`. */
export const sayReason = ({ field, level }: Sign): string => {
  const [one, many] = NOUNS[field] ?? [field, field]
  return LEVELS[level]?.(one, many) ?? many
}
