import type { Column, TableRow } from './column.ts'
import styles from './PhoneLine.module.css'

type PhoneLineProps<Row extends TableRow> = {
  row: Row
  index: number
  count: number
  columns: Column<Row>[]
  top: number
  name: string
  onOpen?: (row: Row) => void
}

/** A row as two lines under the thumb. */
export function PhoneLine<Row extends TableRow>({
  row,
  index,
  count,
  columns,
  top,
  name,
  onOpen,
}: PhoneLineProps<Row>) {
  const at = (place: Column<Row>['phone']) =>
    columns
      .filter((column) => column.phone === place)
      .map((column) => <span key={column.key}>{(column.phoneCell ?? column.cell)(row)}</span>)
  const titles = at('title')
  return (
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      className={styles.line}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen?.(row)}
    >
      <div className={styles.words}>
        <div className={styles.title}>{titles.length > 0 ? titles : name}</div>
        <div className={styles.details}>{at('detail')}</div>
      </div>
      <div className={styles.end}>{at('end')}</div>
      {onOpen && (
        <button type="button" className="visuallyHidden" onClick={() => onOpen(row)}>
          {name}
        </button>
      )}
    </div>
  )
}
