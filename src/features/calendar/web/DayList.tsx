import { sayTime } from '#web/messages/sayDate.ts'
import { Tick } from '#web/ui/Tick.tsx'
import { classes } from '#web/ui/classes.ts'
import type { PlanEvent } from '../plan.contract.ts'
import type { ClockProps } from './Clock.tsx'
import { allDayOf, blocksOf, tasksOf } from './dayBlocks.ts'
import styles from './DayList.module.css'
import { t } from './messages.en.ts'

type DayListProps = Pick<ClockProps, 'plan' | 'moves' | 'onOpen'> & {
  day: string
  /** What stands on the clock too, with its time: for the month. */
  isWhole?: boolean
}

/** A day as short lines: what lasts all of it, what has a time, what is to be done. */
export function DayList({ day, plan, moves, onOpen, isWhole }: DayListProps) {
  const timed = isWhole ? blocksOf(plan, day).flatMap(({ item }) => (item.event ? [item.event] : [])) : []
  return (
    <ul className={styles.list}>
      {allDayOf(plan, day).map((event) => (
        <Line key={event.id} event={event} onOpen={onOpen} />
      ))}
      {timed
        .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
        .map((event) => (
          <Line key={event.id} event={event} onOpen={onOpen} />
        ))}
      {tasksOf(plan, day).map((task) => (
        <li key={task.id} className={styles.task} title={task.title}>
          <Tick label={t('calendar.complete', { title: task.title })} onTick={() => moves.complete(task)} />
          <span className={styles.words}>{task.title}</span>
        </li>
      ))}
    </ul>
  )
}

const Line = ({ event, onOpen }: { event: PlanEvent; onOpen: (event: PlanEvent) => void }) => (
  <li>
    <button
      type="button"
      className={classes(styles.event, event.allDay && styles.allDay)}
      title={event.title}
      onClick={() => onOpen(event)}
    >
      {!event.allDay && <span className={styles.time}>{sayTime(event.startsAt)}</span>}
      <span className={styles.words}>{event.title}</span>
    </button>
  </li>
)
