import { Button } from '@mantine/core'
import { IconForms, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { useAddressState } from '#web/address.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { SortableList } from '#web/ui/SortableList.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { fields, FieldType, type FieldView } from '../fields.contract.ts'
import { secondsOf } from '../klm.pure.ts'
import { BuiltInFields, type BuiltIn } from './BuiltInFields.tsx'
import { FieldLine } from './FieldLine.tsx'
import { FieldSheet } from './FieldSheet.tsx'
import { RemovedFields } from './RemovedFields.tsx'
import type { StagesOf } from './stages.ts'
import styles from './Fields.module.css'
import { t } from './messages.en.ts'
import { fieldsOf } from './useFields.ts'

type FieldsPanelProps = {
  /** What each chapter says about the fields that its records have from the start. */
  builtIn: Partial<Record<FieldType, BuiltIn[]>>
  /** The stages that a type of record passes through. */
  useStages: (type: FieldType) => StagesOf
  /** The types of profile that a type of record has. */
  useTypes: (type: FieldType) => StagesOf
}

/** All fields of a type of record, each with what it is good for, what it costs and whether anybody reads it. */
export function FieldsPanel({ builtIn, useStages, useTypes }: FieldsPanelProps) {
  const { data: me } = useRead(readMe, {})
  const [kept, setType] = useAddressState('type', 'person')
  const type = FieldType.catch('person').parse(kept)
  const [open, setOpen] = useAddressState('field', '')
  const [isAdding, setAdding] = useState(false)
  const { data, isPending, error, refetch } = useRead(fields.list, fieldsOf(type))
  const update = useAct(fields.update)
  const stages = useStages(type)
  const types = useTypes(type)
  const all = data?.data ?? []
  const canEdit = me?.workspace.can.manage ?? false
  const shown = all.find(({ id }) => id === open)
  const add = canEdit && (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {t('fields.add')}
    </Button>
  )
  return (
    <Section
      title={t('fields.title')}
      note={!me || canEdit ? t('fields.note') : t('fields.locked')}
      actions={all.length > 0 && add}
    >
      <Types type={type} onChange={setType} />
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && all.length === 0 && (
        <EmptyState icon={IconForms} title={t('fields.none')} text={t('fields.noneText')} action={add} />
      )}
      {all.length > 0 && (
        <>
          <h3 className={styles.group}>{t('fields.own')}</h3>
          <p className={styles.note}>{t('fields.form', { seconds: secondsOf(all) })}</p>
          <SortableList
            label={t('fields.own')}
            items={all}
            nameOf={({ name }) => name}
            canMove={canEdit}
            onMove={(next) => update.run(moved(all, next))}
            renderItem={(field) => <FieldLine field={field} onOpen={() => setOpen(field.id)} />}
          />
        </>
      )}
      <RemovedFields type={type} />
      <BuiltInFields fields={builtIn[type] ?? []} />
      {shown && (
        <FieldSheet
          key={shown.id}
          type={type}
          field={shown}
          stages={stages}
          types={types}
          me=""
          onClose={() => setOpen('')}
        />
      )}
      {isAdding && (
        <FieldSheet
          type={type}
          stages={stages}
          types={types}
          me={me?.user.name ?? ''}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function Types({ type, onChange }: { type: FieldType; onChange: (type: FieldType) => void }) {
  return (
    <div className={styles.types} role="group" aria-label={t('fields.types')}>
      {FieldType.options.map((option) => (
        <button
          key={option}
          type="button"
          className={styles.toggle}
          aria-pressed={option === type}
          onClick={() => onChange(option)}
        >
          {t(`fields.type.${option}`)}
        </button>
      ))}
    </div>
  )
}

/** The one that was moved, and behind which it stands now. */
function moved(before: FieldView[], after: FieldView[]) {
  const others = (list: FieldView[], id: string) =>
    list
      .filter((field) => field.id !== id)
      .map((field) => field.id)
      .join()
  const one = after.find(
    ({ id }, index) => before[index]?.id !== id && others(before, id) === others(after, id),
  ) as FieldView
  return { id: one.id, after: after[after.indexOf(one) - 1]?.id ?? null }
}
