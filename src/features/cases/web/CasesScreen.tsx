import { Button } from '@mantine/core'
import { IconCircleCheck, IconHelpCircle, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { BulkBar } from '#features/views/web/BulkBar.tsx'
import { ViewBar } from '#features/views/web/ViewBar.tsx'
import { useView } from '#features/views/web/useView.ts'
import { useViewedList } from '#features/views/web/useViewedList.ts'
import { useAddressState } from '#web/address.ts'
import { useKeys } from '#web/keys.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useRead } from '#web/useRead.ts'
import { cases, type CaseView } from '../cases.contract.ts'
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
  const [tab, setTab] = useAddressState('show', 'waiting')
  const [open, setOpen] = useAddressState('case', '')
  const [isAdding, setAdding] = useState(false)
  const view = useView('case', 'priority')
  const { list } = view
  const fields = caseFilters(users.choices)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const queue = useViewedList<CaseView>(cases.list, view, { columns, fields, scope: viewFilter(tab, users.myId) })
  const listed = queue.rows.find((each) => each.id === open)
  // A link leads to any case, whatever the list shows.
  const { data: linked } = useRead(cases.read, open && !listed && !queue.isPending ? { id: open } : null)
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
          <Slot name="list.actions" path="/cases" asked={queue.asked} />
          {add}
        </>
      }
      bar={
        <div className={styles.bar}>
          <Tabs label={t('cases.views')} tabs={views} active={tab} onChange={setTab} />
          <ViewBar state={view} columns={columns} fields={fields} path="/cases" />
          <FilterBar
            fields={fields}
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
        {...queue.table}
        label={t('cases.title')}
        selected={selected}
        onSelect={setSelected}
        nameOf={(row) => row.title}
        onOpen={(row) => setOpen(row.id)}
        empty={<NoCases view={tab} isNarrowed={list.isNarrowed} onClear={list.clear} add={!isAdding && add} />}
      />
      {selected.size > 0 && (
        <BulkBar
          type="case"
          selected={selected}
          asked={queue.asked}
          fields={fields}
          sayDeleted={(count) => t('cases.deletedMany', { count })}
          onClear={() => setSelected(new Set())}
        />
      )}
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
