import { IconClockPause } from '@tabler/icons-react'
import { addDays, dayIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import { sayTime } from '#web/messages/sayDate.ts'
import { Link } from '#web/ui/Link.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { Tick } from '#web/ui/Tick.tsx'
import { When } from '#web/ui/When.tsx'
import { classes } from '#web/ui/classes.ts'
import type { FollowUp } from '../today.contract.ts'
import { t } from './messages.en.ts'
import styles from './Today.module.css'
import { useDay } from './useDay.ts'

/** One follow-up: tick it off, put it off, or go to whom it is about. */
export function FollowUpLine({ task }: { task: FollowUp }) {
  const day = useDay()
  const { title, when, dueOn, dueAt, promisedBy, people, companies } = task
  const about = people[0] ?? companies[0]
  const later = [
    { label: t('today.snooze.tomorrow'), run: () => day.snooze(task, addDays(today(), 1)) },
    { label: t('today.snooze.monday'), run: () => day.snooze(task, nextMonday(today())) },
    { label: t('today.snooze.week'), run: () => day.snooze(task, addDays(today(), 7)) },
  ]
  return (
    <li className={styles.line} data-item tabIndex={-1}>
      <Tick label={t('today.complete', { title })} onTick={() => day.complete(task)} />
      <div className={styles.words}>
        <Link to={`/tasks/${task.id}`} className={styles.title}>
          {title}
        </Link>
        <span className={styles.about}>
          {about && (
            <span data-open-inside>
              <RecordChip
                look="plain"
                id={about.id}
                name={about.name}
                shape={people[0] ? 'round' : 'square'}
                to={`/${people[0] ? 'people' : 'companies'}/${about.id}`}
              />
            </span>
          )}
          {promisedBy && (
            <span className={classes(styles.tag, promisedBy === 'them' && styles.quietTag)}>
              {t(`today.promised.${promisedBy}`)}
            </span>
          )}
        </span>
      </div>
      {dueOn && (
        <span className={classes(styles.due, when === 'overdue' && styles.late)}>
          {dueAt && when === 'today' ? sayTime(dueAt) : when !== 'today' && <When at={dueOn} />}
        </span>
      )}
      <span className={styles.actions}>
        <Menu label={t('today.snooze', { title })} items={later} side="belowEnd">
          {(trigger) => (
            <button type="button" className={styles.icon} aria-label={t('today.snooze', { title })} {...trigger}>
              <IconClockPause size={16} stroke={1.7} aria-hidden />
            </button>
          )}
        </Menu>
      </span>
    </li>
  )
}

const today = () => dayIn(new Date(), locale.read().timeZone)

function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, (8 - weekday) % 7 || 7)
}
