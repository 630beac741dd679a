import { useId, useRef, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import { sayDay } from '../messages/sayDate.ts'
import { ConflictChoice } from './ConflictChoice.tsx'
import { ValueInput, type Choice, type ValueKind } from './ValueInput.tsx'
import { useInlineEdit, type Save } from './useInlineEdit.ts'
import { classes } from './classes.ts'
import styles from './InlineEdit.module.css'

type InlineEditProps = {
  label: string
  /** As text: a number or a date as the server writes it, '' for nothing. */
  value: string
  /** The field's name at the server, for its sentences and conflicts. */
  field: string
  /** Resolves when saved; rejects with an ApiError. '' empties the field. */
  onSave: Save
  kind?: ValueKind
  choices?: Choice[]
  /** How the value looks while it is not edited; the text itself otherwise. */
  show?: ReactNode
  canEdit?: boolean
  placeholder?: string
  className?: string
}

/** A value that is edited by a click or Enter on it, without a form. */
export function InlineEdit({
  label,
  value,
  field,
  onSave,
  kind = 'text',
  choices,
  show,
  canEdit = true,
  placeholder,
  className,
}: InlineEditProps) {
  const edit = useInlineEdit(value, field, onSave)
  const face = useRef<HTMLButtonElement>(null)
  const errorId = useId()
  const leave = (act: () => void) => {
    act()
    setTimeout(() => document.activeElement === document.body && face.current?.focus(), 0)
  }
  const words = (raw: string) => {
    if (kind === 'select') return choices?.find((choice) => choice.value === raw)?.label ?? raw
    return kind === 'date' && raw ? sayDay(raw) : raw
  }

  if (edit.conflict)
    return (
      <ConflictChoice
        label={label}
        mine={words(edit.conflict.mine)}
        theirs={words(edit.conflict.theirs)}
        onMine={() => void edit.save(edit.conflict?.mine ?? '', edit.conflict?.version)}
        onTheirs={edit.keepTheirs}
      />
    )
  if (edit.isEditing) {
    return (
      <span className={styles.editing}>
        <ValueInput
          label={label}
          kind={kind}
          value={edit.draft}
          choices={choices}
          onChange={edit.change}
          onSave={(next) => leave(() => void edit.save(next.trim()))}
          onCancel={() => leave(edit.cancel)}
          isInvalid={edit.error !== null}
          describedBy={errorId}
        />
        {edit.error && (
          <span id={errorId} className={styles.error} role="alert">
            {edit.error}
          </span>
        )}
      </span>
    )
  }
  const text = edit.saving === null ? (show ?? words(value)) : words(edit.saving)
  const isEmpty = (edit.saving ?? value) === ''
  if (!canEdit) return <span className={classes(styles.value, className)}>{text}</span>
  return (
    <button
      ref={face}
      type="button"
      className={classes(styles.value, styles.face, isEmpty && styles.empty, className)}
      aria-label={`${t('web.edit', { what: label })}: ${isEmpty ? t('web.empty') : words(edit.saving ?? value)}`}
      onClick={edit.open}
    >
      {isEmpty ? (placeholder ?? t('web.add')) : text}
    </button>
  )
}
