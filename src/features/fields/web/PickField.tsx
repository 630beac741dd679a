import { useState } from 'react'
import { PickEdit } from '#web/ui/PickEdit.tsx'
import styles from './Fields.module.css'
import { RecordName, recordSource } from './RecordName.tsx'

type PickFieldProps = {
  noun: 'person' | 'company'
  label: string
  note: string | null
  onChange: (id: string | null) => void
}

/** A record that is chosen in a form. */
export function PickField({ noun, label, note, onChange }: PickFieldProps) {
  const [id, setId] = useState<string | null>(null)
  return (
    <div>
      <p className={styles.legend}>{label}</p>
      <PickEdit
        label={label}
        source={recordSource(noun)}
        shown={id ? <RecordName noun={noun} id={id} /> : null}
        onSave={async (next) => {
          setId(next)
          onChange(next)
        }}
      />
      <p className={styles.note}>{note}</p>
    </div>
  )
}
