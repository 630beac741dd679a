import { momentIn } from '#kernel/dates.ts'
import { dateFormat, locale } from '#web/messages/locale.ts'
import { sayTime } from '#web/messages/sayDate.ts'
import { classes } from '#web/ui/classes.ts'
import { useMinute } from '#web/ui/useMinute.ts'
import type { Plan, PlanEvent } from '../plan.contract.ts'
import { blocksOf } from './dayBlocks.ts'
import { EventBox, MINUTE_HEIGHT } from './EventBox.tsx'
import { layOut } from './layout.pure.ts'
import { t } from './messages.en.ts'
import { today } from './span.ts'
import styles from './Clock.module.css'
import type { Moves } from './useMoves.ts'

type DayColumnProps = {
  day: string
  plan: Plan
  moves: Moves
  onOpen: (event: PlanEvent) => void
  onAdd: (startsAt: Date) => void
}

/** The clock of one day. A click on an empty half hour begins an event there; the keyboard has `n` and the form. */
export function DayColumn({ day, plan, moves, onOpen, onAdd }: DayColumnProps) {
  const { timeZone } = locale.read()
  const now = useMinute()
  const isToday = day === today()
  const placed = layOut(blocksOf(plan, day))
  const events = placed.filter(({ item }) => item.event).length
  const name = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  const label = t('calendar.day', { day: name.format(new Date(`${day}T12:00:00Z`)), events })
  const minutes = (now.getTime() - momentIn(day, '00:00', timeZone).getTime()) / 60_000

  const onClick = (event: React.MouseEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top
    const half = Math.floor(y / MINUTE_HEIGHT / 30) * 30
    const time = `${String(Math.floor(half / 60)).padStart(2, '0')}:${half % 60 === 0 ? '00' : '30'}`
    onAdd(momentIn(day, time, timeZone))
  }
  return (
    <div
      role="group"
      aria-label={label}
      data-day={day}
      className={classes(styles.column, isToday && styles.now)}
      onClick={onClick}
    >
      {placed.map((each) => (
        <EventBox key={each.item.event?.id ?? `busy${each.from}`} placed={each} moves={moves} onOpen={onOpen} />
      ))}
      {isToday && (
        <div className={styles.line} style={{ top: minutes * MINUTE_HEIGHT }} title={sayTime(now)} aria-hidden />
      )}
    </div>
  )
}
