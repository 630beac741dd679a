import { Button } from '@mantine/core'
import { IconPlus, IconSearchOff, IconUsers } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { TouchProvider, useTouches } from '#features/companies/web/touches.tsx'
import { useGo } from '#web/address.ts'
import { useKeys } from '#web/keys.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { SelectionBar } from '#web/ui/SelectionBar.tsx'
import { useListState } from '#web/useListState.ts'
import { usePages } from '#web/usePages.ts'
import { useRemoveMany } from '#web/useRemoveMany.ts'
import { people } from '../people.contract.ts'
import { AddPerson } from './AddPerson.tsx'
import { personFilters } from './personFilters.ts'
import { t } from './messages.en.ts'
import { useFilteredCompany } from './useFilteredCompany.ts'
import { usePersonColumns } from './usePersonColumns.tsx'

/** Everybody we deal with, as a table that is worked in. */
export function PeopleScreen() {
  const go = useGo()
  const users = useUsers()
  const columns = usePersonColumns(users)
  const list = useListState('name')
  const company = useFilteredCompany(list.filter)
  const filters = useMemo(() => personFilters({ owners: users.choices, companyName: () => company }), [users, company])
  const pages = usePages(people.list, { ...list.asked, limit: 100 })
  const { touches, onSee: onSeeTouches } = useTouches(pages.rows)
  const { onSee: onSeePages } = pages
  const onSee = useCallback(
    (first: number, last: number) => {
      onSeePages(first, last)
      onSeeTouches(first, last)
    },
    [onSeePages, onSeeTouches],
  )
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [isAdding, setAdding] = useState(false)
  const removeMany = useRemoveMany(people, (count) => t('people.deleted', { count }))
  useKeys([{ keys: 'n', label: t('people.new'), run: () => setAdding(true) }])

  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {t('people.new')}
    </Button>
  )
  const empty = list.isNarrowed ? (
    <EmptyState
      icon={IconSearchOff}
      title={t('people.none')}
      text={t('people.noneText')}
      action={
        <Button variant="default" onClick={list.clear}>
          {t('people.clear')}
        </Button>
      }
    />
  ) : (
    !isAdding && <EmptyState icon={IconUsers} title={t('people.empty')} text={t('people.emptyText')} action={add} />
  )
  return (
    <Page
      title={t('people.title')}
      width="full"
      actions={add}
      bar={
        <FilterBar
          fields={filters}
          filter={list.filter}
          onFilter={list.setFilter}
          search={list.search}
          onSearch={list.setSearch}
        />
      }
    >
      {isAdding && <AddPerson onClose={() => setAdding(false)} />}
      <TouchProvider touches={touches}>
        <DataTable
          label={t('people.title')}
          columns={columns}
          {...pages}
          onSee={onSee}
          nameOf={(row) => row.name}
          onOpen={(row) => go(`/people/${row.id}`)}
          sort={list.sort}
          onSort={list.setSort}
          selected={selected}
          onSelect={setSelected}
          empty={empty}
        />
      </TouchProvider>
      {selected.size > 0 && (
        <SelectionBar
          count={selected.size}
          onClear={() => setSelected(new Set())}
          onDelete={() => {
            setSelected(new Set())
            void removeMany([...selected])
          }}
        />
      )}
    </Page>
  )
}
