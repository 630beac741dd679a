import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Chart.module.css'

export type Bar = {
  key: string
  label: ReactNode
  value: number
  /** How the value is said. */ text: string
  isQuiet?: boolean
}

/** Values side by side, with their names and figures in the text: nothing depends on the picture. */
export function Bars({ bars, label }: { bars: Bar[]; label: string }) {
  const top = Math.max(...bars.map((bar) => bar.value), 0) || 1
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key} className={styles.bar}>
          <span className={styles.name}>{bar.label}</span>
          <span className={styles.track} aria-hidden>
            <span
              className={classes(styles.fill, bar.isQuiet && styles.quiet)}
              style={{ width: `${(bar.value / top) * 100}%` }}
            />
          </span>
          <span className={styles.figure}>{bar.text}</span>
        </li>
      ))}
    </ul>
  )
}
