import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { t } from '../messages/en.ts'
import { classes } from './classes.ts'
import { keepFocusInside } from './keepFocusInside.ts'
import styles from './Panel.module.css'

type PanelProps = {
  title: string
  onClose: () => void
  /** `top` hangs from the top (capture, palette), `side` slides in from the end (forms), `middle` is a small window. On a phone all are sheets. */
  place?: 'top' | 'side' | 'middle'
  /** The title is read out only; the content begins at once. */
  isBare?: boolean
  /** Buttons at the foot. */
  foot?: ReactNode
  children: ReactNode
}

/** A sheet over the page. One at a time: never open a panel from a panel. */
export function Panel({ title, onClose, place = 'side', isBare, foot, children }: PanelProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => (box.current ? keepFocusInside(box.current) : undefined), [])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return createPortal(
    <div className={classes(styles.layer, styles[place])} onKeyDown={onKeyDown}>
      <div className={styles.shade} onClick={onClose} />
      <div ref={box} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1} className={styles.panel}>
        <header className={isBare ? 'visuallyHidden' : styles.header}>
          <h2 id={id}>{title}</h2>
          {!isBare && (
            <button type="button" className={styles.close} aria-label={t('web.close')} onClick={onClose}>
              <IconX size={18} stroke={1.7} aria-hidden />
            </button>
          )}
        </header>
        <div className={classes(styles.body, isBare && styles.bare)}>{children}</div>
        {foot && <footer className={styles.foot}>{foot}</footer>}
      </div>
    </div>,
    document.body,
  )
}
