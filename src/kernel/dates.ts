import { z } from 'zod'

// Days are added to and moved between zones; beyond four digits neither the language nor the database reads them alike.
const NEAR = /^[12]\d{3}-/
const WHY = 'Use a year between 1000 and 2999.'

/** `YYYY-MM-DD`, a day of the calendar without a time zone; 31 February is refused. */
export const PlainDate = z.iso.date({ abort: true }).regex(NEAR, WHY)

/** ISO 8601 with an offset: a moment. */
export const Moment = z.iso.datetime({ offset: true, abort: true }).regex(NEAR, WHY)

/** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
export const Birthday = z
  .string()
  .regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write the birthday as YYYY-MM-DD or --MM-DD.')

/** An IANA time zone that this runtime knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'Use a time zone like Europe/Berlin.')

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The calendar day of a moment, as seen in a time zone. */
export function dayIn(moment: Date, timeZone: string): string {
  const known = dayFormats.get(timeZone)
  if (known) return known.format(moment)
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, format)
  return format.format(moment)
}

/** Making a format costs a hundred times more than using it, and a table asks for the day in every row. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/**
 * The moment at which the clocks of a time zone show `HH:MM` on a day. An hour that a clock change skips moves forward.
 */
export function momentIn(day: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const guess = wall - offsetAt(wall, timeZone)
  return new Date(wall - offsetAt(guess, timeZone))
}

/** What the clocks of a time zone show at a moment, as `HH:MM`. */
export const timeIn = (moment: Date, timeZone: string) =>
  new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString().slice(11, 16)

/** How far the clocks of a time zone are ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
    .formatToParts(moment)
    .map((part) => [part.type, Number(part.value)] as const)
  const {
    year = 1970,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
  } = Object.fromEntries(parts) as Partial<Record<Intl.DateTimeFormatPartTypes, number>>
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(moment / 60_000) * 60_000
}

/** A plain date moved by whole days. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one plain date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
