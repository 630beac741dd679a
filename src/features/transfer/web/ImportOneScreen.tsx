import { Button } from '@mantine/core'
import { useParam, useGo } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { imports } from '../imports.contract.ts'
import { ImportCheck } from './ImportCheck.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportResult } from './ImportResult.tsx'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'
import { isUnderWay, sizeOf } from './words.ts'

const OFTEN_MS = 700

/** One import, from what was understood to what became of it. The address keeps it: one may leave and come back. */
export function ImportOneScreen() {
  const id = useParam('id')
  const go = useGo()
  const first = useRead(imports.read, { id })
  const { data: view, error, refetch } = useRead(imports.read, { id }, { every: isUnderWay(first.data) && OFTEN_MS })
  const again = (
    <Button variant="default" onClick={() => go('/import')}>
      {t('transfer.all')}
    </Button>
  )
  return (
    <Page
      title={t('transfer.title')}
      note={view && `${view.fileName} · ${sizeOf(view.bytes)}`}
      actions={again}
      width="full"
    >
      <div className={styles.stack}>
        {!view && !error && <Skeleton count={6} />}
        {!view && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {view && isUnderWay(view) && <ImportProgress view={view} />}
        {view && !isUnderWay(view) && (view.can.run || (view.isDryRun && view.tables.length > 0)) && (
          <ImportCheck key={`${view.status}${view.counts.rows}`} view={view} />
        )}
        {view && !isUnderWay(view) && !view.can.run && !(view.isDryRun && view.tables.length > 0) && (
          <ImportResult view={view} />
        )}
      </div>
    </Page>
  )
}
