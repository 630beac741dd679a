import { Button } from '@mantine/core'
import { useAct } from '#web/useAct.ts'
import { imports, type ImportView } from '../imports.contract.ts'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

/** How far it is, how long it will take, and a way to stop it. */
export function ImportProgress({ view }: { view: ImportView }) {
  const cancel = useAct(imports.cancel)
  const { done, total, secondsLeft } = view.progress
  return (
    <div className={styles.progress}>
      <p id="import-progress" className="numbers" role="status">
        {textOf(view)}
      </p>
      <progress
        className={styles.bar}
        aria-labelledby="import-progress"
        max={total || 1}
        value={total ? done : undefined}
      />
      {secondsLeft !== null && secondsLeft > 1 && (
        <p className="quiet numbers">
          {secondsLeft < 90
            ? t('transfer.left', { seconds: secondsLeft })
            : t('transfer.leftMinutes', { minutes: Math.round(secondsLeft / 60) })}
        </p>
      )}
      <p className="quiet">{t('transfer.stay')}</p>
      <div>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id: view.id })}>
          {t('transfer.cancel')}
        </Button>
      </div>
    </div>
  )
}

function textOf({ status, isDryRun, phase, progress: { done, total }, tables }: ImportView): string {
  if (status === 'queued') return t('transfer.queued')
  if (tables.length === 0) return t('transfer.reading')
  if (isDryRun) return t('transfer.checking', { done, total })
  return t(phase === 'undo' ? 'transfer.undoing' : 'transfer.running', { done, total })
}
