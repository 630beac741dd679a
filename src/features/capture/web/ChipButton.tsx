import { IconX } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { Popup } from '#web/ui/Popup.tsx'
import { classes } from '#web/ui/classes.ts'
import type { Icon } from '#web/ui/icon.ts'
import styles from './Chips.module.css'
import { t } from './messages.en.ts'
import popups from './Popups.module.css'

type ChipButtonProps = {
  icon?: Icon
  start?: ReactNode
  label: string
  detail?: string | undefined
  look?: 'plain' | 'guess' | 'change'
  /** Read out in place of label and detail where there is more to say. */
  said?: string
  onRemove: () => void
  /** What stands in the sheet behind the chip. */
  renderSheet: (close: () => void) => ReactNode
}

/** A chip: Enter opens what can be changed, Backspace takes it away. */
export function ChipButton({
  icon: Sign,
  start,
  label,
  detail,
  look = 'plain',
  said,
  onRemove,
  renderSheet,
}: ChipButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return
    event.preventDefault()
    onRemove()
  }
  return (
    <span className={classes(styles.chip, styles[look])}>
      <button
        ref={anchor}
        type="button"
        data-chip
        className={styles.face}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={said}
        aria-keyshortcuts="Delete"
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        {Sign && <Sign size={15} stroke={1.7} aria-hidden className={styles.icon} />}
        {start}
        <span className={styles.label}>{label}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
        {look === 'guess' && <span className={styles.doubt}>?</span>}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.remove}
        aria-label={t('capture.removeThat', { what: label })}
        onClick={onRemove}
      >
        <IconX size={13} stroke={2} aria-hidden />
      </button>
      {isOpen && (
        <Popup
          anchor={anchor}
          role="dialog"
          label={t('capture.changes', { what: label })}
          className={popups.sheet}
          onClose={() => setOpen(false)}
        >
          {renderSheet(() => setOpen(false))}
        </Popup>
      )}
    </span>
  )
}
