import { Button } from '@mantine/core'
import { toast } from '#web/toasts.ts'
import { useAct } from '#web/useAct.ts'
import { acts } from '#features/acts/acts.contract.ts'
import { events } from '../calendar.contract.ts'
import type { PlanEvent } from '../plan.contract.ts'
import { series } from '../series.contract.ts'
import { t } from './messages.en.ts'

type DeleteEventProps = { event: PlanEvent; onClose: () => void }

/** Deletes this time, or with all that follow; both can be undone. */
export function DeleteEvent({ event: { id, title, version, seriesId }, onClose }: DeleteEventProps) {
  const restore = useAct(events.restore)
  const undoAct = useAct(acts.undo)
  const remove = useAct(events.remove, {
    said: () => ({ text: t('calendar.deleted', { title }), undo: () => restore.run({ id }) }),
    onDone: onClose,
  })
  const following = useAct(series.removeFollowing, {
    onDone: ({ actId, count }) => {
      toast({ text: t('calendar.deletedAll', { title, count }), undo: () => undoAct.run({ id: actId }) })
      onClose()
    },
  })
  return (
    <>
      <Button variant="light" color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
        {t(seriesId ? 'calendar.deleteOne' : 'calendar.delete')}
      </Button>
      {seriesId && (
        <Button
          variant="subtle"
          color="red"
          loading={following.isPending}
          onClick={() => following.mutate({ id, version })}
        >
          {t('calendar.deleteAll')}
        </Button>
      )}
    </>
  )
}
