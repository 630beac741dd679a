import { inside, type Reading } from './readText.pure.ts'
import type { Span } from './types.pure.ts'
import type { When } from './when.pure.ts'
import { type Day, addDays, dayText, isoOf, isoOfInstant, isBefore, isSameDay } from './zoned.pure.ts'

/** The moments of a clause; "Thursday: lunch with Tim at 1" says one in two places. */
export function whensIn(reading: Reading, span: Span): When[] {
  const whens = reading.whens.filter((when) => inside(when.span, span))
  const [day, clock, more] = whens
  const isOne =
    day?.hasDay && day.minutes === null && day.end === null && clock?.minutes != null && !clock.hasDay && !clock.isPart
  if (!isOne || more || clock.shift !== null) return whens
  return [{ ...day, minutes: clock.minutes, endMinutes: clock.endMinutes }]
}

/** "In October" said in November has been, "in January" is to come. */
const isNearer = (past: Day, future: Day, today: Day) => {
  const months = (day: Day) => day.year * 12 + day.month
  return months(today) - months(past) < months(future) - months(today)
}

/** What may say when something happened: nothing that is still to come. */
export const pastWhens = (reading: Reading, span: Span) =>
  whensIn(reading, span).filter(
    ({ tense, past, future, end, shift }) =>
      tense !== 'future' &&
      (shift !== null || !isBefore(reading.now.today, past)) &&
      (end === null || tense === 'past' || isNearer(past, future, reading.now.today)),
  )

/** When something happened. Nothing said means now. */
export function occurredAt(reading: Reading, when: When | undefined): string {
  const { setting, now, instant } = reading
  if (!when) return isoOfInstant(instant, setting.timeZone)
  if (when.shift !== null) return isoOfInstant(instant + when.shift * 60000, setting.timeZone)
  const day =
    !when.hasDay && !when.isPart && (when.minutes ?? 0) > now.minutes + 30 ? addDays(when.past, -1) : when.past
  if (when.minutes === null && isSameDay(day, now.today)) return isoOfInstant(instant, setting.timeZone)
  return isoOf({ ...day, minutes: when.minutes ?? now.minutes }, setting.timeZone)
}

export type Due = { dueOn: string | null; dueAt: string | null }

export function dueOf(reading: Reading, when: When | undefined): Due {
  const { setting, now, instant, lower, language } = reading
  if (!when || when.tense === 'past') return { dueOn: null, dueAt: null }
  if (when.shift !== null) {
    const dueAt = isoOfInstant(instant + when.shift * 60000, setting.timeZone)
    return { dueOn: dueAt.slice(0, 10), dueAt }
  }
  const isLimit = language.tasks.limit.test(lower.slice(...when.span))
  const isLong = when.end !== null && (when.end.month - when.future.month >= 2 || when.end.year > when.future.year)
  let day = isLimit && isLong && when.end ? when.end : when.future
  if (!when.hasDay && !when.isPart && (when.minutes ?? 1440) <= now.minutes) day = addDays(day, 1)
  const dueAt = when.minutes === null || when.isPart ? null : isoOf({ ...day, minutes: when.minutes }, setting.timeZone)
  return { dueOn: dayText(day), dueAt }
}

export function eventTimes(
  reading: Reading,
  when: When,
  fallback: number,
  minutes: number,
): { startsAt: string; endsAt: string } {
  const { setting, now } = reading
  const start = when.minutes ?? fallback
  const day = !when.hasDay && !when.isPart && start <= now.minutes ? addDays(when.future, 1) : when.future
  const end = when.endMinutes ?? start + minutes
  return {
    startsAt: isoOf({ ...day, minutes: start }, setting.timeZone),
    endsAt: isoOf({ ...day, minutes: end }, setting.timeZone),
  }
}
