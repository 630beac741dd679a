import ICAL from 'ical.js'
import { addDays, dayIn, daysBetween, momentIn, timeIn } from '#kernel/dates.ts'

type Every = 'day' | 'weekday' | 'week' | 'month' | 'year'

/** More than this many are never made of one rule, whatever it says. */
const MOST = 600

const RULES: Record<Every, string> = {
  day: 'FREQ=DAILY',
  weekday: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  week: 'FREQ=WEEKLY',
  month: 'FREQ=MONTHLY',
  year: 'FREQ=YEARLY',
}

/** An RRULE of RFC 5545, without its name. */
export const ruleOf = (every: Every, interval: number, until: string | undefined) =>
  [RULES[every], `INTERVAL=${interval}`, ...(until ? [`UNTIL=${until.replaceAll('-', '')}T235959`] : [])].join(';')

/** How long something takes and where it stands on the clock of a time zone: what stays when it moves by days. */
type Slot = { startsAt: Date; endsAt: Date; allDay: boolean }

/**
 * The days on which a rule lets something take place that first did on `first`, after that day and up to `last`.
 * On a day that a month lacks (the 31st) nothing takes place, as RFC 5545 says.
 */
export function daysOf(rule: string, first: string, last: string): string[] {
  const times = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first))
  const days: string[] = []
  for (let tries = 0; tries < MOST; tries++) {
    const day = times.next()?.toString().slice(0, 10)
    if (!day || day > last) break
    if (day > first) days.push(day)
  }
  return days
}

/** The same on another day: at the same time of the clock, for as long, also when the clocks change in between. */
export function onDay({ startsAt, endsAt, allDay }: Slot, day: string, timeZone: string, time?: string) {
  const starts = momentIn(day, time ?? timeIn(startsAt, timeZone), timeZone)
  if (!allDay) return { starts_at: starts, ends_at: new Date(starts.getTime() + endsAt.getTime() - startsAt.getTime()) }
  const days = daysBetween(dayIn(startsAt, timeZone), dayIn(endsAt, timeZone))
  return { starts_at: starts, ends_at: momentIn(addDays(day, days), timeIn(endsAt, timeZone), timeZone) }
}
