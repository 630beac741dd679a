import { useRef } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { dateFormat } from '#web/messages/locale.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { useMinute } from '#web/ui/useMinute.ts'
import { useRead } from '#web/useRead.ts'
import { today, type Today } from '../today.contract.ts'
import { Agenda } from './Agenda.tsx'
import { FollowUps } from './FollowUps.tsx'
import { NewDay } from './NewDay.tsx'
import { Section } from './Section.tsx'
import { Slipping } from './Slipping.tsx'
import { Suggestions } from './Suggestions.tsx'
import { t } from './messages.en.ts'
import styles from './Today.module.css'
import { useItemKeys } from './useItemKeys.ts'

/** What is on, who should I contact and why, what did I promise, who is slipping. */
export function TodayScreen() {
  const { data: me } = useRead(readMe, {})
  const { data: day, error, refetch } = useRead(today.read, {})
  const now = useMinute()
  const name = me?.user.name.split(' ')[0] ?? ''

  return (
    <Page
      title={t('today.title')}
      heading={<span className={styles.greeting}>{t(`today.greeting.${partOfDay(now)}`, { name })}</span>}
      note={day && !day.isNew && <Summary day={day} now={now} />}
    >
      <div className={styles.capture}>
        <Slot name="today.top" />
      </div>
      {error && !day && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!day && !error && <Skeleton shape="lines" count={9} />}
      {day && (day.isNew ? <NewDay /> : <Day day={day} />)}
    </Page>
  )
}

function Day({ day: { agenda, tasks, slipping, suggestions } }: { day: Today }) {
  const area = useRef<HTMLDivElement>(null)
  const onKeyDown = useItemKeys(area)
  return (
    <div ref={area} className={styles.day} onKeyDown={onKeyDown}>
      <div className={styles.side}>
        <Section title={t('today.agenda')}>
          <Agenda entries={agenda} />
        </Section>
      </div>
      <div className={styles.main}>
        <Section title={t('today.followUps')} count={tasks.filter(isDue).length}>
          <FollowUps tasks={tasks} />
        </Section>
        <Section title={t('today.suggestions')}>
          <Suggestions suggestions={suggestions} />
        </Section>
        <Section title={t('today.slipping')} count={slipping.length}>
          <Slipping slips={slipping} />
        </Section>
      </div>
    </div>
  )
}

const Summary = ({ day, now }: { day: Today; now: Date }) => (
  <>
    {t('today.summary', {
      date: dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }).format(now),
      meetings: day.agenda.length,
      due: day.tasks.filter(isDue).length,
      slipping: day.slipping.filter(({ customer }) => customer).length,
    })}
  </>
)

const isDue = ({ when }: Today['tasks'][number]) => when === 'overdue' || when === 'today'

function partOfDay(now: Date) {
  // Some languages write more than the digits: "07 Uhr".
  const parts = dateFormat({ hour: '2-digit', hourCycle: 'h23' }).formatToParts(now)
  const hour = Number(parts.find(({ type }) => type === 'hour')?.value)
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}
