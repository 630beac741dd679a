import { useState } from 'react'
import type { Stage } from '../grammar/types.pure.ts'
import type { Item } from '../items.contract.ts'
import { fieldsOf, type ItemField } from './itemFields.ts'
import styles from './Popups.module.css'

const INPUT = { text: 'text', amount: 'text', date: 'date', moment: 'datetime-local' } as const

type ItemFormProps = {
  item: Item
  stages: readonly Stage[]
  onChange: (fields: Record<string, unknown>) => void
  onEnter: () => void
}

/** What a chip holds, field by field; each change shows at once in the chip. */
export function ItemForm({ item, stages, onChange, onEnter }: ItemFormProps) {
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      {fieldsOf(item, stages).map((field, at) => (
        <Field key={field.label} field={field} isFirst={at === 0} onChange={onChange} />
      ))}
    </div>
  )
}

type FieldProps = { field: ItemField; isFirst: boolean; onChange: (fields: Record<string, unknown>) => void }

function Field({ field: { label, type, value, choices, change }, isFirst, onChange }: FieldProps) {
  const [written, setWritten] = useState(value)
  const take = (next: string) => {
    setWritten(next)
    const fields = change(next)
    if (fields) onChange(fields)
  }
  const shared = {
    className: styles.input,
    value: written,
    'data-autofocus': isFirst || undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => take(event.target.value),
  }
  return (
    <label className={styles.row}>
      <span className={styles.name}>{label}</span>
      {type === 'choice' ? (
        <select {...shared}>
          {choices?.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={INPUT[type]} inputMode={type === 'amount' ? 'decimal' : undefined} />
      )}
    </label>
  )
}
