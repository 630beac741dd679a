import { useLayoutEffect, useRef } from 'react'
import { momentIn } from '#kernel/dates.ts'
import { dateFormat, locale } from '#web/messages/locale.ts'
import { sayTime } from '#web/messages/sayDate.ts'
import { classes } from '#web/ui/classes.ts'
import type { Plan, PlanEvent } from '../plan.contract.ts'
import { AllDay } from './AllDay.tsx'
import { DayColumn } from './DayColumn.tsx'
import { MINUTE_HEIGHT } from './EventBox.tsx'
import styles from './Clock.module.css'
import { today } from './span.ts'
import type { Moves } from './useMoves.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
/** Where the day begins for the eye; earlier is above. */
const MORNING = 7 * 60 + 30

export type ClockProps = {
  days: string[]
  plan: Plan
  moves: Moves
  onOpen: (event: PlanEvent) => void
  onAdd: (startsAt: Date) => void
  onDay: (day: string) => void
}

/** A day or a week against the clock. */
export function Clock({ days, plan, moves, onOpen, onAdd, onDay }: ClockProps) {
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: MORNING * MINUTE_HEIGHT })
  }, [])
  const { timeZone } = locale.read()
  const weekday = dateFormat({ weekday: 'short', timeZone: 'UTC' })
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ '--days': days.length, '--hour': `${60 * MINUTE_HEIGHT}px` } as React.CSSProperties}
    >
      <div className={styles.head}>
        <span />
        {days.map((day) => (
          <button
            key={day}
            type="button"
            className={classes(styles.day, day === today() && styles.today)}
            aria-current={day === today() ? 'date' : undefined}
            onClick={() => onDay(day)}
          >
            <span>{weekday.format(new Date(`${day}T12:00:00Z`))}</span>
            <b>{Number(day.slice(8))}</b>
          </button>
        ))}
        <AllDay days={days} plan={plan} moves={moves} onOpen={onOpen} />
      </div>
      <div className={styles.clock}>
        <div className={styles.hours} aria-hidden>
          {HOURS.map((hour) => (
            <span key={hour}>{hour !== '00:00' && sayTime(momentIn(days[0] ?? today(), hour, timeZone))}</span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn key={day} day={day} plan={plan} moves={moves} onOpen={onOpen} onAdd={onAdd} />
        ))}
      </div>
    </div>
  )
}
