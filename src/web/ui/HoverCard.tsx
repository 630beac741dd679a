import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Popup } from './Popup.tsx'
import styles from './HoverCard.module.css'

const WAIT_MS = 350

/** A few lines about what the pointer or the focus rests on. */
export function HoverCard({ card, children }: { card: () => ReactNode; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isOpen, setOpen] = useState(false)
  const soon = (open: boolean) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(open), open ? WAIT_MS : 120)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => event.pointerType === 'mouse' && soon(true)}
      onPointerLeave={() => soon(false)}
      onFocus={() => soon(true)}
      onBlur={() => soon(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      {children}
      {isOpen && (
        <Popup anchor={anchor} isPassive onClose={() => setOpen(false)} className={styles.card}>
          {card()}
        </Popup>
      )}
    </span>
  )
}
