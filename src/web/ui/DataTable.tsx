import { useVirtualizer } from '@tanstack/react-virtual'
import { useElementScrollRestoration } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import { DataTableFoot, PhoneFoot, type Totals } from './DataTableFoot.tsx'
import { DataTableGroup } from './DataTableGroup.tsx'
import { DataTableHead } from './DataTableHead.tsx'
import { DataTableLine } from './DataTableLine.tsx'
import { ErrorState } from './ErrorState.tsx'
import { PhoneLine } from './PhoneLine.tsx'
import { Skeleton } from './Skeleton.tsx'
import { trackOf, type Column, type TableRow } from './column.ts'
import { linesOf, type TableGroup } from './tableLines.ts'
import { useIsNarrow } from './useIsNarrow.ts'
import { useRowHeight, type Density } from './useRowHeight.ts'
import { useTableCursor } from './useTableCursor.ts'
import styles from './DataTable.module.css'

export type DataTableProps<Row extends TableRow> = {
  label: string
  columns: Column<Row>[]
  rows: Row[]
  /** What a row is called, for those who hear it. */
  nameOf: (row: Row) => string
  onOpen?: (row: Row) => void
  sort?: string
  onSort?: (sort: string) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: ReadonlySet<string>) => void
  /** As usePages answers: spread it. */
  isPending?: boolean
  error?: unknown
  retry?: () => void
  hasMore?: boolean
  isStale?: boolean
  isLoadingMore?: boolean
  loadMore?: () => void
  onSee?: (first: number, last: number) => void
  /** Shown when there are no rows. */
  empty?: ReactNode
  /** Headings between the rows, which stand in their order. */
  groups?: TableGroup[]
  /** What stands below the columns. */
  totals?: Totals
  /** How close the rows stand; the person's own choice when it is left out. */
  density?: Density
}

const PHONE_LINE = 62
const AHEAD = 60
const PLACE = 'table'

/** A table that draws only the rows in sight, however many there are. On a phone it is a list of two-line rows. */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    nameOf,
    onOpen,
    selected,
    onSelect,
    isPending,
    error,
    retry,
    hasMore,
    isStale,
    isLoadingMore,
    loadMore,
    onSee,
    empty,
    groups,
    totals,
    density,
  } = props
  const isNarrow = useIsNarrow()
  const rowHeight = useRowHeight(density)
  const entries = useMemo(() => linesOf(rows.length, groups), [rows.length, groups])
  const scroller = useRef<HTMLDivElement>(null)
  const place = useElementScrollRestoration({ id: PLACE })
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (isNarrow && !entries[at]?.group ? PHONE_LINE : rowHeight),
    overscan: 8,
    initialOffset: () => place?.scrollY ?? 0,
  })
  const cursor = useTableCursor({
    rows,
    columns,
    scroller,
    scrollTo: (index) => virtual.scrollToIndex(groups ? entries.findIndex(({ row }) => row === index) : index),
    onOpen,
    selected,
    onSelect,
  })

  useEffect(() => virtual.measure(), [virtual, isNarrow, rowHeight, entries])
  const lines = virtual.getVirtualItems()
  const inSight = lines.map(({ index }) => entries[index]?.row).filter((row) => row !== undefined)
  const [first, last] = [inSight[0] ?? 0, inSight.at(-1) ?? (groups ? rows.length : 0)]
  useEffect(() => onSee?.(first, last), [onSee, first, last])
  const isNearEnd = last >= rows.length - AHEAD
  useEffect(() => {
    if (hasMore && isNearEnd && !isLoadingMore) loadMore?.()
  }, [hasMore, isNearEnd, isLoadingMore, loadMore])

  if (isPending) return <Skeleton shape="rows" count={12} />
  if (error && rows.length === 0) return <ErrorState error={error} onRetry={retry} />
  if (entries.length === 0) return <>{empty}</>

  const body = (
    <div className={styles.body} role={isNarrow ? 'list' : 'rowgroup'} style={{ height: virtual.getTotalSize() }}>
      {lines.map(({ index: at, start }) => {
        const entry = entries[at]
        if (entry?.group)
          return <DataTableGroup key={`group-${entry.group.key}`} group={entry.group} top={start} isNarrow={isNarrow} />
        const index = entry?.row ?? 0
        const row = rows[index]
        if (!row) return null
        if (isNarrow)
          return (
            <PhoneLine
              key={row.id}
              row={row}
              index={index}
              count={rows.length}
              columns={columns}
              top={start}
              name={nameOf(row)}
              onOpen={onOpen}
            />
          )
        return (
          <DataTableLine
            key={row.id}
            row={row}
            index={index}
            columns={columns}
            top={start}
            name={nameOf(row)}
            isSelected={selected?.has(row.id)}
            hasSelect={Boolean(onSelect)}
            cursor={cursor}
          />
        )
      })}
    </div>
  )
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-scroll-restoration-id={PLACE}
      aria-busy={isStale}
      data-stale={isStale || undefined}
      style={density && ({ '--row': `${rowHeight}px` } as React.CSSProperties)}
      onScroll={({ currentTarget: box }) => box.toggleAttribute('data-aside', box.scrollLeft > 0)}
    >
      {isNarrow ? (
        body
      ) : (
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={hasMore ? -1 : rows.length + (totals ? 2 : 1)}
          aria-multiselectable={onSelect ? true : undefined}
          className={styles.grid}
          style={{ '--tracks': trackOf(columns, Boolean(onSelect)) } as React.CSSProperties}
          onKeyDown={cursor.onKeyDown}
        >
          <DataTableHead {...props} />
          {body}
          {totals && (
            <DataTableFoot columns={columns} totals={totals} hasSelect={Boolean(onSelect)} rowIndex={rows.length + 2} />
          )}
        </div>
      )}
      {isNarrow && totals && <PhoneFoot columns={columns} totals={totals} />}
      {isLoadingMore && (
        <div className={styles.more} role="status">
          {t('table.loadingMore')}
        </div>
      )}
    </div>
  )
}
