import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { acts } from '#features/acts/acts.contract.ts'
import { useFields } from '#features/fields/web/useFields.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import type { FilterField } from '#web/ui/filterField.ts'
import { useAct } from '#web/useAct.ts'
import { useLater } from '#web/useLater.ts'
import { useRead } from '#web/useRead.ts'
import { bulks } from '../bulk.contract.ts'
import type { ViewType } from '../views.contract.ts'
import type { Chosen } from './BulkBar.tsx'
import { changeFrom, changesFor } from './changes.ts'
import { t } from './messages.en.ts'
import { sayRefused } from './sayRefused.ts'
import styles from './Views.module.css'

type BulkPanelProps = {
  type: ViewType
  chosen: Chosen
  fields: readonly FilterField[]
  isDeletion: boolean
  onDone: () => void
  onClose: () => void
}

const PAUSE_MS = 250

/** What is to happen to the chosen ones, and how many it would change, before it does. */
export function BulkPanel({ type, chosen, fields, isDeletion, onDone, onClose }: BulkPanelProps) {
  const own = useFields(type)
  const offered = changesFor(fields, own)
  const [key, setKey] = useState(offered[0]?.key ?? '')
  const [text, setText] = useState('')
  const rested = useLater(text, PAUSE_MS)
  const what = offered.find((each) => each.key === key)
  const change = isDeletion ? ({ delete: true } as const) : what && changeFrom(what, rested)
  const { data, error, isPending } = useRead(bulks[type], change ? { ...chosen, change, dryRun: true } : null)
  const undo = useAct(acts.undo)
  const act = useAct(bulks[type], {
    said: ({ actId, changed, ...told }) => ({
      text: [t(isDeletion ? 'views.removed' : 'views.changed', { count: changed }), sayRefused(told)].join(' ').trim(),
      ...(actId && { undo: () => undo.run({ id: actId }) }),
    }),
    onDone: () => {
      onClose()
      onDone()
    },
  })
  const isCurrent = rested === text
  return (
    <Panel
      title={t(isDeletion ? 'views.removeMany' : 'views.changeMany')}
      place="middle"
      onClose={onClose}
      foot={
        <Button
          type="submit"
          form="bulk"
          color={isDeletion ? 'red' : undefined}
          disabled={!isCurrent || !data?.changed}
          loading={act.isPending}
        >
          {t(isDeletion ? 'views.applyDelete' : 'views.apply', { count: data?.changed ?? 0 })}
        </Button>
      }
    >
      <form
        id="bulk"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (change && isCurrent && data?.changed) act.mutate({ ...chosen, change })
        }}
      >
        {!isDeletion && (
          <>
            <NativeSelect
              label={t('views.what')}
              value={key}
              data={offered.map(({ key: value, label }) => ({ value, label }))}
              data-autofocus
              onChange={(event) => {
                setKey(event.target.value)
                setText('')
              }}
            />
            {what?.choices ? (
              <NativeSelect
                label={t('views.value')}
                value={text}
                data={[{ value: '', label: t('views.nothing') }, ...what.choices]}
                onChange={(event) => setText(event.target.value)}
              />
            ) : (
              <TextInput
                label={t(what?.isTag ? 'views.tag' : 'views.value')}
                type={what?.input ?? 'text'}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </>
        )}
        {change && (
          <p className={styles.preview} role="status">
            {data && isCurrent
              ? [
                  isDeletion
                    ? t('views.previewDelete', { changed: data.changed })
                    : t('views.preview', { changed: data.changed, unchanged: data.unchanged }),
                  sayRefused(data),
                ].join(' ')
              : isPending && !error && t('views.counting')}
          </p>
        )}
        <Trouble error={act.error ?? error} />
      </form>
    </Panel>
  )
}
