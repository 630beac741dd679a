import { Button } from '@mantine/core'
import { IconCircleCheck, IconHelpCircle, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import type { Filter } from '#kernel/filter.ts'
import { useAddressState } from '#web/address.ts'
import { useKeys } from '#web/keys.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useListState } from '#web/useListState.ts'
import { useRead } from '#web/useRead.ts'
import { usePages } from '#web/usePages.ts'
import { cases } from '../cases.contract.ts'
import styles from './Cases.module.css'
import { AddCase } from './AddCase.tsx'
import { CaseSheet } from './CaseSheet.tsx'
import { caseFilters } from './caseFilters.ts'
import { t } from './messages.en.ts'
import { useCaseColumns } from './useCaseColumns.tsx'
import { viewFilter, views } from './views.ts'

/** The queue: what presses most and waits longest stands first. */
export function CasesScreen() {
  const users = useUsers()
  const columns = useCaseColumns(users)
  const [view, setView] = useAddressState('view', 'waiting')
  const [open, setOpen] = useAddressState('case', '')
  const [isAdding, setAdding] = useState(false)
  const list = useListState('priority')
  const shownBy = viewFilter(view, users.myId)
  const filter = allOf(shownBy, list.asked.filter)
  const pages = usePages(cases.list, { ...list.asked, limit: 100, ...(filter ? { filter } : {}) })
  const listed = pages.rows.find((each) => each.id === open)
  // A link leads to any case, whatever the list shows.
  const { data: linked } = useRead(cases.read, open && !listed && !pages.isPending ? { id: open } : null)
  const shown = listed ?? (open ? linked : undefined)
  useKeys([{ keys: 'n', label: t('cases.new'), run: () => setAdding(true) }])

  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {t('cases.new')}
    </Button>
  )
  return (
    <Page
      title={t('cases.title')}
      width="full"
      actions={
        <>
          <Slot name="list.actions" path="/cases" asked={{ ...list.asked, ...(filter ? { filter } : {}) }} />
          {add}
        </>
      }
      bar={
        <div className={styles.bar}>
          <Tabs label={t('cases.views')} tabs={views} active={view} onChange={setView} />
          <FilterBar
            fields={caseFilters(users.choices)}
            filter={list.filter}
            onFilter={list.setFilter}
            search={list.search}
            onSearch={list.setSearch}
          />
        </div>
      }
    >
      {isAdding && <AddCase onClose={() => setAdding(false)} />}
      <DataTable
        {...pages}
        label={t('cases.title')}
        columns={columns}
        nameOf={(row) => row.title}
        onOpen={(row) => setOpen(row.id)}
        sort={list.sort}
        onSort={list.setSort}
        empty={<NoCases view={view} isNarrowed={list.isNarrowed} onClear={list.clear} add={!isAdding && add} />}
      />
      {shown && <CaseSheet key={shown.id} case={shown} users={users} onClose={() => setOpen('')} />}
    </Page>
  )
}

type NoCasesProps = { view: string; isNarrowed: boolean; onClear: () => void; add: React.ReactNode }

function NoCases({ view, isNarrowed, onClear, add }: NoCasesProps) {
  if (isNarrowed)
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('cases.none')}
        text={t('cases.noneText')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('cases.clear')}
          </Button>
        }
      />
    )
  if (view === 'all')
    return <EmptyState icon={IconHelpCircle} title={t('cases.empty')} text={t('cases.emptyText')} action={add} />
  return <EmptyState icon={IconCircleCheck} title={t('cases.done')} text={t('cases.doneText')} action={add} />
}

function allOf(...filters: (Filter | undefined)[]): Filter | undefined {
  const given = filters.filter((each) => each !== undefined)
  return given.length > 1 ? { and: given } : given[0]
}
