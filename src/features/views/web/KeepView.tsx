import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Visibility } from '#kernel/record.ts'
import { asApiError, type ApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { views, type ViewView } from '../views.contract.ts'
import { t } from './messages.en.ts'
import type { ViewState } from './useView.ts'
import styles from './Views.module.css'

type KeepViewProps = {
  state: ViewState
  /** One that gets another name; else a new one is made. */ view?: ViewView
  onClose: () => void
}

const WHOSE = ['private', 'team', 'everyone'] as const

/** What a view is called, and who sees it. */
export function KeepView({ state, view, onClose }: KeepViewProps) {
  const [name, setName] = useState(view?.name ?? '')
  const [visibility, setVisibility] = useState<Visibility>(view?.visibility ?? 'private')
  const [error, setError] = useState<ApiError | null>(null)
  const create = useAct(views.create)
  const update = useAct(views.update)
  const save = async () => {
    setError(null)
    try {
      const kept = view
        ? await update.run({ id: view.id, version: view.version, name, visibility })
        : await create.run({ type: state.type, name, visibility, ...state.settings })
      toast(t('views.saved', { name: kept.name }))
      onClose()
      if (!view) state.settle(kept.id)
    } catch (failure) {
      setError(asApiError(failure))
    }
  }
  return (
    <Panel
      title={view?.name ?? t('views.new')}
      place="middle"
      onClose={onClose}
      foot={
        <Button type="submit" form="view" loading={create.isPending || update.isPending}>
          {t('views.keep')}
        </Button>
      }
    >
      <form
        id="view"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label={t('views.name')}
          value={name}
          required
          maxLength={80}
          data-autofocus
          error={error?.about('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <NativeSelect
          label={t('views.whose')}
          value={visibility}
          data={WHOSE.map((value) => ({ value, label: t(`views.whose.${value}`) }))}
          onChange={(event) => setVisibility(event.target.value as Visibility)}
        />
        {error && <Trouble error={error} />}
      </form>
    </Panel>
  )
}
