import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { classes } from './classes.ts'
import styles from './Tick.module.css'

type TickProps = { label: string; onTick: () => void; isDisabled?: boolean }

/** A circle that is ticked once: what it stands for is done and leaves the list. `x` finds it by `data-complete`. */
export function Tick({ label, onTick, isDisabled }: TickProps) {
  const [isTicked, setTicked] = useState(false)
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isTicked}
      aria-label={label}
      disabled={isDisabled}
      className={classes(styles.tick, isTicked && styles.ticked)}
      data-complete
      onClick={() => {
        setTicked(true)
        // Long enough to be seen as done, short enough not to wait for.
        setTimeout(onTick, 140)
        setTimeout(() => setTicked(false), 4000)
      }}
    >
      <span className={styles.circle}>
        <IconCheck size={12} stroke={2.6} aria-hidden />
      </span>
    </button>
  )
}
