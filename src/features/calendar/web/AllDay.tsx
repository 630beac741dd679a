import { t } from './messages.en.ts'
import type { ClockProps } from './Clock.tsx'
import styles from './Clock.module.css'
import { DayList } from './DayList.tsx'

/** Above the clock: what lasts the whole day, and the tasks that are due. */
export function AllDay({ days, plan, moves, onOpen }: Pick<ClockProps, 'days' | 'plan' | 'moves' | 'onOpen'>) {
  return (
    <>
      <span className={styles.allDayName}>{t('calendar.allDay')}</span>
      {days.map((day) => (
        <div key={day} className={styles.allDay}>
          <DayList day={day} plan={plan} moves={moves} onOpen={onOpen} />
        </div>
      ))}
    </>
  )
}
