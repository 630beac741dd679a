import { IconFileText, IconMapPin } from '@tabler/icons-react'
import { sayTime } from '#web/messages/sayDate.ts'
import { Link } from '#web/ui/Link.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { classes } from '#web/ui/classes.ts'
import { useMinute } from '#web/ui/useMinute.ts'
import type { AgendaEntry } from '../today.contract.ts'
import { t } from './messages.en.ts'
import styles from './Agenda.module.css'

/** The day as a slim line: what is over fades, what is on now stands out. */
export function Agenda({ entries }: { entries: AgendaEntry[] }) {
  const now = useMinute().toISOString()
  if (entries.length === 0) return <p className={styles.none}>{t('today.agenda.none')}</p>
  return (
    <ol className={styles.agenda}>
      {entries.map((entry) => (
        <AgendaLine key={entry.id} entry={entry} now={now} />
      ))}
    </ol>
  )
}

function AgendaLine({ entry, now }: { entry: AgendaEntry; now: string }) {
  const { title, startsAt, endsAt, allDay, location, people, companies } = entry
  const isOver = !allDay && endsAt < now
  const isOn = !allDay && startsAt <= now && now < endsAt
  const company = companies[0]
  return (
    <li className={classes(styles.entry, isOver && styles.over, isOn && styles.on)} data-item tabIndex={-1}>
      <time dateTime={startsAt} className={styles.time}>
        {allDay ? t('today.agenda.allDay') : sayTime(startsAt)}
      </time>
      <span className={styles.mark} aria-hidden />
      <div className={styles.words}>
        <div className={styles.title}>
          {title}
          {isOn && <span className={styles.now}>{t('today.agenda.now')}</span>}
        </div>
        {location && (
          <div className={styles.detail}>
            <IconMapPin size={13} stroke={1.7} aria-hidden /> {location}
          </div>
        )}
        {(people.length > 0 || company) && (
          <div className={styles.chips}>
            {people.slice(0, 3).map(({ id, name }) => (
              <RecordChip key={id} id={id} name={name} to={`/people/${id}`} />
            ))}
            {people.length === 0 &&
              companies.map(({ id, name }) => (
                <RecordChip key={id} id={id} name={name} shape="square" to={`/companies/${id}`} />
              ))}
            {company && (
              <Link
                to={`/companies/${company.id}/brief`}
                className={styles.brief}
                aria-label={t('today.briefFor', { name: company.name })}
              >
                <IconFileText size={14} stroke={1.7} aria-hidden /> {t('today.brief')}
              </Link>
            )}
          </div>
        )}
      </div>
    </li>
  )
}
