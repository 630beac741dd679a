import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { sayMoment } from '#web/messages/sayDate.ts'
import { toast } from '#web/toasts.ts'
import { classes } from '#web/ui/classes.ts'
import { useAct } from '#web/useAct.ts'
import { deals, type DealView } from '../deals.contract.ts'
import type { PipelineStage } from '../pipelines.contract.ts'
import styles from './DealDetails.module.css'
import { t } from './messages.en.ts'

/** How far the deal is: a click moves it there. At the end it is won or lost, and can be opened again. */
export function DealStages({ deal, stages }: { deal: DealView; stages: PipelineStage[] }) {
  const { id, name, stageId, status, closedAt, can } = deal
  const { run: putBack } = useAct(deals.move)
  const move = useAct(deals.move, {
    said: ({ stageName }) => ({
      text: t('deals.moved', { name, stage: stageName ?? '' }),
      undo: () => putBack({ id, stageId }),
    }),
  })
  const reopen = useAct(deals.reopen, {
    said: ({ stageName }) => t('deals.reopened', { name, stage: stageName ?? '' }),
  })
  const undo = (): Promise<unknown> => reopen.run({ id })
  const win = useAct(deals.win, { said: () => ({ text: t('deals.won', { name }), undo }) })
  const lose = useAct(deals.lose, {
    onDone: () => toast({ text: t('deals.moved', { name, stage: t('deals.status.lost') }), undo }),
  })
  const open = stages.filter(({ type }) => type === 'open')
  const at = open.findIndex((stage) => stage.id === stageId)
  return (
    <div>
      <div className={styles.stages} role="group" aria-label={t('deals.stage')}>
        {open.map((stage, index) => (
          <button
            key={stage.id}
            type="button"
            className={classes(
              styles.stage,
              (index < at || status === 'won') && styles.passed,
              index === at && styles.here,
            )}
            aria-current={index === at ? 'step' : undefined}
            disabled={!can.edit || index === at || status !== 'open'}
            onClick={() => move.mutate({ id, stageId: stage.id })}
          >
            <span>{stage.name}</span>
          </button>
        ))}
      </div>
      <div className={styles.ends}>
        {status === 'open' ? (
          can.edit && (
            <>
              <Button
                variant="light"
                leftSection={<IconCheck size={15} aria-hidden />}
                onClick={() => win.mutate({ id })}
              >
                {t('deals.win')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconX size={15} aria-hidden />}
                onClick={() => lose.mutate({ id })}
              >
                {t('deals.lose')}
              </Button>
            </>
          )
        ) : (
          <>
            <span className={styles.closed}>
              {t('deals.closedWhen', { status, when: closedAt ? sayMoment(closedAt) : '' })}
            </span>
            {can.edit && (
              <Button variant="default" onClick={() => reopen.mutate({ id })}>
                {t('deals.reopen')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  )
}
