import { decimal } from '#kernel/money.ts'
import { fold } from '#kernel/text.ts'
import type { Reading } from './target.ts'

export type CellSettings = { currency: string; dates: 'day first' | 'month first'; times: number; source: string }

/** The text cannot be read as what the field holds; the message says how to write it. */
export class Unreadable extends Error {}

/**
 * A cell's text as a field's value. References stay text here; they are resolved for many rows at once.
 * @throws Unreadable
 */
export function readCell(reading: Reading, text: string, settings: CellSettings): unknown {
  switch (reading) {
    case 'whole':
      return Math.round(numberIn(text) * settings.times)
    case 'money':
      return { amount: decimal(numberIn(text) * settings.times), currency: currencyIn(text) ?? settings.currency }
    case 'day':
      return dayIn(text, settings.dates)
    case 'email':
    case 'phone':
      return { value: text, label: null }
    case 'words':
      return text
        .split(/[;,|]/)
        .map((word) => word.trim())
        .filter(Boolean)
    case 'choice':
      return fold(text)
    case 'externalId':
      return [{ source: settings.source, id: text }]
    case 'fullName':
      return splitName(text)
    case 'text':
    case 'reference':
      return text
  }
}

const SYMBOLS: Record<string, string> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY' }

const currencyIn = (text: string) => /\b[A-Z]{3}\b/.exec(text)?.[0] ?? SYMBOLS[/[€£$¥]/.exec(text)?.[0] ?? '']

/** "1,234.50", "1.234,50", "1 234,5" and "1'234.50" alike: the last separator is the decimal one unless three digits follow it alone. */
function numberIn(text: string): number {
  const plain = text.replace(/[^\d.,-]/g, '')
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const separators = plain.match(/[.,]/g) ?? []
  const isGrouping =
    separators.length > 0 &&
    new Set(separators).size === 1 &&
    (separators.length > 1 || (plain[last] === ',' && plain.length - last === 4))
  const number =
    isGrouping || last < 0
      ? Number(plain.replace(/[.,]/g, ''))
      : Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`)
  if (!/\d/.test(plain) || !Number.isFinite(number))
    throw new Unreadable(`“${text}” is not a number. Write it like 1234.50.`)
  return number
}

/** ISO days as they are; numbers with separators in the order that the plan says. */
function dayIn(text: string, order: CellSettings['dates']): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  const parts = iso ?? /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  if (!parts) throw unreadableDay(text)
  const [first = '', second = '', third = ''] = parts.slice(1)
  const [year, month, day] = iso
    ? [first, second, third]
    : order === 'month first'
      ? [third, first, second]
      : [third, second, first]
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written)) throw unreadableDay(text)
  return written
}

const PARTICLE = /^(van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|zu|st\.?)$/i

/** "Anna van der Berg" and "van der Berg, Anna": the family name begins with its particles. */
function splitName(text: string): { firstName?: string; lastName?: string } {
  const [last, first, ...more] = text.split(',').map((part) => part.trim())
  if (first && last && more.length === 0) return { firstName: first, lastName: last }
  const words = text.split(/\s+/)
  if (words.length === 1) return { firstName: text }
  const particle = words.findIndex((word, place) => place > 0 && PARTICLE.test(word))
  const at = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return { firstName: words.slice(0, at).join(' '), lastName: words.slice(at).join(' ') }
}

const unreadableDay = (text: string) => new Unreadable(`“${text}” is not a date. Write it like 2026-11-30.`)
