import { IconPencil, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { asApiError } from '../apiError.ts'
import { t } from '../messages/en.ts'
import { Picker, type PickSource } from './Picker.tsx'
import styles from './Picker.module.css'

type PickEditProps = {
  label: string
  source: PickSource
  /** What is chosen now, e.g. a RecordChip; nothing shows an invitation to choose. */
  shown: ReactNode
  canEdit?: boolean
  /** `null` empties it. Rejects with an ApiError. */
  onSave: (id: string | null) => Promise<unknown>
}

/** A record that another one refers to: shown as a chip, chosen anew where it stands. */
export function PickEdit({ label, source, shown, canEdit = true, onSave }: PickEditProps) {
  const [isEditing, setEditing] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const save = (id: string | null) => {
    setEditing(false)
    setError(null)
    onSave(id).catch((failure: unknown) => setError(asApiError(failure).detail))
  }
  if (isEditing)
    return (
      <Picker
        label={label}
        source={source}
        hasFocus
        onPick={(pick) => save(pick.id)}
        onCancel={() => setEditing(false)}
      />
    )
  const isEmpty = shown === null || shown === undefined
  return (
    <>
      <span className={styles.row}>
        {shown}
        {canEdit && isEmpty && (
          <button type="button" className={styles.add} onClick={() => setEditing(true)}>
            {t('web.add')}
            <span className="visuallyHidden"> {label}</span>
          </button>
        )}
        {canEdit && !isEmpty && (
          <>
            <button
              type="button"
              className={styles.button}
              aria-label={t('web.edit', { what: label })}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={14} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.button}
              aria-label={t('web.removeThat', { what: label })}
              onClick={() => save(null)}
            >
              <IconX size={14} aria-hidden />
            </button>
          </>
        )}
      </span>
      {error && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </>
  )
}
