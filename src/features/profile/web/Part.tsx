import { useId, type ReactNode } from 'react'
import { sayNumber } from '#web/messages/sayNumber.ts'
import styles from './Profile.module.css'

type PartProps = { title: string; count?: number; end?: ReactNode; children: ReactNode }

/** A part of a profile with its name. Parts without content are not drawn at all. */
export function Part({ title, count, end, children }: PartProps) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.partHead}>
        <h2 id={id} className={styles.partName}>
          {title}
          {count !== undefined && <span className={styles.count}>{sayNumber(count)}</span>}
        </h2>
        {end}
      </div>
      {children}
    </section>
  )
}
