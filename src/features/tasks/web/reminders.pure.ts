import { addDays, dayIn, momentIn, timeIn } from '#kernel/dates.ts'

const HOUR = 3_600_000
const MORNING = '09:00'

export type Suggestion = { key: 'hour' | 'tomorrow' | 'dueDay'; at: string }

/** Moments (ISO 8601) at which one is often reminded; none that has passed. */
export function suggestionsFor(now: Date, dueDay: string | null, timeZone: string): Suggestion[] {
  const at = (day: string) => momentIn(day, MORNING, timeZone)
  const tomorrow = addDays(dayIn(now, timeZone), 1)
  const all: [Suggestion['key'], Date | null][] = [
    ['hour', new Date(now.getTime() + HOUR)],
    ['tomorrow', at(tomorrow)],
    ['dueDay', dueDay && dueDay !== tomorrow ? at(dueDay) : null],
  ]
  return all.flatMap(([key, moment]) => (moment && moment > now ? [{ key, at: moment.toISOString() }] : []))
}

/** A moment as the field of a form writes it, and back; '' is none. */
export const toField = (moment: string | null, timeZone: string) =>
  moment ? `${dayIn(new Date(moment), timeZone)}T${timeIn(new Date(moment), timeZone)}` : ''

export const fromField = (text: string, timeZone: string): string | null => {
  const [day, time] = text.split('T')
  return day && time ? momentIn(day, time.slice(0, 5), timeZone).toISOString() : null
}
