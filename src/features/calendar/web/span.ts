import { addDays, dayIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'

export type View = 'day' | 'week' | 'month'

export const today = () => dayIn(new Date(), locale.read().timeZone)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The first day of the week that a day is in, as the person's country counts. */
function weekOf(day: string): string {
  return addDays(day, -((weekdayOf(day) - firstWeekday() + 7) % 7))
}

function firstWeekday(): number {
  // Firefox has it as a property that is not in the types; without either, weeks begin on Monday.
  const here = new Intl.Locale(locale.read().locale) as { getWeekInfo?: () => { firstDay: number } }
  return here.getWeekInfo?.().firstDay ?? 1
}

/** The days that a view shows around a day: one, a week, or the weeks that a month touches. */
export function daysIn(view: View, day: string): string[] {
  if (view === 'day') return [day]
  if (view === 'week') return daysFrom(weekOf(day), 7)
  const first = `${day.slice(0, 7)}-01`
  const begin = weekOf(first)
  const nextMonth = monthAfter(day, 1)
  const weeks = Math.ceil((Date.parse(nextMonth) - Date.parse(begin)) / (7 * 86_400_000))
  return daysFrom(begin, weeks * 7)
}

/** The day to show after going one view earlier (-1) or later (1). */
export function move(view: View, day: string, step: -1 | 1): string {
  if (view === 'month') return monthAfter(day, step)
  return addDays(day, step * (view === 'day' ? 1 : 7))
}

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, at) => addDays(first, at))

/** The first day of another month. */
function monthAfter(day: string, step: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10)
}
