import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { Section } from '#web/ui/Section.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { keyOf, useRead } from '#web/useRead.ts'
import { samples, type SampleView } from '../../seed/samples.contract.ts'
import { SampleProgress } from './SampleProgress.tsx'
import { SampleReady } from './SampleReady.tsx'
import styles from './SamplePanel.module.css'
import { t } from './messages.en.ts'

const OFTEN_MS = 1000
const isUnderWay = (sample: SampleView | undefined) => sample?.status === 'queued' || sample?.status === 'running'

/** A workspace to try things on: loaded, watched, opened, removed. */
export function SamplePanel() {
  const { data: me } = useRead(readMe, {})
  const isMine = me?.workspace.can.edit ?? false
  const read = useSample(isMine)
  const load = useAct(samples.load)
  const { data: sample } = read

  return (
    <Section title={t('settings.sample')} note={isMine ? t('sample.note') : t('sample.ofOthers')}>
      {isMine && !sample && !read.error && <Skeleton count={2} />}
      {!sample && read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {me && sample && (
        <div className={styles.stack}>
          {sample.status === 'none' && (
            <div>
              <Button loading={load.isPending} onClick={() => load.mutate({})}>
                {t('sample.load')}
              </Button>
            </div>
          )}
          {isUnderWay(sample) && <SampleProgress {...sample.progress} />}
          {sample.status === 'failed' && (
            <>
              <Trouble error={sample} text={`${t('sample.failed')}. ${sample.message ?? ''}`} />
              <div>
                <Button loading={load.isPending} onClick={() => load.mutate({})}>
                  {t('sample.load')}
                </Button>
              </div>
            </>
          )}
          {sample.status === 'done' && (
            <SampleReady
              sample={sample}
              me={me}
              onAgain={() => load.mutate({})}
              onRemoved={() => void read.refetch()}
            />
          )}
        </div>
      )}
    </Section>
  )
}

/** Asked often while it is being loaded; once it is there, I have one workspace more. */
function useSample(isMine: boolean) {
  const client = useQueryClient()
  const read = useRead(samples.read, isMine ? {} : null)
  const status = read.data?.status
  useRead(samples.read, isMine ? {} : null, { every: isUnderWay(read.data) && OFTEN_MS })
  useEffect(() => {
    if (status === 'done') void client.invalidateQueries({ queryKey: keyOf(readMe, {}) })
  }, [client, status])
  return read
}
