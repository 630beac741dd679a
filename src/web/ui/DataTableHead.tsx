import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { t } from '../messages/en.ts'
import type { DataTableProps } from './DataTable.tsx'
import { classes } from './classes.ts'
import { readSort, type Column, type TableRow } from './column.ts'
import styles from './DataTable.module.css'

/** The sticky line of headings; one that sorts is a button. */
export function DataTableHead<Row extends TableRow>({
  columns,
  rows,
  sort,
  onSort,
  selected,
  onSelect,
}: DataTableProps<Row>) {
  const areAll = rows.length > 0 && rows.every((row) => selected?.has(row.id))
  return (
    <div className={styles.headGroup} role="rowgroup">
      <div className={styles.head} role="row" aria-rowindex={1}>
        {onSelect && (
          <div role="columnheader" className={styles.check}>
            <input
              type="checkbox"
              checked={areAll}
              aria-label={t('table.select', { name: t('table.rows', { count: rows.length }) })}
              onChange={() => onSelect(new Set(areAll ? [] : rows.map((row) => row.id)))}
            />
          </div>
        )}
        {columns.map((column) => (
          <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}

function Heading<Row extends TableRow>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort?: string
  onSort?: (sort: string) => void
}) {
  const { key, isDown } = readSort(sort)
  const isSorted = column.sort !== undefined && column.sort === key
  const Sign = isDown ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}
      className={classes(styles.heading, column.align && styles.end)}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          className={styles.sort}
          title={t('table.sortBy', { column: column.title })}
          onClick={() => onSort(isSorted && !isDown ? `-${column.sort}` : (column.sort ?? ''))}
        >
          {column.title}
          {isSorted && <Sign size={13} stroke={2} aria-hidden />}
        </button>
      ) : (
        column.title
      )}
    </div>
  )
}
