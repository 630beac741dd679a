import type { ReactNode } from 'react'
import { t } from '../messages/en.ts'
import styles from './DataTable.module.css'
import { classes } from './classes.ts'
import type { Column, TableRow } from './column.ts'

/** By the key of a column: what stands below it. */
export type Totals = ReadonlyMap<string, ReactNode>

type FootProps<Row extends TableRow> = { columns: Column<Row>[]; totals: Totals; hasSelect: boolean; rowIndex: number }

/** The sticky line of totals at the end of a table. */
export function DataTableFoot<Row extends TableRow>({ columns, totals, hasSelect, rowIndex }: FootProps<Row>) {
  return (
    <div className={styles.footGroup} role="rowgroup">
      <div
        className={classes(styles.head, styles.foot)}
        role="row"
        aria-label={t('table.totals')}
        aria-rowindex={rowIndex}
      >
        {hasSelect && <span aria-hidden />}
        {columns.map((column) => (
          <div key={column.key} role="gridcell" className={classes(styles.cell, column.align && styles.end)}>
            {totals.get(column.key)}
          </div>
        ))}
      </div>
    </div>
  )
}

/** On a phone the totals stand in one line, each with its name. */
export function PhoneFoot<Row extends TableRow>({ columns, totals }: Pick<FootProps<Row>, 'columns' | 'totals'>) {
  return (
    <div className={styles.phoneFoot} role="group" aria-label={t('table.totals')}>
      {columns
        .filter(({ key }) => totals.has(key))
        .map(({ key, title }, at) => (
          <span key={key}>
            {at > 0 && <span className="quiet">{title} </span>}
            {totals.get(key)}
          </span>
        ))}
    </div>
  )
}
