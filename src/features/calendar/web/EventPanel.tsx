import { IconFileText } from '@tabler/icons-react'
import { Link } from '#web/ui/Link.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import type { PlanEvent } from '../plan.contract.ts'
import { EventForm } from './EventForm.tsx'
import styles from './EventForm.module.css'
import { DeleteEvent } from './DeleteEvent.tsx'
import { fieldsOf } from './eventFields.ts'
import { t } from './messages.en.ts'
import { useChangeEvent } from './useChangeEvent.ts'
import { When } from '#web/ui/When.tsx'

type EventPanelProps = { event: PlanEvent; onClose: () => void }

/** One event: with whom, and everything about it to change. */
export function EventPanel({ event, onClose }: EventPanelProps) {
  const { isSending, error, save } = useChangeEvent(event, onClose)
  const { people, companies, seriesId, can } = event
  const buttons = seriesId
    ? [
        { label: t('calendar.saveOne'), value: 'one' },
        { label: t('calendar.saveAll'), value: 'all' },
      ]
    : [{ label: t('calendar.save'), value: 'one' }]
  return (
    <Panel title={event.title} onClose={onClose} foot={can.delete && <DeleteEvent event={event} onClose={onClose} />}>
      {(people.length > 0 || companies.length > 0) && (
        <section className={styles.about} aria-label={t('calendar.about')}>
          {people.map(({ id, name }) => (
            <RecordChip key={id} id={id} name={name} to={`/people/${id}`} />
          ))}
          {companies.map(({ id, name }) => (
            <RecordChip key={id} id={id} name={name} shape="square" to={`/companies/${id}`} />
          ))}
          {companies[0] && (
            <Link
              to={`/companies/${companies[0].id}/brief`}
              className={styles.brief}
              aria-label={t('calendar.brief', { name: companies[0].name })}
            >
              <IconFileText size={16} stroke={1.7} aria-hidden />
            </Link>
          )}
        </section>
      )}
      {seriesId && <p className="quiet">{t('calendar.isOne')}</p>}
      {can.edit ? (
        <EventForm
          initial={fieldsOf(event)}
          canRepeat={!seriesId}
          isSending={isSending}
          error={error}
          buttons={buttons}
          onSend={save}
        />
      ) : (
        <p>
          <When at={event.startsAt} /> {event.location && `· ${event.location}`}
        </p>
      )}
      <Slot name="record.talk" recordType="event" recordId={event.id} />
    </Panel>
  )
}
