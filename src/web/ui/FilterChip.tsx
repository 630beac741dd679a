import { IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Comparison } from '#kernel/filter.ts'
import { t } from '../messages/en.ts'
import { Picker } from './Picker.tsx'
import { Popup } from './Popup.tsx'
import { operatorsOf, sayFilterValue, sayOperator, type FilterField } from './filterField.ts'
import styles from './FilterBar.module.css'

type FilterChipProps = {
  field: FilterField
  part: Comparison
  startsOpen?: boolean
  onChange: (part: Comparison) => void
  onRemove: () => void
}

/** "Stage is customer", opened to change. */
export function FilterChip({ field, part, startsOpen = false, onChange, onRemove }: FilterChipProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(startsOpen)
  const value = sayFilterValue(field, part)
  return (
    <span className={styles.chip}>
      <button
        ref={anchor}
        type="button"
        className={styles.face}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.field}>{field.label}</span>
        <span className={styles.operator}>{sayOperator(field, part.op)}</span>
        {value && <strong>{value}</strong>}
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('web.removeThat', { what: `${field.label} ${value}` })}
        onClick={onRemove}
      >
        <IconX size={13} stroke={2} aria-hidden />
      </button>
      {isOpen && (
        <Popup
          anchor={anchor}
          role="dialog"
          label={field.label}
          className={styles.popup}
          onClose={() => setOpen(false)}
        >
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault()
              setOpen(false)
            }}
          >
            <select
              value={part.op}
              aria-label={t('filter.operator')}
              onChange={(event) => onChange({ ...part, op: event.target.value as Comparison['op'] })}
            >
              {operatorsOf(field).map((op) => (
                <option key={op} value={op}>
                  {sayOperator(field, op)}
                </option>
              ))}
            </select>
            {part.op !== 'isEmpty' && (
              <FilterValue field={field} part={part} onChange={onChange} onDone={() => setOpen(false)} />
            )}
          </form>
        </Popup>
      )}
    </span>
  )
}

type FilterValueProps = Pick<FilterChipProps, 'field' | 'part' | 'onChange'> & { onDone?: () => void }

/** What a condition compares with, in the form that its field has. */
export function FilterValue({ field, part, onChange, onDone }: FilterValueProps) {
  const shared = { 'aria-label': t('filter.value'), 'data-autofocus': onDone ? true : undefined }
  const choices =
    field.kind === 'boolean'
      ? [
          { value: 'true', label: t('web.yes') },
          { value: 'false', label: t('web.no') },
        ]
      : field.choices
  if (choices) {
    return (
      <select
        {...shared}
        value={String(part.value)}
        onChange={(event) =>
          onChange({ ...part, value: field.kind === 'boolean' ? event.target.value === 'true' : event.target.value })
        }
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'record' && field.source)
    return (
      <Picker
        label={field.label}
        source={field.source}
        initial={sayFilterValue(field, part)}
        hasFocus={onDone !== undefined}
        onPick={(pick) => {
          onChange({ ...part, value: pick.id })
          onDone?.()
        }}
      />
    )
  const type = field.kind === 'text' || field.kind === 'record' ? 'text' : field.kind
  const read = (text: string) => (field.kind === 'number' && text !== '' ? Number(text) : text)
  return (
    <input
      {...shared}
      type={type}
      value={String(part.value ?? '')}
      onChange={(event) => onChange({ ...part, value: read(event.target.value) })}
    />
  )
}
