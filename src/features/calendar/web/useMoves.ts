import { addDays, dayIn, momentIn, timeIn } from '#kernel/dates.ts'
import { insideMoment, sayTime } from '#web/messages/sayDate.ts'
import { locale } from '#web/messages/locale.ts'
import { useAct } from '#web/useAct.ts'
import { tasks } from '#features/tasks/tasks.contract.ts'
import { events } from '../calendar.contract.ts'
import { calendar, type PlanEvent, type PlanTask } from '../plan.contract.ts'
import { t } from './messages.en.ts'

const MINUTE = 60_000
const SHORTEST = 15

type Times = { startsAt: string; endsAt: string }

/** Moving, stretching and ticking off where it stands: shown at once, and each can be undone. */
export function useMoves() {
  const back = useAct(events.update)
  const reopen = useAct(tasks.reopen)
  const show = (id: string, times: Times) => (plan: { events: PlanEvent[] }) => ({
    events: plan.events.map((event) => (event.id === id ? { ...event, ...times } : event)),
  })
  const update = useAct(events.update, {
    optimistic: ({ id, startsAt = '', endsAt = '' }, cache) =>
      cache.update(calendar.read, (plan) => ({ ...plan, ...show(id, { startsAt, endsAt })(plan) })),
  })
  const complete = useAct(tasks.complete, {
    optimistic: ({ id }, cache) =>
      cache.update(calendar.read, (plan) => ({ ...plan, tasks: plan.tasks.filter((task) => task.id !== id) })),
    said: ({ title }, { id }) => ({ text: t('calendar.completed', { title }), undo: () => reopen.run({ id }) }),
  })

  const change = (event: PlanEvent, times: Times) =>
    times.startsAt === event.startsAt && times.endsAt === event.endsAt
      ? undefined
      : // Without a version: a second move may come before the first one's answer, and the last one is meant.
        update.run({ id: event.id, ...times })
  const undo =
    ({ id, startsAt, endsAt }: PlanEvent) =>
    () =>
      back.run({ id, startsAt, endsAt })

  return {
    /** By whole days and by minutes of the clock; one time of a series moves alone. */
    move: async (event: PlanEvent, days: number, minutes: number) => {
      const times = shifted(event, days, minutes)
      await change(event, times)
      return {
        text: t('calendar.moved', { title: event.title, when: insideMoment(times.startsAt) }),
        undo: undo(event),
      }
    },
    /** A later or an earlier end. */
    stretch: async (event: PlanEvent, minutes: number) => {
      const end = Math.max(Date.parse(event.endsAt) + minutes * MINUTE, Date.parse(event.startsAt) + SHORTEST * MINUTE)
      const endsAt = new Date(end).toISOString()
      await change(event, { startsAt: event.startsAt, endsAt })
      return { text: t('calendar.lasts', { title: event.title, time: sayTime(endsAt) }), undo: undo(event) }
    },
    complete: ({ id, version }: PlanTask) => complete.mutate({ id, version }),
  }
}

export type Moves = ReturnType<typeof useMoves>

function shifted({ startsAt, endsAt }: PlanEvent, days: number, minutes: number): Times {
  const { timeZone } = locale.read()
  const starts = new Date(startsAt)
  const day = addDays(dayIn(starts, timeZone), days)
  const moved = momentIn(day, timeIn(starts, timeZone), timeZone).getTime() + minutes * MINUTE
  return {
    startsAt: new Date(moved).toISOString(),
    endsAt: new Date(moved + Date.parse(endsAt) - Date.parse(startsAt)).toISOString(),
  }
}
