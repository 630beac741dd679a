import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Section.module.css'

type SectionProps = {
  title: string
  /** One or two sentences: what this is for. */
  note?: ReactNode
  actions?: ReactNode
  /** Takes all the height there is, for a table that scrolls inside it. */
  isFull?: boolean
  children?: ReactNode
}

/** A titled part of a page: what it is, what can be done, and the thing itself. */
export function Section({ title, note, actions, isFull, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes(styles.section, isFull && styles.full)}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions && <div className={styles.actions}>{actions}</div>}
        {note && <p className={styles.note}>{note}</p>}
      </header>
      {children}
    </section>
  )
}
