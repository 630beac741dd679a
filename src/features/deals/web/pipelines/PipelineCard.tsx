import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { asApiError } from '#web/apiError.ts'
import { InlineEdit } from '#web/ui/InlineEdit.tsx'
import { SortableList } from '#web/ui/SortableList.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { pipelines, type PipelineView } from '../../pipelines.contract.ts'
import styles from './Pipelines.module.css'
import { PipelineMenu } from './PipelineMenu.tsx'
import { StageLine } from './StageLine.tsx'
import { t } from './messages.en.ts'
import { freeName, withNewStage, withStage, type Stage } from './stageEdits.ts'

/** One pipeline: its name and its stages, each changed where it stands. */
export function PipelineCard({ pipeline }: { pipeline: PipelineView }) {
  const { id, version, name, stages, isDefault, can } = pipeline
  const { run } = useAct(pipelines.update, { optimistic: true })
  const [trouble, setTrouble] = useState<string | null>(null)
  const put = (next: Stage[]) => run({ id, version, stages: next })
  /** For what has no field of its own to complain at. */
  const tell = (sent: Promise<unknown>) => {
    setTrouble(null)
    return sent.catch((failure: unknown) => {
      const { errors, detail } = asApiError(failure)
      setTrouble(errors[0]?.message ?? detail)
      throw failure
    })
  }
  const quietly = (sent: Promise<unknown>) => void tell(sent).catch(() => undefined)
  const sayNew = (number: number) => (number === 1 ? t('pipelines.newStage') : t('pipelines.newStageAt', { number }))

  return (
    <article className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <h3 className={styles.name}>
          <InlineEdit
            label={t('pipelines.name')}
            field="name"
            value={name}
            canEdit={can.edit}
            onSave={(value, seen = version) => run({ id, version: seen, name: value })}
          />
        </h3>
        {isDefault && <span className={styles.badge}>{t('pipelines.default')}</span>}
        {can.edit && !isDefault && <PipelineMenu pipeline={pipeline} onSend={quietly} />}
      </header>
      <Trouble error={trouble} text={trouble ?? undefined} />
      <SortableList
        label={t('pipelines.stages', { name })}
        items={stages}
        nameOf={(stage) => stage.name}
        canMove={can.edit}
        onMove={(next) => tell(put(next))}
        renderItem={(stage) => (
          <StageLine
            stage={stage}
            canEdit={can.edit}
            onChange={(changes) => put(withStage(stages, stage.id, changes))}
            onRemove={() => quietly(put(stages.filter((each) => each.id !== stage.id)))}
          />
        )}
      />
      {can.edit && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => quietly(put(withNewStage(stages, freeName(stages, sayNew))))}
        >
          {t('pipelines.addStage')}
        </Button>
      )}
    </article>
  )
}
