import { useId, type ReactNode } from 'react'
import { sayNumber } from '#web/messages/sayNumber.ts'
import styles from './Today.module.css'

type SectionProps = { title: string; count?: number; children: ReactNode }

/** A part of the day with its name. */
export function Section({ title, count, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
        {count !== undefined && count > 0 && <span className={styles.count}>{sayNumber(count)}</span>}
      </h2>
      {children}
    </section>
  )
}
