import { IconX } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { asApiError } from '../apiError.ts'
import { t } from '../messages/en.ts'
import { dismissToast, toast, toastStore, type Toast } from '../toasts.ts'
import { classes } from './classes.ts'
import styles from './Toaster.module.css'

const STANDS_MS = 7000

/** Where toasts stand; the shell shows it once. Outside the page, which is inert while a panel stands: Undo still works. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read)
  return createPortal(
    <section className={styles.stack} aria-label={t('web.notifications')} aria-live="polite" aria-relevant="additions">
      {toasts.map((each) => (
        <ToastLine key={each.id} toast={each} />
      ))}
    </section>,
    document.body,
  )
}

function ToastLine({ toast: { id, text, tone, undo } }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismissToast(id), STANDS_MS)
    return () => clearTimeout(timer)
  }, [id, isHeld])

  return (
    <div
      className={classes(styles.toast, tone === 'trouble' && styles.trouble)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {undo && (
        <button type="button" className={styles.undo} onClick={() => void takeBack(id, undo)}>
          {t('web.undo')}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={t('web.close')} onClick={() => dismissToast(id)}>
        <IconX size={15} aria-hidden />
      </button>
    </div>
  )
}

async function takeBack(id: string, undo: () => unknown) {
  dismissToast(id)
  try {
    await undo()
    toast(t('web.undone'))
  } catch (error) {
    toast({ text: asApiError(error).detail, tone: 'trouble' })
  }
}
