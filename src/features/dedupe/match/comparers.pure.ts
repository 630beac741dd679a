import { digits } from '#kernel/text.ts'
import { isOneSlip, likeness } from './texts.pure.ts'
import type { Traits } from './traits.pure.ts'

/** What one field says of two records: the name of a level, or null where one of them says nothing. */
export type Comparer = (a: Traits, b: Traits) => string | null

/** Two names: the same, nearly, far, or clearly others; an initial stands for any name that begins with it. */
export const names = (a: string, b: string): string | null => {
  if (!a || !b) return null
  if (a === b) return 'same'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'other'
  if (isOneSlip(a, b)) return 'letter'
  const alike = likeness(a, b)
  return alike >= 0.88 ? 'near' : alike >= 0.78 ? 'far' : 'other'
}

export const words =
  (near: number, far: number) =>
  (a: string, b: string): string | null => {
    if (!a || !b) return null
    if (a === b) return 'same'
    if (isOneSlip(a, b)) return 'letter'
    const alike = likeness(a, b)
    return alike >= near ? 'near' : alike >= far ? 'far' : 'other'
  }

/** Numbers and codes: the same, or one digit off. */
export const codes = (a: string, b: string): string | null =>
  !a || !b ? null : a === b ? 'same' : isOneSlip(a, b) ? 'letter' : 'other'

/** Dates: the same, the same day where a year is missing, one digit off, or day and month exchanged. */
export function dates(a: string, b: string): string | null {
  if (!a || !b) return null
  if (a === b) return 'same'
  const [yearA, monthA, dayA] = parts(a)
  const [yearB, monthB, dayB] = parts(b)
  const isYearOpen = !yearA || !yearB
  if (isYearOpen) return monthA === monthB && dayA === dayB ? 'day' : 'other'
  const isExchanged = yearA === yearB && monthA === dayB && dayA === monthB
  if (isExchanged || isOneSlip(a, b)) return 'letter'
  return (yearA === yearB ? 1 : 0) + (monthA === monthB ? 1 : 0) + (dayA === dayB ? 1 : 0) === 2 ? 'near' : 'other'
}
const parts = (date: string) => (date.startsWith('--') ? ['', date.slice(2, 4), date.slice(5)] : date.split('-'))

const RANK = ['same', 'local', 'letter', 'near', 'far', 'other']

/** The best that any two of two lists say. */
export const best =
  (compare: (a: string, b: string) => string | null) =>
  (a: readonly string[], b: readonly string[]): string | null => {
    let found: string | null = null
    for (const left of a)
      for (const right of b) {
        const level = compare(left, right)
        if (level && (found === null || RANK.indexOf(level) < RANK.indexOf(found))) found = level
      }
    return found
  }

/** The same address, the same name at another provider, or nearly the same. */
export function mails(a: string, b: string): string {
  if (a === b) return 'same'
  const [localA, localB] = [a.slice(0, a.indexOf('@')), b.slice(0, b.indexOf('@'))]
  if (localA === localB && localA.length > 5) return 'local'
  // `shop1@` and `shop2@` are numbered, not mistyped.
  return digits(a) === digits(b) && isOneSlip(a, b) ? 'letter' : 'other'
}
