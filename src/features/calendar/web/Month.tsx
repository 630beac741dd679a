import { dateFormat } from '#web/messages/locale.ts'
import { classes } from '#web/ui/classes.ts'
import type { ClockProps } from './Clock.tsx'
import { DayList } from './DayList.tsx'
import styles from './Month.module.css'
import { today } from './span.ts'

type MonthProps = Omit<ClockProps, 'onAdd'> & { month: string }

/** The weeks of a month. A day's number opens the day. */
export function Month({ days, month, onDay, ...rest }: MonthProps) {
  const weekday = dateFormat({ weekday: 'short', timeZone: 'UTC' })
  const whole = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <div className={styles.month}>
      <div className={styles.weekdays} aria-hidden>
        {days.slice(0, 7).map((day) => (
          <span key={day}>{weekday.format(noon(day))}</span>
        ))}
      </div>
      <div className={styles.days}>
        {days.map((day) => (
          <div key={day} className={classes(styles.day, !day.startsWith(month) && styles.other)}>
            <button
              type="button"
              className={classes(styles.number, day === today() && styles.today)}
              aria-label={whole.format(noon(day))}
              aria-current={day === today() ? 'date' : undefined}
              onClick={() => onDay(day)}
            >
              {Number(day.slice(8))}
            </button>
            <DayList day={day} isWhole {...rest} />
          </div>
        ))}
      </div>
    </div>
  )
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
