import { Button } from '@mantine/core'
import { IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useCallback, useState, type ComponentType, type ReactNode } from 'react'
import type { Contract } from '#kernel/contract.ts'
import { useGo } from '#web/address.ts'
import { useKeys } from '#web/keys.ts'
import { BulkBar } from '#features/views/web/BulkBar.tsx'
import { ViewBar } from '#features/views/web/ViewBar.tsx'
import type { ViewState } from '#features/views/web/useView.ts'
import { useViewedList } from '#features/views/web/useViewedList.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import type { Column } from '#web/ui/column.ts'
import type { FilterField } from '#web/ui/filterField.ts'
import type { Icon } from '#web/ui/icon.ts'
import styles from './RecordTable.module.css'
import { TouchProvider, useTouches } from './touches.tsx'

export type TableWords = {
  icon: Icon
  title: string
  add: string
  /** Nothing at all yet, and what to do first. */ empty: string
  emptyText: string
  /** Nothing that fits the filters. */ none: string
  noneText: string
  clear: string
  deleted: (count: number) => string
}

type RecordTableProps<View extends { id: string; name: string }> = {
  words: TableWords
  contracts: { list: Contract }
  /** Where the records live: `/people`. */
  path: string
  view: ViewState
  filters: FilterField[]
  columns: Column<View>[]
  /** What opens above the table to add one. */
  Add: ComponentType<{ onClose: () => void }>
}

/** The screen of people and of companies alike: a table that is searched, filled in and added to where it stands. */
export function RecordTable<View extends { id: string; name: string }>(props: RecordTableProps<View>) {
  const { words, contracts, path, view, filters, columns, Add } = props
  const { list } = view
  const go = useGo()
  const shown = useViewedList(contracts.list, view, { columns, fields: filters })
  const { rows } = shown
  const { touches, onSee: onSeeTouches } = useTouches(rows)
  const { onSee: onSeePages } = shown
  const onSee = useCallback(
    (first: number, last: number) => {
      onSeePages(first, last)
      onSeeTouches(first, last)
    },
    [onSeePages, onSeeTouches],
  )
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [isAdding, setAdding] = useState(false)
  useKeys([{ keys: 'n', label: words.add, run: () => setAdding(true) }])

  const addButton = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  const isBlank = !shown.isPending && !shown.error && rows.length === 0 && !list.isNarrowed
  return (
    <Page
      title={words.title}
      width="full"
      actions={
        <>
          <Slot name="list.actions" path={path} asked={list.asked} />
          {!isBlank && addButton}
        </>
      }
      bar={
        isBlank ? undefined : (
          <div className={styles.bars}>
            <ViewBar state={view} columns={columns} fields={filters} path={path} />
            <FilterBar
              fields={filters}
              filter={list.filter}
              onFilter={list.setFilter}
              search={list.search}
              onSearch={list.setSearch}
            />
          </div>
        )
      }
    >
      {isAdding && <Add onClose={() => setAdding(false)} />}
      <TouchProvider touches={touches}>
        <DataTable
          label={words.title}
          {...shown.table}
          onSee={onSee}
          nameOf={(row) => row.name}
          onOpen={(row) => go(`${path}/${row.id}`)}
          selected={selected}
          onSelect={setSelected}
          empty={
            isBlank ? !isAdding && <Nothing words={words} action={addButton} /> : <None words={words} list={list} />
          }
        />
      </TouchProvider>
      {selected.size > 0 && (
        <BulkBar
          type={view.type}
          selected={selected}
          asked={list.asked}
          fields={filters}
          sayDeleted={words.deleted}
          onClear={() => setSelected(new Set())}
        />
      )}
    </Page>
  )
}

const Nothing = ({ words, action }: { words: TableWords; action: ReactNode }) => (
  <EmptyState icon={words.icon} title={words.empty} text={words.emptyText} action={action} />
)

const None = ({ words, list }: { words: TableWords; list: ViewState['list'] }) => (
  <EmptyState
    icon={IconSearchOff}
    title={words.none}
    text={words.noneText}
    action={
      <Button variant="default" onClick={list.clear}>
        {words.clear}
      </Button>
    }
  />
)
