import { useMemo } from 'react'
import type { Contract } from '#kernel/contract.ts'
import type { Filter } from '#kernel/filter.ts'
import type { Column, TableRow } from '#web/ui/column.ts'
import type { FilterField } from '#web/ui/filterField.ts'
import { usePages } from '#web/usePages.ts'
import { arrange } from './arrange.ts'
import { useGroups } from './useGroups.tsx'
import type { ViewState } from './useView.ts'

const PAGE = 100

type Options<Row extends TableRow> = {
  /** All columns that there are. */
  columns: readonly Column<Row>[]
  fields: readonly FilterField[]
  /** What the screen narrows the list by, besides what the view asks for. */
  scope?: Filter | undefined
}

/** The rows of a list as its view wants them: spread `table` on a DataTable. */
export function useViewedList<Row extends TableRow>(
  contract: Contract,
  view: ViewState,
  { columns: all, fields, scope }: Options<Row>,
) {
  const { list, settings, isReady } = view
  const chosen = settings.columns.join()
  // oxlint-disable-next-line react/exhaustive-deps -- the keys are made anew each time, and their text is not
  const columns = useMemo(() => arrange(all, settings.columns), [all, chosen])
  const { filter: own } = list.asked
  const filter = scope && own ? { and: [scope, own] } : (scope ?? own)
  const asked = { ...list.asked, ...(filter && { filter }) }
  const grouped = useGroups({ type: view.type, settings, asked: isReady ? asked : null, fields, columns })
  const isWaiting = !isReady || grouped.isWaiting || grouped.areAllFolded
  const pages = usePages(contract, isWaiting ? null : { ...asked, limit: PAGE }, grouped.sections)
  const rows = (grouped.areAllFolded ? [] : pages.rows) as unknown as Row[]
  return {
    rows,
    /** What is shown, to be told to whoever counts or changes all of it. */
    asked,
    isPending: pages.isPending && !grouped.areAllFolded,
    error: pages.error,
    onSee: pages.onSee,
    table: {
      ...pages,
      rows,
      columns,
      isPending: pages.isPending && !grouped.areAllFolded,
      groups: grouped.groupsOf(rows),
      totals: grouped.totals,
      density: settings.density ?? undefined,
      sort: list.sort,
      onSort: list.setSort,
    },
  }
}
