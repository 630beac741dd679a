import { useAct } from '#web/useAct.ts'
import { toast } from '#web/toasts.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { events } from '../calendar.contract.ts'
import { series } from '../series.contract.ts'
import { EventForm, type EventFields } from './EventForm.tsx'
import { newFields, toInput } from './eventFields.ts'
import { t } from './messages.en.ts'
import { wayOf } from './repeats.ts'
import { useSending } from './useSending.ts'

type AddEventProps = { startsAt: Date; onClose: () => void }

/** A new event, once or again and again. */
export function AddEvent({ startsAt, onClose }: AddEventProps) {
  const create = useAct(events.create)
  const repeat = useAct(series.repeat)
  const remove = useAct(events.remove)
  const { isSending, error, send } = useSending()

  const add = async (fields: EventFields, every: string) => {
    const event = await create.run(toInput(fields))
    const way = wayOf(every)
    if (way) await repeat.run({ id: event.id, version: event.version, ...way })
    onClose()
    const undo = way ? undefined : () => remove.run({ id: event.id })
    toast({ text: t('calendar.added', { title: event.title }), ...(undo && { undo }) })
  }
  return (
    <Panel title={t('calendar.new')} onClose={onClose}>
      <EventForm
        initial={newFields(startsAt)}
        canRepeat
        isSending={isSending}
        error={error}
        buttons={[{ label: t('calendar.add'), value: 'add' }]}
        onSend={(fields, { every }) => send(() => add(fields, every))}
      />
    </Panel>
  )
}
