import type { ReactNode } from 'react'

/** A heading between rows: what they have in common. */
export type TableGroup = {
  key: string
  title: string
  /** Count and totals. */
  note?: ReactNode
  isOpen: boolean
  onToggle: () => void
  /** How many of the rows at hand stand below it. */
  loaded: number
}

export type TableEntry = { row: number; group?: undefined } | { group: TableGroup; row?: undefined }

/** Rows by their place, with the headings between them, in the order in which they are drawn. */
export function linesOf(rowCount: number, groups: readonly TableGroup[] | undefined): TableEntry[] {
  if (!groups) return Array.from({ length: rowCount }, (_, row) => ({ row }))
  let next = 0
  return groups.flatMap((group): TableEntry[] => {
    const first = next
    next = Math.min(rowCount, next + group.loaded)
    return [{ group }, ...Array.from({ length: next - first }, (_, at) => ({ row: first + at }))]
  })
}
