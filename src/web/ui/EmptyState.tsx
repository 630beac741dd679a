import type { ReactNode } from 'react'
import type { Icon } from './icon.ts'
import styles from './Blank.module.css'

type EmptyStateProps = {
  icon?: Icon
  title: string
  text?: ReactNode
  /** What to do next: a button or two. */ action?: ReactNode
}

/** Nothing yet, and what to do about it. */
export function EmptyState({ icon: Sign, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles.blank}>
      {Sign && (
        <span className={styles.sign}>
          <Sign size={24} stroke={1.5} aria-hidden />
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
