import { addDays, daysBetween } from '#kernel/dates.ts'

/** Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** By how many days to move everything so that the last day falls into last week: whole weeks, so weekdays stay. */
export const shiftFor = (last: string, today: string) => daysBetween(mondayOf(last), addDays(mondayOf(today), -7))

/** `10/20/2016`, as the file has it, as a plain date. */
export function dayOf(text: string): string | null {
  const [month, day, year] = text.split('/')
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}
