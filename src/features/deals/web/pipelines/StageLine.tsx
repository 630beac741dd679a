import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { ApiError, asApiError } from '#web/apiError.ts'
import { InlineEdit } from '#web/ui/InlineEdit.tsx'
import { StageType } from '../../pipelines.contract.ts'
import styles from './Pipelines.module.css'
import { t } from './messages.en.ts'
import type { Stage } from './stageEdits.ts'

type StageLineProps = {
  stage: Stage
  canEdit: boolean
  onChange: (changes: Partial<Stage>) => Promise<unknown>
  onRemove: () => void
}

/** A stage: its name, what reaching it means, and the chance of winning from there. */
export function StageLine({ stage: { name, type, probability }, canEdit, onChange, onRemove }: StageLineProps) {
  const save = (changes: Partial<Stage>) => onChange(changes).catch(inOneSentence)
  return (
    <div className={styles.stage}>
      <span className={styles.dot} data-type={type} aria-hidden />
      <InlineEdit
        label={t('pipelines.stageName', { name })}
        field="stageName"
        value={name}
        canEdit={canEdit}
        className={styles.stageName}
        onSave={(value) => save({ name: value })}
      />
      <InlineEdit
        label={t('pipelines.kind', { name })}
        field="type"
        kind="select"
        choices={StageType.options.map((value) => ({ value, label: t(`pipelines.kind.${value}`) }))}
        value={type}
        canEdit={canEdit}
        className={styles.quiet}
        onSave={(value) => save({ type: value as Stage['type'] })}
      />
      <InlineEdit
        label={t('pipelines.chance', { name })}
        field="probability"
        kind="number"
        value={String(probability)}
        show={t('pipelines.percent', { value: probability })}
        canEdit={canEdit && type === 'open'}
        className={styles.chance}
        onSave={async (value) => save({ probability: percent(value) })}
      />
      {canEdit ? (
        <ActionIcon aria-label={t('pipelines.removeStage', { name })} onClick={onRemove}>
          <IconX size={15} aria-hidden />
        </ActionIcon>
      ) : (
        <span />
      )}
    </div>
  )
}

/** @throws ApiError for anything that is no percentage. */
function percent(text: string): number {
  const value = Number(text.replace(',', '.').replace('%', '').trim())
  if (text.trim() === '' || !(value >= 0 && value <= 100)) throw new ApiError(422, 'percent', t('pipelines.percentBad'))
  return value
}

/** A pipeline is refused as a whole; the line says what is wrong with it. */
function inOneSentence(failure: unknown): never {
  const { status, code, errors, detail } = asApiError(failure)
  throw new ApiError(status, code, errors[0]?.message ?? detail)
}
