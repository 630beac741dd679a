import { useEffect, useRef } from 'react'
import styles from './InlineEdit.module.css'

export type Choice = { value: string; label: string }
export type ValueKind = 'text' | 'long' | 'number' | 'date' | 'select' | 'email' | 'tel' | 'url' | 'datetime-local'

type ValueInputProps = {
  label: string
  kind: ValueKind
  value: string
  choices?: Choice[]
  onChange: (value: string) => void
  onSave: (value: string) => void
  onCancel: () => void
  isInvalid?: boolean
  describedBy?: string
}

/** The field of an inline edit: Enter or leaving saves, Escape cancels. A choice saves as it is made. */
export function ValueInput({
  label,
  kind,
  value,
  choices = [],
  onChange,
  onSave,
  onCancel,
  isInvalid,
  describedBy,
}: ValueInputProps) {
  const input = useRef<HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    input.current?.focus()
    if (kind === 'text' || kind === 'number') input.current?.select()
  }, [kind])

  const finish = (act: () => void) => {
    if (isOver.current) return
    isOver.current = true
    act()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const isSave = event.key === 'Enter' && (kind !== 'long' || event.metaKey || event.ctrlKey)
    if (!isSave && event.key !== 'Escape') return
    event.preventDefault()
    finish(isSave ? () => onSave(value) : onCancel)
  }
  const shared = {
    ref: input,
    value,
    className: styles.input,
    'aria-label': label,
    'aria-invalid': isInvalid,
    'aria-describedby': describedBy,
    onKeyDown,
    onBlur: () => finish(() => onSave(value)),
  }
  if (kind === 'select') {
    return (
      <select {...shared} onChange={(event) => finish(() => onSave(event.target.value))}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  if (kind === 'long') return <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
  const isNumber = kind === 'number'
  return (
    <input
      {...shared}
      type={isNumber ? 'text' : kind}
      inputMode={isNumber ? 'decimal' : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
