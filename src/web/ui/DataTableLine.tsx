import { memo } from 'react'
import { t } from '../messages/en.ts'
import { CellEdit } from './CellEdit.tsx'
import { classes } from './classes.ts'
import type { Column, TableRow } from './column.ts'
import type { TableCursor } from './useTableCursor.ts'
import styles from './DataTable.module.css'

type LineProps<Row extends TableRow> = {
  row: Row
  index: number
  columns: Column<Row>[]
  top: number
  name: string
  isSelected?: boolean
  hasSelect: boolean
  cursor: TableCursor<Row>
}

function Line<Row extends TableRow>({ row, index, columns, top, name, isSelected, hasSelect, cursor }: LineProps<Row>) {
  const isHere = cursor.at.row === index
  return (
    <div
      role="row"
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={hasSelect ? Boolean(isSelected) : undefined}
      aria-label={name}
      tabIndex={isHere ? 0 : -1}
      className={classes(styles.line, isHere && styles.here, isSelected && styles.chosen)}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => cursor.visit(index)}
      onClick={(event) => cursor.click(event, row, index)}
    >
      {hasSelect && (
        <div role="gridcell" className={styles.check}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={Boolean(isSelected)}
            aria-label={t('table.select', { name })}
            onChange={() => cursor.toggle(row)}
          />
        </div>
      )}
      {columns.map((column, at) => {
        const isEditing = isHere && cursor.editing === at
        const canEdit = column.edit && (column.edit.can?.(row) ?? true)
        return (
          <div
            key={column.key}
            role="gridcell"
            data-cell={at}
            tabIndex={-1}
            className={classes(styles.cell, column.align && styles.end, isEditing && styles.editing)}
            onDoubleClick={() => canEdit && cursor.edit(index, at)}
            onKeyDownCapture={(event) => {
              if (!isEditing || event.key !== 'Tab') return
              event.preventDefault()
              // Leaving saves, as it does with a click elsewhere.
              ;(event.target as HTMLElement).blur()
              cursor.editBeside(at, event.shiftKey ? -1 : 1)
            }}
          >
            {isEditing ? (
              <CellEdit column={column} row={row} onClose={() => cursor.stopEditing(at)} />
            ) : (
              column.cell(row)
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Drawn again only when the row itself or the cursor on it changed. */
export const DataTableLine = memo(Line, (old, next) => {
  const wasHere = old.cursor.at.row === old.index
  const isHere = next.cursor.at.row === next.index
  return (
    old.row === next.row &&
    old.top === next.top &&
    old.columns === next.columns &&
    old.isSelected === next.isSelected &&
    !wasHere &&
    !isHere &&
    old.cursor.version === next.cursor.version
  )
}) as typeof Line
