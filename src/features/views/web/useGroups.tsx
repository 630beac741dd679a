import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { sayNumber } from '#web/messages/sayNumber.ts'
import type { Column, TableRow } from '#web/ui/column.ts'
import { sayFilterValue, type FilterField } from '#web/ui/filterField.ts'
import type { TableGroup } from '#web/ui/tableLines.ts'
import { useRead } from '#web/useRead.ts'
import type { Sections } from '#web/usePages.ts'
import { summaries, type Group, type Sum } from '../summary.contract.ts'
import type { Settings } from './useView.ts'
import type { ViewType } from '../views.contract.ts'
import { t } from './messages.en.ts'

type Asked = { q?: string; filter?: Filter; sort: string }
type Options<Row extends TableRow> = {
  type: ViewType
  settings: Settings
  asked: Asked | null
  fields: readonly FilterField[]
  columns: readonly Column<Row>[]
}
/** A row knows in which group it was found: its value may change while the list is on its way. */
type InGroup = { inGroup?: string | null }

/** Groups and totals of a list, counted by the server; rows are fetched one open group after the other. */
export function useGroups<Row extends TableRow>({ type, settings, asked, fields, columns }: Options<Row>) {
  const { groupBy, hasTotals } = settings
  const field = fields.find(({ key }) => key === groupBy)
  const sums = hasTotals ? columns.flatMap(({ sum }) => sum ?? []).slice(0, 8) : []
  const [folded, setFolded] = useState<ReadonlySet<string | null>>(new Set())
  const { data, error } = useRead(
    summaries[type],
    asked && (field || hasTotals)
      ? {
          ...(asked.q && { q: asked.q }),
          ...(asked.filter && { filter: asked.filter }),
          ...(field && { groupBy: field.key }),
          ...(sums.length > 0 && { sum: sums.join(',') }),
        }
      : null,
    { keepPrevious: true },
  )
  const groups = useMemo(() => (field && data ? inOrder(field, data.groups) : undefined), [field, data])
  const open = groups?.map(({ value }) => value).filter((value) => !folded.has(value))
  const key = JSON.stringify([groupBy, open])
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all that matters of the open groups
  const sections = useMemo(() => (field && open ? sectionsOf(field, key, open) : undefined), [field, key])
  const toggle = useCallback((value: string | null) => setFolded((old) => withToggled(old, value)), [])

  return {
    sections,
    /** The list cannot be asked for before its groups are known, nor where all of them are folded. */
    isWaiting: Boolean(field) && !groups && !error,
    areAllFolded: Boolean(groups) && open?.length === 0,
    groupsOf: (rows: readonly Row[]): TableGroup[] | undefined => {
      if (!groups || !field) return undefined
      const loaded = Map.groupBy(rows as readonly (Row & InGroup)[], ({ inGroup }) => inGroup)
      return groups.map(({ value, count, sums: own }) => ({
        key: String(value),
        title: value === null ? t('views.none') : nameOf(field, value),
        note: <Note count={count} sums={own} columns={columns} />,
        isOpen: !folded.has(value),
        onToggle: () => toggle(value),
        loaded: folded.has(value) ? 0 : (loaded.get(value)?.length ?? 0),
      }))
    },
    totals: hasTotals && data ? totalsOf(columns, data) : undefined,
    hasMoreGroups: Boolean(groups) && data?.hasMoreGroups === true,
  }
}

/** Choices in their own order, texts by the alphabet; what has no value comes last. */
function inOrder(field: FilterField, groups: readonly Group[]): Group[] {
  const places = new Map(field.choices?.map(({ value }, at) => [value, at]))
  const place = ({ value }: Group) => (value === null ? Infinity : (places.get(value) ?? places.size))
  return groups.toSorted(
    (a, b) => place(a) - place(b) || nameOf(field, a.value ?? '').localeCompare(nameOf(field, b.value ?? '')),
  )
}

function nameOf(field: FilterField, value: string): string {
  const said = sayFilterValue(field, { field: field.key, op: 'eq', value: valueOf(field, value) })
  return said === value && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? t('views.unknown') : said
}

const valueOf = (field: FilterField, value: string) => (field.kind === 'boolean' ? value === 'true' : value)

/** A cursor of the grouped list says in which group it is, and where there. */
function sectionsOf(field: FilterField, key: string, open: readonly (string | null)[]): Sections {
  return {
    key,
    ask: (input, cursor) => {
      const [value = null, from = null] = (cursor ? JSON.parse(cursor) : [open[0]]) as (string | null)[]
      const isIt: Filter =
        value === null
          ? { field: field.key, op: 'isEmpty' }
          : { field: field.key, op: 'eq', value: valueOf(field, value) }
      const asked = input as Asked
      const next = open[open.indexOf(value) + 1]
      return {
        input: { ...asked, filter: asked.filter ? { and: [asked.filter, isIt] } : isIt },
        cursor: from,
        shape: ({ data, nextCursor }) => ({
          data: data.map((row) => ({ ...(row as object), inGroup: value })),
          nextCursor: nextCursor
            ? JSON.stringify([value, nextCursor])
            : next === undefined
              ? null
              : JSON.stringify([next, null]),
        }),
      }
    },
  }
}

function withToggled(old: ReadonlySet<string | null>, value: string | null) {
  const next = new Set(old)
  if (!next.delete(value)) next.add(value)
  return next
}

type NoteProps<Row extends TableRow> = { count: number; sums: readonly Sum[]; columns: readonly Column<Row>[] }

function Note<Row extends TableRow>({ count, sums, columns }: NoteProps<Row>) {
  return (
    <>
      {t('views.groupCount', { count })}
      {sums.map((sum) => {
        const shown = saySum(sum)
        const title = columns.find((column) => column.sum === sum.field)?.title
        return (
          shown && (
            <span key={sum.field}>
              {` · ${title ?? ''} `}
              {shown}
            </span>
          )
        )
      })}
    </>
  )
}

function totalsOf<Row extends TableRow>(
  columns: readonly Column<Row>[],
  { count, isMore, sums }: { count: number; isMore: boolean; sums: readonly Sum[] },
): ReadonlyMap<string, ReactNode> {
  const entries = columns.map(({ key, sum }, at): [string, ReactNode] => {
    if (at === 0) return [key, t(isMore ? 'views.more' : 'views.count', { count })]
    const found = sums.find(({ field }) => field === sum)
    return [key, found ? saySum(found) : null]
  })
  return new Map(entries.filter(([, shown]) => shown !== null))
}

/** Currencies stand beside each other: nobody adds them. */
function saySum({ number, money }: Sum): ReactNode {
  if (number !== null) return sayNumber(Number(number))
  if (money.length === 0) return null
  return money.map((each, at) => (
    <span key={each.currency}>
      {at > 0 && ' + '}
      <MoneyText money={each} isShort />
    </span>
  ))
}
