import { toast } from '#web/toasts.ts'
import { useAct } from '#web/useAct.ts'
import { acts } from '#features/acts/acts.contract.ts'
import { events } from '../calendar.contract.ts'
import type { PlanEvent } from '../plan.contract.ts'
import { series } from '../series.contract.ts'
import type { EventFields } from './EventForm.tsx'
import { toInput } from './eventFields.ts'
import { t } from './messages.en.ts'
import { wayOf } from './repeats.ts'
import { useSending } from './useSending.ts'

/** Saves the form of an event: this time alone, or with all that follow. */
export function useChangeEvent(event: PlanEvent, onDone: () => void) {
  const update = useAct(events.update)
  const following = useAct(series.changeFollowing)
  const repeat = useAct(series.repeat)
  const undoAct = useAct(acts.undo)
  const { isSending, error, send } = useSending()
  const { id, version, title, startsAt, endsAt, allDay, location, remindMinutes } = event

  const one = async (fields: EventFields, every: string) => {
    const saved = await update.run({ id, version, ...toInput(fields) })
    const way = wayOf(every)
    if (way) await repeat.run({ id, version: saved.version, ...way })
    const before = { title, startsAt, endsAt, allDay, location, remindMinutes }
    toast({ text: t('calendar.changed', { title: saved.title }), undo: () => update.run({ id, ...before }) })
  }
  const all = async (fields: EventFields) => {
    const { allDay: _, ...changes } = toInput(fields)
    const { actId, count } = await following.run({ id, version, ...changes })
    toast({ text: t('calendar.changedAll', { title: fields.title, count }), undo: () => undoAct.run({ id: actId }) })
  }
  return {
    isSending,
    error,
    save: (fields: EventFields, { every, button }: { every: string; button: string }) =>
      send(async () => {
        await (button === 'all' ? all(fields) : one(fields, every))
        onDone()
      }),
  }
}
