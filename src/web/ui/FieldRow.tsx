import type { ReactNode } from 'react'
import { InlineEdit } from './InlineEdit.tsx'
import { MultiEdit, type Labelled } from './MultiEdit.tsx'
import type { Choice, ValueKind } from './ValueInput.tsx'
import type { Icon } from './icon.ts'
import type { Save } from './useInlineEdit.ts'
import styles from './FieldRow.module.css'

type FieldRowProps = {
  icon?: Icon
  label: string
  /** The field's name at the server. */
  field: string
  canEdit?: boolean
  /** Where the value comes from and how old it is. */
  source?: ReactNode
} & (
  | { kind?: ValueKind; value: string; onSave: Save; choices?: Choice[]; show?: ReactNode; placeholder?: string }
  | {
      kind: 'multi'
      value: Labelled[]
      onSave: (values: Labelled[]) => Promise<unknown>
      input?: 'email' | 'tel' | 'text'
      hrefOf?: (value: string) => string
    }
  | { kind: 'fixed'; value: ReactNode }
)

/** One field of a record: icon, name, and the value, edited where it stands. */
export function FieldRow(props: FieldRowProps) {
  const { icon: Sign, label, source } = props
  return (
    <div className={styles.row}>
      <dt className={styles.label}>
        {Sign && <Sign size={15} stroke={1.6} aria-hidden className={styles.icon} />}
        {label}
      </dt>
      <dd className={styles.value}>
        <Value {...props} />
        {source && <span className={styles.source}>{source}</span>}
      </dd>
    </div>
  )
}

function Value(props: FieldRowProps) {
  if (props.kind === 'fixed') return <span className={styles.fixed}>{props.value}</span>
  if (props.kind === 'multi') return <MultiEdit {...props} />
  return <InlineEdit {...props} />
}

/** Field rows belong together in one of these. */
export const FieldList = ({ children }: { children: ReactNode }) => <dl className={styles.list}>{children}</dl>
