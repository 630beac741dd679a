import { Unreadable } from './unreadable.ts'

export type DecimalMark = 'point' | 'comma'

const UNITS = /^(?:[A-Z]{3}|[€£$¥%]|kr\.?|CHF|Fr\.?)\s*|\s*(?:[A-Z]{3}|[€£$¥%]|kr\.?|Fr\.?|,-|\.-)$/g

/**
 * "1,234.50", "1.234,50", "1 234,5", "1'234.50" and "(12.50)" alike. Without a known mark the last one is the decimal one,
 * unless three digits follow it alone.
 * @throws Unreadable for whatever is not a plain number: no exponents, no hexadecimal, no infinity.
 */
export function numberIn(text: string, mark?: DecimalMark): number {
  const bare = text.normalize('NFKC').trim().replace(/[−–]/g, '-').replace(UNITS, '').trim()
  const isNegative = /^-|-$|^\(.*\)$/.test(bare)
  const plain = bare
    .replace(/^[-+(]\s*|[-)]$/g, '')
    .replace(/(?<=\d)[\s'’](?=\d{3})/g, '')
    .replace(UNITS, '')
    .trim()
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(plain)) throw unreadable(text)
  const number = Number(withPoint(plain, mark))
  if (!Number.isFinite(number)) throw unreadable(text)
  return isNegative ? -number : number
}

function withPoint(plain: string, mark: DecimalMark | undefined): string {
  const decimal = mark ? (mark === 'comma' ? ',' : '.') : guess(plain)
  const at = decimal === null ? -1 : plain.lastIndexOf(decimal)
  if (at < 0) return plain.replace(/[.,]/g, '')
  return `${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1).replace(/[.,]/g, '')}`
}

function guess(plain: string): string | null {
  const marks = plain.match(/[.,]/g) ?? []
  const last = marks.at(-1) ?? null
  if (last === null || (new Set(marks).size === 1 && marks.length > 1)) return null
  const isGrouping = marks.length === 1 && last === ',' && plain.length - plain.lastIndexOf(',') === 4
  return isGrouping ? null : last
}

/** What the numbers of a column say about their decimal mark; undefined where they say nothing. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  for (const text of texts) {
    const [, mark] = /[.,].*([.,])/.exec(text) ?? /(?:^|\d)([.,])(?!\d{3}(?:\D|$))\d/.exec(text) ?? []
    const isGroupedTwice = mark !== undefined && text.split(mark).length > 2
    if (mark && !isGroupedTwice) return mark === ',' ? 'comma' : 'point'
  }
  return undefined
}

const unreadable = (text: string) => new Unreadable(`“${text.slice(0, 60)}” is not a number. Write it like 1234.50.`)
