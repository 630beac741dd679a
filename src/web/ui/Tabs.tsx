import { useId, useRef, type ReactNode } from 'react'
import { sayNumber } from '../messages/sayNumber.ts'
import { classes } from './classes.ts'
import styles from './Tabs.module.css'

export type Tab = { key: string; label: string; count?: number }

type TabsProps = {
  tabs: Tab[]
  active: string
  onChange: (key: string) => void
  label: string
  /** The panel of the active tab. */ children?: ReactNode
}

/** A line of tabs; arrows move between them. */
export function Tabs({ tabs, active, onChange, label, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.findIndex((tab) => tab.key === active) + step + tabs.length) % tabs.length]
    if (step === 0 || !next) return
    event.preventDefault()
    onChange(next.key)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus()
  }
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
        {tabs.map(({ key, label: name, count }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            data-tab={key}
            type="button"
            role="tab"
            aria-selected={key === active}
            aria-controls={children ? `${id}-panel` : undefined}
            tabIndex={key === active ? 0 : -1}
            className={classes(styles.tab, key === active && styles.active)}
            onClick={() => onChange(key)}
          >
            {name}
            {count !== undefined && <span className={styles.count}>{sayNumber(count)}</span>}
          </button>
        ))}
      </div>
      {children && (
        <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${active}`} className={styles.panel}>
          {children}
        </div>
      )}
    </>
  )
}
