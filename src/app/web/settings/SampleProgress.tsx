import styles from './SamplePanel.module.css'
import { t } from './messages.en.ts'

/** How far the loading is. */
export function SampleProgress({ done, total }: { done: number; total: number }) {
  const text = total > 0 ? t('sample.running', { done, total }) : t('sample.queued')
  return (
    <div className={styles.progress}>
      <p id="sample-progress" className="numbers">
        {text}
      </p>
      <progress
        className={styles.bar}
        aria-labelledby="sample-progress"
        max={total || 1}
        value={total ? done : undefined}
      />
      <p className="quiet">{t('sample.leave')}</p>
    </div>
  )
}
