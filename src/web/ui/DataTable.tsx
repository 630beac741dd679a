import { useVirtualizer } from '@tanstack/react-virtual'
import { useElementScrollRestoration } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import { DataTableHead } from './DataTableHead.tsx'
import { DataTableLine } from './DataTableLine.tsx'
import { ErrorState } from './ErrorState.tsx'
import { PhoneLine } from './PhoneLine.tsx'
import { Skeleton } from './Skeleton.tsx'
import { trackOf, type Column, type TableRow } from './column.ts'
import { useIsNarrow } from './useIsNarrow.ts'
import { useRowHeight } from './useRowHeight.ts'
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
  } = props
  const isNarrow = useIsNarrow()
  const rowHeight = useRowHeight()
  const scroller = useRef<HTMLDivElement>(null)
  const place = useElementScrollRestoration({ id: PLACE })
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? PHONE_LINE : rowHeight),
    overscan: 8,
    initialOffset: () => place?.scrollY ?? 0,
  })
  const cursor = useTableCursor({
    rows,
    columns,
    scroller,
    scrollTo: (index) => virtual.scrollToIndex(index),
    onOpen,
    selected,
    onSelect,
  })

  useEffect(() => virtual.measure(), [virtual, isNarrow, rowHeight])
  const lines = virtual.getVirtualItems()
  const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0]
  useEffect(() => onSee?.(first, last), [onSee, first, last])
  const isNearEnd = last >= rows.length - AHEAD
  useEffect(() => {
    if (hasMore && isNearEnd && !isLoadingMore) loadMore?.()
  }, [hasMore, isNearEnd, isLoadingMore, loadMore])

  if (isPending) return <Skeleton shape="rows" count={12} />
  if (error && rows.length === 0) return <ErrorState error={error} onRetry={retry} />
  if (rows.length === 0) return <>{empty}</>

  const body = (
    <div className={styles.body} role={isNarrow ? 'list' : 'rowgroup'} style={{ height: virtual.getTotalSize() }}>
      {lines.map(({ index, start }) => {
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
      onScroll={({ currentTarget: box }) => box.toggleAttribute('data-aside', box.scrollLeft > 0)}
    >
      {isNarrow ? (
        body
      ) : (
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={hasMore ? -1 : rows.length + 1}
          aria-multiselectable={onSelect ? true : undefined}
          className={styles.grid}
          style={{ '--tracks': trackOf(columns, Boolean(onSelect)) } as React.CSSProperties}
          onKeyDown={cursor.onKeyDown}
        >
          <DataTableHead {...props} />
          {body}
        </div>
      )}
      {isLoadingMore && (
        <div className={styles.more} role="status">
          {t('table.loadingMore')}
        </div>
      )}
    </div>
  )
}
