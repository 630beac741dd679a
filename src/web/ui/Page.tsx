import type { ReactNode } from 'react'
import { useTitle } from './useTitle.ts'
import { classes } from './classes.ts'
import styles from './Page.module.css'

type PageProps = {
  title: string
  /** A few words under the title: a count, a date, a state. */
  note?: ReactNode
  /** In place of the plain title text, e.g. an avatar beside a name. */
  heading?: ReactNode
  actions?: ReactNode
  /** Tabs or filters, a second line of the header. */
  bar?: ReactNode
  /** `reading` keeps lines short, `wide` leaves room, `full` gives the whole height to a table or a board. */
  width?: 'reading' | 'wide' | 'full'
  children: ReactNode
}

/** The frame of a screen: what it is called, what can be done, and the thing itself. */
export function Page({ title, note, heading, actions, bar, width = 'wide', children }: PageProps) {
  useTitle(title)
  return (
    <div className={classes(styles.page, styles[width])}>
      <header className={styles.header}>
        <div className={styles.words}>
          <h1 className={styles.title}>{heading ?? title}</h1>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
        {note && <div className={styles.note}>{note}</div>}
      </header>
      {bar && <div className={styles.bar}>{bar}</div>}
      <div className={styles.body}>{children}</div>
    </div>
  )
}
