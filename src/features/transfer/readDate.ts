import { momentIn as clockMoment } from '#kernel/dates.ts'
import { fold } from '#kernel/text.ts'
import { Unreadable } from './unreadable.ts'

export type DateOrder = 'day first' | 'month first'

type Parts = { year: string; month: string; day: string; rest: string }

/** A plain day: ISO, with a month's name, or numbers in the order that the plan says. @throws Unreadable */
export function dayIn(text: string, order: DateOrder): string {
  const parts = partsOf(text, order)
  const day = parts && asDay(parts)
  if (!day) throw unreadable(text)
  return day
}

/** A birthday, also one without its year (`--MM-DD`, or the year 1604 that some address books write for it). @throws Unreadable */
export function birthdayIn(text: string, order: DateOrder): string {
  const short = /^--(\d\d)-?(\d\d)$/.exec(text.trim())
  if (short) return `--${short[1]}-${short[2]}`
  return dayIn(text, order).replace(/^1604-/, '--')
}

/** A moment as ISO text in UTC; without a zone the workspace's clocks count, without a time midnight. @throws Unreadable */
export function momentIn(text: string, order: DateOrder, timeZone: string): string {
  const plain = text.trim()
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)$/i.test(plain)) {
    const moment = new Date(
      plain
        .replace(/\s*UTC$/i, 'Z')
        .replace(' ', 'T')
        .replace(/\s+/, ''),
    )
    if (Number.isNaN(moment.getTime())) throw unreadable(text)
    return moment.toISOString()
  }
  // Milliseconds since 1970, as HubSpot's interface writes them.
  if (/^\d{13}$/.test(plain)) return new Date(Number(plain)).toISOString()
  const parts = partsOf(plain, order)
  const day = parts && asDay(parts)
  if (!parts || !day) throw unreadable(text)
  return moved(clockMoment(day, clockIn(parts.rest) ?? fail(text), timeZone), parts.rest)
}

const fail = (text: string): never => {
  throw unreadable(text)
}

const moved = (moment: Date, rest: string) => {
  const seconds = Number(/:\d\d:(\d\d)/.exec(rest)?.[1] ?? 0)
  return new Date(moment.getTime() + seconds * 1000).toISOString()
}

/** "", "T09:30", " 2:05 PM", " 14h30": the time of a day as HH:MM; null for anything else. */
function clockIn(rest: string): string | null {
  const text = rest.replace(/^[T,\s]+(at\s+)?/i, '').trim()
  if (text === '') return '00:00'
  const found = /^(\d{1,2})[:.h](\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap])?\.?m?\.?$/i.exec(text)
  if (!found) return null
  const half = found[3]?.toLowerCase()
  const hour = half ? (Number(found[1]) % 12) + (half === 'p' ? 12 : 0) : Number(found[1])
  return hour > 23 || Number(found[2]) > 59 ? null : `${String(hour).padStart(2, '0')}:${found[2]}`
}

const WORDS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const OTHERS: Record<string, number> = { mrz: 3, mai: 5, okt: 10, dez: 12, fev: 2, avr: 4, juin: 6, juil: 7, aou: 8 }

function partsOf(text: string, order: DateOrder): Parts | null {
  const plain = text.trim().normalize('NFKC')
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(plain) ?? /^([12]\d{3})(\d\d)(\d\d)(T.*)?$/.exec(plain)
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '', rest: iso[4] ?? '' }
  const numbers = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?!\d)(.*)$/.exec(plain)
  if (numbers) {
    const [, first = '', second = '', year = '', rest = ''] = numbers
    const [month, day] = order === 'month first' ? [first, second] : [second, first]
    return { year: longYear(year), month, day, rest }
  }
  const named =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(\p{L}{3,})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)(.*)$/u.exec(plain)
  const turned = /^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/u.exec(plain)
  const [day, word, year, rest] = named ? named.slice(1) : turned ? [turned[2], turned[1], turned[3], turned[4]] : []
  const short = fold(word ?? '')
  const month = OTHERS[short.slice(0, 4)] ?? OTHERS[short.slice(0, 3)] ?? WORDS.indexOf(short.slice(0, 3)) + 1
  return day && month > 0 ? { year: longYear(year ?? ''), month: String(month), day, rest: rest ?? '' } : null
}

/** Two digits: this century up to ten years ahead, else the last one. */
const longYear = (year: string) => {
  if (year.length === 4) return year
  const ahead = (new Date().getUTCFullYear() % 100) + 10
  return `${Number(year) <= ahead ? '20' : '19'}${year}`
}

function asDay({ year, month, day }: Parts): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(written)) return null
  return /^[12]\d{3}-/.test(written) ? written : null
}

/** Which of the two numbers is the day, as far as the dates of a file tell it. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | undefined {
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(text) ?? []
    if (Number(first) > 12 && Number(second) <= 12) return 'day first'
    if (Number(second) > 12 && Number(first) <= 12) return 'month first'
  }
  return undefined
}

const unreadable = (text: string) => new Unreadable(`“${text.slice(0, 60)}” is not a date. Write it like 2026-11-30.`)
