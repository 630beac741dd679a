import { z } from 'zod'

const AMOUNT = /^-?\d{1,15}(\.\d{1,4})?$/

/** Decimal text with its currency (ISO 4217); never a float. */
export const Money = z.strictObject({
  amount: z.string().regex(AMOUNT, 'Write the amount as digits, like 12500.00.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Use a three-letter currency, like EUR.'),
})
export type Money = z.infer<typeof Money>

/** Decimal text with two places, rounded half up; for columns that hold numeric(19,4). */
export function decimal(amount: string | number): string {
  const number = typeof amount === 'number' ? amount : Number(amount)
  return Number.isFinite(number) ? number.toFixed(2) : '0.00'
}

/** An amount with four places, the way a column of numeric(19,4) gives it back; never through a float. */
export function exactly(amount: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)0*(\d+)(?:\.(\d*))?$/.exec(amount) ?? []
  const text = `${whole}.${fraction.padEnd(4, '0')}`
  return sign && /[1-9]/.test(text) ? `-${text}` : text
}

/** "12 500 €" the way the locale writes it; whole numbers without cents. */
export function formatMoney(money: Money, locale: string): string {
  const value = Number(money.amount)
  const fractions = Number.isInteger(value) ? 0 : 2
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: fractions,
    maximumFractionDigits: fractions,
  }).format(value)
}
