import { addDays, addMonths, isBefore, isRealDay, lastOfMonth, mondayOf, weekdayOf, type Day } from '../zoned.pure.ts'
import type { DayReading, DayRule, Now } from '../when.pure.ts'

export const WEEKDAY = String.raw`(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|mondy|teusday|tuesday|tusday|tuseday|wednesday|wendesday|wensday|wednsday|wedensday|thursday|thurday|thrusday|thirsday|friday|firday|saturday|sunday)s?\b(?!-)\.?(?!(?<=\b(?:sat|wed|sun)\.?) (?:down|in|on|through|with) (?!the|mon|tue|wed|thu|fri))`
export const MONTH = String.raw`(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?`
export const PART = String.raw`(?:[ ,]+(?:in the |at )?(first thing|early morning|morning|lunchtime|lunch time|afternoon|arvo|evening|night|eve|am|pm)\b)?`
export const COUNT = String.raw`(a couple of|couple of|couple|a few|few|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|ninety|half an?|\d{1,3})(?:\s?(?:-|to|or)\s?(?:two|three|four|five|six|\d{1,3}))?`
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
  ninety: 90,
  couple: 2,
  'couple of': 2,
  'a couple of': 2,
  few: 3,
  'a few': 3,
}
const PARTS: Record<string, number> = {
  'first thing': 540,
  'early morning': 540,
  morning: 540,
  am: 540,
  lunchtime: 720,
  'lunch time': 720,
  afternoon: 900,
  arvo: 900,
  pm: 900,
  evening: 1140,
  eve: 1140,
  night: 1140,
}
export const COUNTED_UNIT = String.raw`(working days?|business days?|workdays?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?|hours?|hrs?|minutes?|mins?)\b`

export const rule = (source: string, read: DayRule['read']): DayRule => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})`, 'gu'),
  read,
})
export const partOf = (word: string | undefined): DayReading =>
  word ? { minutes: PARTS[word] ?? null, isPart: true } : {}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa']
export const weekdayNumber = (word: string) =>
  word.startsWith('te') ? 2 : word.startsWith('fi') ? 5 : days.indexOf(word.slice(0, 2))

export const nextWeekday = (now: Now, weekday: number): Day =>
  addDays(now.today, ((weekday - weekdayOf(now.today) + 6) % 7) + 1)
export const lastWeekday = (now: Now, weekday: number): Day =>
  addDays(now.today, -(((weekdayOf(now.today) - weekday + 6) % 7) + 1))
export const inWeek = (now: Now, weeks: number, weekday: number): Day =>
  addDays(mondayOf(now.today), weeks * 7 + ((weekday + 6) % 7))

export const period = (start: Day, end: Day, tense: DayReading['tense'] = null): DayReading => ({
  day: start,
  end,
  tense,
})
export const monthPeriod = (first: Day): DayReading => period({ ...first, day: 1 }, lastOfMonth(first))
export const quarterOf = (year: number, quarter: number) => {
  const start = addMonths({ year, month: 1, day: 1 }, (quarter - 1) * 3)
  return { start, end: lastOfMonth(addMonths(start, 2)) }
}
export const fullYear = (text: string) => (text.length <= 2 ? 2000 + Number(text) : Number(text))
export const thisQuarter = (now: Now) => Math.ceil(now.today.month / 3)

/** A day of the month: the coming one and the last one. */
export function ofMonth(now: Now, dayOfMonth: number): DayReading | null {
  if (dayOfMonth < 1 || dayOfMonth > 31) return null
  const at = (step: number) => {
    for (let shift = step > 0 ? 0 : 0, tries = 0; tries < 14; tries++, shift += step) {
      const first = addMonths({ ...now.today, day: 1 }, shift)
      const day = { ...first, day: dayOfMonth }
      if (!isRealDay(day)) continue
      if (step > 0 ? isBefore(now.today, day) : !isBefore(now.today, day)) return day
    }
    return now.today
  }
  return { past: at(-1), future: at(1) }
}

/** Day and month without a year: the coming one and the last one. */
export function ofYear(now: Now, month: number, day: number): DayReading | null {
  const inYear = (year: number) => ({ year, month, day })
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((shift) => inYear(now.today.year + shift)).filter(isRealDay)
  const future = candidates.find((candidate) => !isBefore(candidate, now.today))
  const past = candidates.findLast((candidate) => !isBefore(now.today, candidate))
  return past && future ? { past, future } : null
}

export function unitShift(now: Now, count: number, unit: string): DayReading | null {
  if (/^h/.test(unit)) return { shift: count * 60, hasDay: true }
  if (/^min/.test(unit)) return { shift: count, hasDay: true }
  if (/^(?:working|business|workd)/.test(unit)) return { day: addWorkingDays(now.today, count) }
  if (/^d/.test(unit)) return { day: addDays(now.today, count) }
  if (/^w/.test(unit)) return { day: addDays(now.today, count * 7) }
  if (/^f/.test(unit)) return { day: addDays(now.today, count * 14) }
  if (/^m/.test(unit)) return { day: addMonths(now.today, count) }
  if (/^q/.test(unit)) return { day: addMonths(now.today, count * 3) }
  return { day: addMonths(now.today, count * 12) }
}

function addWorkingDays(from: Day, count: number): Day {
  let day = from
  const step = Math.sign(count)
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (weekdayOf(day) % 6 !== 0) left--
  }
  return day
}

export function endOf(now: Now, unit: string, shift: number): DayReading {
  const { today } = now
  if (unit.startsWith('day')) return { day: addDays(today, shift) }
  if (unit.startsWith('week')) {
    const friday = inWeek(now, shift, 5)
    return { day: isBefore(friday, today) ? addDays(friday, 7) : friday }
  }
  if (unit.startsWith('month')) return { day: lastOfMonth(addMonths({ ...today, day: 1 }, shift)) }
  if (unit.startsWith('quarter')) return { day: quarterOf(today.year, thisQuarter(now) + shift).end }
  if (unit.startsWith('half'))
    return { day: today.month > 6 ? { year: today.year, month: 12, day: 31 } : { year: today.year, month: 6, day: 30 } }
  return { day: { year: today.year + shift, month: 12, day: 31 } }
}

export const readCount = (text: string) => (/^half/.test(text) ? 0.5 : (NUMBERS[text] ?? Number(text)))
export const stepOf = (word: string | undefined) =>
  word === 'next' || word === 'the next' ? 1 : word === 'last' || word === 'previous' ? -1 : 0

export function namedMonth(now: Now, word: string, year: string | undefined, shift: number): DayReading {
  const month = months.indexOf(word.slice(0, 3)) + 1
  const { today } = now
  const future = year
    ? fullYear(year)
    : today.year + (month < today.month ? 1 : 0) + (shift > 0 && month === today.month ? 1 : 0)
  const past = year ? future : today.year - (month > today.month ? 1 : 0)
  const at = (inYear: number) => ({ year: inYear, month, day: 1 })
  return {
    past: at(past),
    future: at(future),
    end: lastOfMonth(at(shift < 0 ? past : future)),
    tense: shift < 0 ? 'past' : null,
  }
}

export function numeric(now: Now, day: number, month: number, year: string | undefined): DayReading | null {
  if (!year) return isRealDay({ year: 2024, month, day }) ? ofYear(now, month, day) : null
  const read = { year: fullYear(year), month, day }
  return isRealDay(read) ? { day: read } : null
}
