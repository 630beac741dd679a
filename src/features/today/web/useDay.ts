import { tasks } from '#features/tasks/tasks.contract.ts'
import { sayDay } from '#web/messages/sayDate.ts'
import { openOverlay } from '#web/overlays.ts'
import { useAct } from '#web/useAct.ts'
import { today, type FollowUp, type Suggestion } from '../today.contract.ts'
import { t } from './messages.en.ts'

/** What one does with the day: tick off, put off, write down. Shown at once, and each can be undone. */
export function useDay() {
  const reopen = useAct(tasks.reopen)
  const wake = useAct(tasks.snooze)
  const bringBack = useAct(today.bringBack)
  const complete = useAct(tasks.complete, {
    optimistic: ({ id }, cache) =>
      cache.update(today.read, (day) => ({
        ...day,
        tasks: day.tasks.filter((task) => task.id !== id),
        slipping: day.slipping.flatMap((slip) => {
          const reasons = slip.reasons.filter(({ record }) => record?.id !== id)
          return reasons.length > 0 ? [{ ...slip, reasons }] : []
        }),
      })),
    said: ({ title }, { id }) => ({ text: t('today.completed', { title }), undo: () => reopen.run({ id }) }),
  })
  const snooze = useAct(tasks.snooze, {
    optimistic: ({ id }, cache) =>
      cache.update(today.read, (day) => ({ ...day, tasks: day.tasks.filter((task) => task.id !== id) })),
    said: ({ title, snoozedUntil }, { id }) => ({
      text: t('today.snoozed', { title, day: snoozedUntil ? sayDay(snoozedUntil) : '' }),
      undo: () => wake.run({ id, until: null }),
    }),
  })
  const notNow = useAct(today.notNow, {
    optimistic: ({ recordId }, cache) =>
      cache.update(today.read, (day) => ({
        ...day,
        suggestions: day.suggestions.filter(({ customer }) => customer.id !== recordId),
      })),
    said: (_, { recordId }) => ({ text: t('today.putOff'), undo: () => bringBack.run({ recordId }) }),
  })

  return {
    complete: ({ id, version }: FollowUp) => complete.mutate({ id, version }),
    snooze: ({ id, version }: FollowUp, until: string) => snooze.mutate({ id, version, until }),
    notNow: ({ customer }: Suggestion) => notNow.mutate({ recordId: customer.id }),
    log: (name: string) => openOverlay('capture', t('today.logText', { name })),
  }
}
