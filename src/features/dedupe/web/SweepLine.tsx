import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { When } from '#web/ui/When.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { duplicates, type Sweep } from '../duplicates.contract.ts'
import styles from './Duplicates.module.css'
import { t } from './messages.en.ts'

const OFTEN_MS = 1500

/** When everything was last looked through, or how far it is just now. */
export function SweepLine() {
  const { data: idle } = useRead(duplicates.sweep, {})
  const isUnderWay = idle?.status === 'running' || idle?.status === 'queued'
  const { data: sweep = idle } = useRead(duplicates.sweep, {}, { every: isUnderWay ? OFTEN_MS : undefined })
  const client = useQueryClient()
  useEffect(() => {
    if (!isUnderWay) void client.invalidateQueries({ queryKey: ['duplicate', duplicates.list.name] })
  }, [client, isUnderWay])
  const start = useAct(duplicates.startSweep)
  const cancel = useAct(duplicates.cancelSweep)
  if (!sweep) return null
  return (
    <div className={styles.sweep}>
      <span role="status">
        <SweepWords sweep={sweep} />
      </span>
      {sweep.can.start &&
        (isUnderWay ? (
          <Button variant="subtle" color="gray" onClick={() => cancel.mutate({})}>
            {t('duplicates.cancel')}
          </Button>
        ) : (
          <Button variant="subtle" loading={start.isPending} onClick={() => start.mutate({})}>
            {t('duplicates.start')}
          </Button>
        ))}
    </div>
  )
}

function SweepWords({ sweep }: { sweep: Sweep }) {
  const { status, step, progress, finishedAt, message } = sweep
  if (status === 'queued') return t('duplicates.queued')
  if (status === 'running') {
    const share = progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0
    const isComparing = step === 'comparing' && progress.secondsLeft !== null
    return isComparing
      ? t('duplicates.comparing', { share, minutes: Math.ceil((progress.secondsLeft ?? 0) / 60) })
      : t('duplicates.reading', { share })
  }
  if (status === 'failed') return message ?? t('duplicates.failed')
  if (!finishedAt) return t('duplicates.never')
  return (
    <>
      {t('duplicates.swept')} <When at={finishedAt} />
    </>
  )
}
