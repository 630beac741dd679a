import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { asApiError, type ApiError } from '#web/apiError.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { CustomKind, fields, type FieldType, type FieldView } from '../fields.contract.ts'
import { secondsFor } from '../klm.pure.ts'
import styles from './Fields.module.css'
import { draftOf, inputOf, type FieldDraft } from './fieldDraft.ts'
import { t } from './messages.en.ts'
import { RequiredPart } from './RequiredPart.tsx'
import type { StagesOf } from './stages.ts'
import { StandardValue } from './StandardValue.tsx'

type FieldSheetProps = {
  type: FieldType
  field?: FieldView
  stages: StagesOf
  types: StagesOf
  me: string
  onClose: () => void
}

const UNIQUE: readonly CustomKind[] = ['text', 'number', 'link', 'mail', 'phone']

/** A field is made or changed: what it is, and what it is good for. */
export function FieldSheet({ type, field, stages, types, me, onClose }: FieldSheetProps) {
  const users = useUsers()
  const [draft, setDraft] = useState(() => draftOf(field, me))
  const [error, setError] = useState<ApiError | null>(null)
  const create = useAct(fields.create)
  const update = useAct(fields.update)
  const restore = useAct(fields.restore)
  const remove = useAct(fields.remove, {
    said: ({ id, name }) => ({ text: t('fields.deleted', { name }), undo: () => restore.run({ id }) }),
    onDone: onClose,
  })
  const set = (changes: Partial<FieldDraft>) => setDraft((old) => ({ ...old, ...changes }))
  const text = (name: 'name' | 'help' | 'choices' | 'formula' | 'serves' | 'askedBy') => ({
    label: t(`fields.${name}`),
    value: draft[name],
    error: error?.about(name),
    onChange: (event: React.ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) => set({ [name]: event.target.value }),
  })
  const save = async () => {
    setError(null)
    try {
      const input = inputOf(draft, field)
      if (field) await update.run({ id: field.id, version: field.version, ...input })
      else await create.run({ type, kind: draft.kind, ...input })
      onClose()
    } catch (failure) {
      setError(asApiError(failure))
    }
  }
  const { kind } = draft
  const seconds = secondsFor(kind)
  return (
    <Panel
      title={field?.name ?? t('fields.add')}
      onClose={onClose}
      foot={
        <>
          {field && (
            <Button color="red" variant="subtle" onClick={() => remove.mutate({ id: field.id })}>
              {t('fields.delete')}
            </Button>
          )}
          <Button type="submit" form="field" loading={create.isPending || update.isPending}>
            {t(field ? 'fields.save' : 'fields.create')}
          </Button>
        </>
      }
    >
      <form
        id="field"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {field?.isUnread && <p className={styles.note}>{t('fields.unreadText', { seconds })}</p>}
        <TextInput {...text('name')} required maxLength={80} data-autofocus />
        <NativeSelect
          label={t('fields.kind')}
          data={CustomKind.options.map((value) => ({ value, label: t(`fields.kind.${value}`) }))}
          value={kind}
          disabled={field !== undefined}
          description={t('fields.seconds', { seconds })}
          onChange={(event) => set({ kind: event.target.value as CustomKind, standard: '', unique: false })}
        />
        {(kind === 'oneOf' || kind === 'severalOf') && <Textarea {...text('choices')} rows={4} required />}
        {kind === 'formula' && <Textarea {...text('formula')} description={t('fields.formulaHelp')} required />}
        <TextInput {...text('serves')} required placeholder={t('fields.servesHint')} />
        <TextInput {...text('askedBy')} required />
        <TextInput {...text('help')} />
        <StandardValue draft={draft} users={users.choices} error={error?.about('defaultValue')} onChange={set} />
        {UNIQUE.includes(kind) && (
          <label className={styles.tick}>
            <input type="checkbox" checked={draft.unique} onChange={(event) => set({ unique: event.target.checked })} />
            {t('fields.unique')}
          </label>
        )}
        {kind !== 'formula' && (
          <RequiredPart
            stages={stages}
            types={types}
            required={draft.required}
            seconds={seconds}
            onChange={(required) => set({ required })}
          />
        )}
        <Trouble error={error} text={error?.errors[0]?.message ?? error?.detail} />
      </form>
    </Panel>
  )
}
