import { addDays, dayIn, momentIn } from '#kernel/dates.ts'

export type Span = { startsAt: Date; endsAt: Date }

/** When one meets: Monday to Friday, from nine to five. */
const WORKING = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }
const STEP = 30 * 60_000

/**
 * Free spans of the wanted length, one after the other, on the half hour within working hours of the time zone.
 * @param busy in any order; they may overlap.
 */
export function freeSpans(busy: readonly Span[], within: Span, minutes: number, timeZone: string): Span[] {
  const free: Span[] = []
  const last = dayIn(within.endsAt, timeZone)
  for (let day = dayIn(within.startsAt, timeZone); day <= last; day = addDays(day, 1)) {
    if (!WORKING.days.includes(new Date(`${day}T00:00:00Z`).getUTCDay())) continue
    const opens = momentIn(day, WORKING.from, timeZone).getTime()
    const closes = Math.min(momentIn(day, WORKING.to, timeZone).getTime(), within.endsAt.getTime())
    free.push(...freeBetween(busy, { opens, closes, earliest: within.startsAt.getTime() }, minutes * 60_000))
  }
  return free
}

function freeBetween(
  busy: readonly Span[],
  day: { opens: number; closes: number; earliest: number },
  length: number,
): Span[] {
  const free: Span[] = []
  let start = day.opens
  while (start + length <= day.closes) {
    const end = start + length
    const isTaken =
      start < day.earliest || busy.some((span) => span.startsAt.getTime() < end && span.endsAt.getTime() > start)
    if (!isTaken) free.push({ startsAt: new Date(start), endsAt: new Date(end) })
    start += isTaken ? STEP : Math.ceil(length / STEP) * STEP
  }
  return free
}
