import { dayIn, momentIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import type { Plan, PlanEvent } from '../plan.contract.ts'
import type { Block } from './layout.pure.ts'

/** An event that I see, or a time that is taken by one that I do not. */
export type Entry = { event: PlanEvent } | { event: null; startsAt: string; endsAt: string }

const MINUTE = 60_000
const DAY = 24 * 60

/** What stands on the clock of a day; what begins before or ends after is cut at midnight. */
export function blocksOf(plan: Plan, day: string): Block<Entry>[] {
  const timed = plan.events.filter(({ allDay }) => !allDay)
  const entries: Entry[] = [
    ...timed.map((event) => ({ event })),
    ...plan.busy.map((span) => ({ event: null, ...span })),
  ]
  const midnight = momentIn(day, '00:00', locale.read().timeZone).getTime()
  const minuteOf = (at: string) => Math.round((Date.parse(at) - midnight) / MINUTE)
  return entries.flatMap((item) => {
    const { startsAt, endsAt } = item.event ?? (item as { startsAt: string; endsAt: string })
    const [from, to] = [minuteOf(startsAt), minuteOf(endsAt)]
    const isHere = from < DAY && (to > 0 || (to === from && from >= 0))
    return isHere ? [{ item, from: Math.max(0, from), to: Math.min(DAY, to) }] : []
  })
}

/** What lasts the whole day. */
export const allDayOf = (plan: Plan, day: string) => {
  const { timeZone } = locale.read()
  return plan.events.filter(
    ({ allDay, startsAt, endsAt }) =>
      allDay &&
      dayIn(new Date(startsAt), timeZone) <= day &&
      day <= dayIn(new Date(Math.max(Date.parse(startsAt), Date.parse(endsAt) - 1)), timeZone),
  )
}

export const tasksOf = (plan: Plan, day: string) => plan.tasks.filter((task) => task.day === day)
