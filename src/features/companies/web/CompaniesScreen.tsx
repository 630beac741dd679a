import { Button } from '@mantine/core'
import { IconBuilding, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
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
import { companies } from '../companies.contract.ts'
import { AddCompany } from './AddCompany.tsx'
import { companyFilters } from './companyFilters.ts'
import { t } from './messages.en.ts'
import { TouchProvider, useTouches } from './touches.tsx'
import { useCompanyColumns } from './useCompanyColumns.tsx'

/** Every company, as a table that is worked in. */
export function CompaniesScreen() {
  const go = useGo()
  const users = useUsers()
  const columns = useCompanyColumns(users)
  const filters = useMemo(() => companyFilters(users.choices), [users])
  const list = useListState('name')
  const pages = usePages(companies.list, { ...list.asked, limit: 100 })
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
  const removeMany = useRemoveMany(companies, (count) => t('companies.deleted', { count }))
  useKeys([{ keys: 'n', label: t('companies.new'), run: () => setAdding(true) }])

  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {t('companies.new')}
    </Button>
  )
  const empty = list.isNarrowed ? (
    <EmptyState
      icon={IconSearchOff}
      title={t('companies.none')}
      text={t('companies.noneText')}
      action={
        <Button variant="default" onClick={list.clear}>
          {t('companies.clear')}
        </Button>
      }
    />
  ) : (
    !isAdding && (
      <EmptyState icon={IconBuilding} title={t('companies.empty')} text={t('companies.emptyText')} action={add} />
    )
  )
  return (
    <Page
      title={t('companies.title')}
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
      {isAdding && <AddCompany onClose={() => setAdding(false)} />}
      <TouchProvider touches={touches}>
        <DataTable
          label={t('companies.title')}
          columns={columns}
          {...pages}
          onSee={onSee}
          nameOf={(row) => row.name}
          onOpen={(row) => go(`/companies/${row.id}`)}
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
