import { useRef, useState, type RefObject } from 'react'
import { useKeys } from '../keys.ts'
import { t } from '../messages/en.ts'
import type { Column, TableRow } from './column.ts'

type Options<Row extends TableRow> = {
  rows: Row[]
  columns: Column<Row>[]
  scroller: RefObject<HTMLElement | null>
  scrollTo: (index: number) => void
  onOpen?: (row: Row) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
}

export type TableCursor<Row extends TableRow> = ReturnType<typeof useTableCursor<Row>>

/** Where the keyboard is in a table: j/k and arrows move, Enter opens, x selects, e edits, Tab edits the next field. */
export function useTableCursor<Row extends TableRow>({
  rows,
  columns,
  scroller,
  scrollTo,
  onOpen,
  selected,
  onSelect,
}: Options<Row>) {
  const [at, setAt] = useState({ row: 0, cell: 0 })
  const [editing, setEditing] = useState<number | null>(null)
  const latest = useRef(editing)
  latest.current = editing
  const version = useRef(0)

  const focus = (row: number, cell: number) =>
    requestAnimationFrame(() => {
      // Who types fast has opened a cell before the frame in which the cursor arrives.
      if (document.activeElement?.matches('input:not([type="checkbox"]),select,textarea') && isInside(scroller)) return
      const line = scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)
      ;(cell > 0 ? line?.querySelector<HTMLElement>(`[data-cell="${cell}"]`) : line)?.focus({ preventScroll: true })
    })
  const go = (row: number, cell = at.cell) => {
    const next = { row: clamp(row, rows.length), cell: clamp(cell, columns.length) }
    setAt(next)
    setEditing(null)
    scrollTo(next.row)
    requestAnimationFrame(() => focus(next.row, next.cell))
  }
  const edit = (row: number, cell: number) => {
    setAt({ row, cell })
    setEditing(cell)
  }
  /** The next field that can be edited in the row, in reading order or against it. */
  const editBeside = (cell: number, step: 1 | -1) => {
    const row = rows[at.row]
    for (let next = cell + step; row && next >= 0 && next < columns.length; next += step) {
      const { edit: editing } = columns[next] ?? {}
      if (editing && (editing.can?.(row) ?? true)) return edit(at.row, next)
    }
    setEditing(null)
    focus(at.row, cell)
  }
  const toggle = (row: Row) => {
    const next = new Set(selected)
    if (!next.delete(row.id)) next.add(row.id)
    onSelect?.(next)
  }
  const editHere = () => {
    const row = rows[at.row]
    const canEdit = (cell: number) => row && columns[cell]?.edit && (columns[cell].edit.can?.(row) ?? true)
    const cell = canEdit(at.cell) ? at.cell : columns.findIndex((_, index) => canEdit(index))
    if (cell >= 0) edit(at.row, cell)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (
      !(event.target instanceof HTMLElement) ||
      event.target.closest('input:not([type="checkbox"]),select,textarea,button,a')
    )
      return
    const row = rows[at.row]
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(at.row + 1),
      ArrowUp: () => go(at.row - 1),
      ArrowRight: () => go(at.row, at.cell + 1),
      ArrowLeft: () => go(at.row, at.cell - 1),
      PageDown: () => go(at.row + 15),
      PageUp: () => go(at.row - 15),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Enter: () => row && onOpen?.(row),
      F2: editHere,
      e: editHere,
      ...(onSelect && row ? { x: () => toggle(row) } : {}),
    }
    const act = event.metaKey || event.ctrlKey || event.altKey ? undefined : acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  useKeys(
    [
      {
        keys: 'j',
        label: t('table.next'),
        group: t('table.group'),
        run: () => go(isInside(scroller) ? at.row + 1 : at.row),
      },
      {
        keys: 'k',
        label: t('table.previous'),
        group: t('table.group'),
        run: () => go(isInside(scroller) ? at.row - 1 : at.row),
      },
    ],
    rows.length > 0,
  )

  return {
    at,
    editing,
    edit,
    editBeside,
    toggle,
    onKeyDown,
    version: version.current,
    visit: (row: number) => row !== at.row && setAt({ ...at, row }),
    // What was saved while one went on to another field must not close that one.
    stopEditing: (cell: number) => {
      if (latest.current !== cell) return
      setEditing(null)
      focus(at.row, at.cell)
    },
    click: (event: React.MouseEvent, row: Row, index: number) => {
      if ((event.target as HTMLElement).closest('a,button,input,select,textarea') || editing !== null) return
      setAt({
        row: index,
        cell: Number((event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell ?? 0),
      })
      if (event.detail === 1 && !columnAt(event, columns)?.edit) onOpen?.(row)
    },
  }
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))
const isInside = (scroller: RefObject<HTMLElement | null>) =>
  scroller.current?.contains(document.activeElement) ?? false
const columnAt = <Row extends TableRow>(event: React.MouseEvent, columns: Column<Row>[]) =>
  columns[Number((event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell ?? 0)]
