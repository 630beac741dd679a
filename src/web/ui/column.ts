import type { ReactNode } from 'react'
import type { Choice, ValueKind } from './ValueInput.tsx'
import type { Save } from './useInlineEdit.ts'

export type TableRow = { id: string }

export type Column<Row extends TableRow> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** A track of CSS grid; `minmax(120px, 1fr)` unless told. */
  width?: string
  align?: 'end'
  /** The server's sort key; without it the column does not sort. */
  sort?: string
  /** Left out until a person chooses it. */
  isExtra?: true
  /** Its numbers can be added up, by this path of the API. */
  sum?: string
  /** Edited where it stands, by double click, `e` or F2. */
  edit?: {
    value: (row: Row) => string
    save: (row: Row) => Save
    kind?: ValueKind
    choices?: Choice[]
    can?: (row: Row) => boolean
  }
  /** Where it stands in the two lines of a phone; columns without it are left out there. */
  phone?: 'title' | 'detail' | 'end'
  /** How it looks there, where that should be plainer. */
  phoneCell?: (row: Row) => ReactNode
}

/** `-updatedAt` → key and direction. */
export const readSort = (sort: string | undefined) => ({
  key: sort?.replace(/^-/, '') ?? '',
  isDown: sort?.startsWith('-') ?? false,
})

export const trackOf = <Row extends TableRow>(columns: Column<Row>[], hasSelect: boolean) =>
  [...(hasSelect ? ['32px'] : []), ...columns.map((column) => column.width ?? 'minmax(120px, 1fr)')].join(' ')
