import type { Column, TableRow } from '#web/ui/column.ts'

/** As much of a column as it takes to choose and to order it. */
export type Shown = Pick<Column<TableRow>, 'key' | 'title' | 'phone' | 'isExtra'>

/** The columns as a view has them; those it does not know are left out. Without a choice, those that a list begins with. */
export function arrange<One extends Shown>(columns: readonly One[], keys: readonly string[]): One[] {
  const chosen = keys.flatMap((key) => columns.find((column) => column.key === key) ?? [])
  if (chosen.length === 0) return columns.filter(({ isExtra }) => !isExtra)
  // Without its name nobody could tell which row is which.
  const title = columns.find(({ phone }) => phone === 'title')
  return title && !chosen.includes(title) ? [title, ...chosen] : chosen
}
