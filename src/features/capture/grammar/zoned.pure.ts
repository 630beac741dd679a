/** Calendar arithmetic on wall clocks, independent of the process time zone. */
export type Day = { year: number; month: number; day: number }
export type Wall = Day & { minutes: number }

const formats = new Map<string, Intl.DateTimeFormat>()

export function wallOf(instant: number, timeZone: string): Wall {
  const parts: Record<string, number> = {}
  for (const part of formatFor(timeZone).formatToParts(instant)) parts[part.type] = Number(part.value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return { year, month, day, minutes: (hour % 24) * 60 + minute }
}

/** ISO 8601 with the zone's own offset. A time that a clock change skips moves forward, as calendars do. */
export function isoOf(wall: Wall, timeZone: string, seconds = 0): string {
  const naive = Date.UTC(wall.year, wall.month - 1, wall.day, 0, wall.minutes)
  const first = naive - offsetAt(naive, timeZone)
  const instant = naive - offsetAt(first, timeZone)
  return isoOfInstant(instant + seconds * 1000, timeZone)
}

export function isoOfInstant(instant: number, timeZone: string): string {
  const offset = offsetAt(instant, timeZone)
  const local = new Date(instant + offset).toISOString().slice(0, 19)
  const minutes = Math.abs(Math.round(offset / 60000))
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

export const dayText = ({ year, month, day }: Day) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
export const addDays = (day: Day, days: number): Day => fromUtc(utcOf(day) + days * 86400000)
export const addMonths = (day: Day, months: number): Day => {
  const first = fromUtc(Date.UTC(day.year, day.month - 1 + months, 1))
  return { ...first, day: Math.min(day.day, lastOfMonth(first).day) }
}
export const lastOfMonth = ({ year, month }: Day): Day => fromUtc(Date.UTC(year, month, 0))
/** Sunday is 0. */
export const weekdayOf = (day: Day) => new Date(utcOf(day)).getUTCDay()
export const isBefore = (left: Day, right: Day) => utcOf(left) < utcOf(right)
export const isSameDay = (left: Day, right: Day) => utcOf(left) === utcOf(right)
export const isRealDay = (day: Day) => isSameDay(fromUtc(utcOf(day)), day)
export const mondayOf = (day: Day) => addDays(day, -((weekdayOf(day) + 6) % 7))

const two = (value: number) => String(value).padStart(2, '0')
const utcOf = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day)
const fromUtc = (time: number): Day => {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function offsetAt(instant: number, timeZone: string): number {
  const wall = wallOf(instant, timeZone)
  const whole = Math.floor(instant / 60000) * 60000
  return Date.UTC(wall.year, wall.month - 1, wall.day, 0, wall.minutes) - whole
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone)
  if (kept) return kept
  const made = makeFormat(timeZone)
  formats.set(timeZone, made)
  return made
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const options = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  } as const satisfies Intl.DateTimeFormatOptions
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
  }
}
