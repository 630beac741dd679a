import { Button } from '@mantine/core'
import { workspaces, type Me } from '#features/access/access.contract.ts'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { useAct } from '#web/useAct.ts'
import type { SampleView } from '../../seed/samples.contract.ts'
import { useChangeWorkspace } from '../useChangeWorkspace.ts'
import styles from './SamplePanel.module.css'
import { t } from './messages.en.ts'

type SampleReadyProps = { sample: SampleView; me: Me; onAgain: () => void; onRemoved: () => void }

/** The sample stands: go there or back, make it anew, or remove it. */
export function SampleReady({ sample, me, onAgain, onRemoved }: SampleReadyProps) {
  const change = useChangeWorkspace()
  const isInside = me.workspace.isSample
  const home = me.workspaces.find((each) => !each.isSample)
  const remove = useAct(workspaces.removeSample, {
    said: () => t('sample.removed'),
    // From inside, the ground one stood on is gone: begin anew at home.
    onDone: () => (isInside ? location.assign('/') : onRemoved()),
  })
  const { workspaceId: id } = sample
  return (
    <>
      <p>{t(isInside ? 'sample.inside' : 'sample.ready')}</p>
      <div className={styles.row}>
        {isInside && home && <Button onClick={() => change(home.id)}>{t('sample.back', { name: home.name })}</Button>}
        {!isInside && id && <Button onClick={() => change(id)}>{t('sample.open')}</Button>}
        <ConfirmInline question={t('sample.againAsk')} action={t('sample.againDo')} onConfirm={onAgain}>
          {(ask) => (
            <Button variant="default" onClick={ask}>
              {t('sample.again')}
            </Button>
          )}
        </ConfirmInline>
        {id && (
          <ConfirmInline
            question={t('sample.removeAsk')}
            action={t('sample.removeDo')}
            onConfirm={() => remove.mutate({ id })}
          >
            {(ask) => (
              <Button color="red" variant="light" loading={remove.isPending} onClick={ask}>
                {t('sample.remove')}
              </Button>
            )}
          </ConfirmInline>
        )}
      </div>
      <SampleContents sample={sample} />
    </>
  )
}

function SampleContents({ sample: { report } }: { sample: SampleView }) {
  const repaired = report?.repaired.reduce((sum, { count }) => sum + count, 0) ?? 0
  return repaired > 0 ? <p className="quiet">{t('sample.repaired', { count: repaired })}</p> : null
}
