import type { ReactNode } from 'react'
import { dayIn } from '#kernel/dates.ts'
import { locale } from '../messages/locale.ts'
import { sayDayHeading } from '../messages/sayDate.ts'
import { TimelineLine } from './TimelineLine.tsx'
import type { Icon } from './icon.ts'
import styles from './Timeline.module.css'

export type TimelineEntry = {
  id: string
  at: string
  icon: Icon
  /** What the icon means, for those who do not see it: "Call". */
  kind: string
  title: ReactNode
  /** Longer text; it folds after three lines. */
  text?: string | null
  /** Who, from where: under the title, quietly. */
  note?: ReactNode
  actions?: ReactNode
}

/** What happened, newest first, day by day. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  const days = Map.groupBy(entries, (entry) => dayIn(new Date(entry.at), locale.read().timeZone))
  return (
    <section className={styles.timeline} aria-label={label}>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={styles.day}>
          <h3 className={styles.heading}>{sayDayHeading(day)}</h3>
          <div className={styles.list}>
            {ofDay.map((entry) => (
              <TimelineLine key={entry.id} entry={entry} />
            ))}
          </div>
        </section>
      ))}
    </section>
  )
}
