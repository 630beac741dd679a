import { IconCloudUpload } from '@tabler/icons-react'
import { t } from './messages.en.ts'
import { takeBack, useWaiting } from './outbox.ts'
import styles from './Sent.module.css'
import type { Capture } from './useCapture.ts'

/** Lines that the server does not have yet: they can be read, changed and taken back while they wait. */
export function WaitingLines({ capture: { owner, bringBack } }: { capture: Capture }) {
  const lines = useWaiting(owner).filter(({ isTried, state }) => isTried || state === 'refused')
  if (lines.length === 0) return null
  const waiting = lines.filter(({ state }) => state === 'waiting').length
  return (
    <section className={styles.waiting}>
      {waiting > 0 && (
        <p role="status" className={styles.waitingTitle}>
          <IconCloudUpload size={16} stroke={1.7} aria-hidden /> {t('capture.waiting', { count: waiting })}
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <li key={line.id} className={styles.waitingLine}>
            <span className={styles.waitingText}>{line.written.text}</span>
            <button type="button" className={styles.undo} onClick={() => void bringBack(line)}>
              {t('capture.editWaiting')}
            </button>
            <button type="button" className={styles.undo} onClick={() => void takeBack(line.id)}>
              {t('capture.dropWaiting')}
            </button>
            {line.state === 'refused' && (
              <span className={styles.reason}>{t('capture.waitingRefused', { reason: line.reason ?? '' })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
