import { formatMoney, type Money } from '#kernel/money.ts'
import { locale, numberFormat } from './locale.ts'

export const sayNumber = (value: number) => numberFormat({ maximumFractionDigits: 1 }).format(value)

/** 0.42 → "42 %". */
export const sayPercent = (share: number) => numberFormat({ style: 'percent', maximumFractionDigits: 0 }).format(share)

export const sayMoney = (money: Money) => formatMoney(money, locale.read().locale)

/** "€1.2M": for cards, columns and pictures; the exact amount belongs on hover. */
export const sayMoneyShort = (money: Money) =>
  numberFormat({
    style: 'currency',
    currency: money.currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(Number(money.amount))

const KILO = 1000
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** 1,340,000 → "1.3 MB". */
export function sayBytes(bytes: number): string {
  const size = Math.min(UNITS.length - 1, bytes < KILO ? 0 : Math.floor(Math.log10(bytes) / 3))
  const unit = UNITS[size] ?? 'byte'
  return numberFormat({
    style: 'unit',
    unit,
    unitDisplay: size === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / KILO ** size)
}
