import type { Money } from '#kernel/money.ts'
import { locale } from './messages/locale.ts'

const TIMES: Record<string, number> = { k: 1000, m: 1_000_000 }

/** What somebody typed as money, also `12k` or `1.5m`: in the currency it had, else in the workspace's; nothing empties it. */
export function moneyFrom(text: string, before: Money | null = null): Money | null {
  const typed = text.replace(/[\s'’]/g, '')
  if (typed === '') return null
  const [, plain = typed, unit = ''] = /^(.*\d)([km])$/i.exec(typed) ?? []
  // A comma with one or two digits behind it is how many write decimals; the points before it part thousands.
  const amount = /,\d{1,2}$/.test(plain) ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '')
  const times = TIMES[unit.toLowerCase()]
  const whole = times ? String(Math.round(Number(amount) * times * 100) / 100) : amount
  return { amount: whole, currency: before?.currency ?? locale.read().currency }
}
