import type { Money } from '#kernel/money.ts'
import { locale } from '#web/messages/locale.ts'

/** What somebody typed as money: in the currency it had, else in the workspace's; nothing empties it. */
export function priceFrom(text: string, before: Money | null = null): Money | null {
  const plain = text.replace(/[\s'’]/g, '')
  if (plain === '') return null
  // A comma with one or two digits behind it is how many write decimals; the points before it part thousands.
  const amount = /,\d{1,2}$/.test(plain) ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '')
  return { amount, currency: before?.currency ?? locale.read().currency }
}
