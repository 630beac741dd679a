import { useId } from 'react'
import styles from './Merge.module.css'
import type { MergeRow } from './mergeRows.ts'
import { t } from './messages.en.ts'
import type { Which } from './useMerge.ts'

type MergeLineProps = {
  row: MergeRow
  /** Which value survives; without it both do, or there is but one. */
  chosen?: Which
  onChoose?: (which: Which) => void
}

/** One field of both, and which of its values survives. */
export function MergeLine({ row, chosen, onChoose }: MergeLineProps) {
  const group = useId()
  const { label, way } = row
  if (!onChoose || !chosen)
    return (
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        {way === 'same' ? (
          <span className={styles.both}>{row.a}</span>
        ) : (
          <>
            <Value text={row.a} />
            <Value text={row.b} />
          </>
        )}
      </div>
    )
  return (
    <fieldset className={styles.line}>
      <legend className={styles.label}>{label}</legend>
      {(['a', 'b'] as const).map((which) => (
        <label key={which} className={styles.option} data-chosen={chosen === which || undefined}>
          <input type="radio" name={group} checked={chosen === which} onChange={() => onChoose(which)} />
          <span>{row[which] || <span className={styles.nothing}>{t('duplicates.nothing')}</span>}</span>
        </label>
      ))}
    </fieldset>
  )
}

const Value = ({ text }: { text: string }) => (
  <span className={styles.value}>{text || <span className={styles.nothing}>{t('duplicates.nothing')}</span>}</span>
)
