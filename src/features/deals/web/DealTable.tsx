import { IconCalendar, IconCoin, IconSearchOff } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { useCustomFilters } from '#features/fields/web/customColumns.tsx'
import type { Filter } from '#kernel/filter.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import type { FilterField } from '#web/ui/filterField.ts'
import { useListState } from '#web/useListState.ts'
import { usePages } from '#web/usePages.ts'
import { deals } from '../deals.contract.ts'
import styles from './DealTable.module.css'
import { t } from './messages.en.ts'
import { useDealColumns } from './useDealColumns.tsx'

const statuses = () => (['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(`deals.status.${value}`) }))
const fields = (): FilterField[] => [
  { key: 'status', label: t('deals.status'), kind: 'select', choices: statuses() },
  { key: 'amount', label: t('deals.amount'), icon: IconCoin, kind: 'number' },
  { key: 'closeOn', label: t('deals.closeOn'), icon: IconCalendar, kind: 'date' },
  { key: 'nextStep', label: t('deals.nextStep'), kind: 'text' },
]

type DealTableProps = {
  pipelineId: string
  ownerId: string
  users: ReturnType<typeof useUsers>
  onOpen: (id: string) => void
}

/** The same deals as the board's, to be sorted, filtered and filled in. */
export function DealTable({ pipelineId, ownerId, users, onOpen }: DealTableProps) {
  const columns = useDealColumns(users)
  const list = useListState('-updatedAt')
  const own = useCustomFilters('deal', users)
  const filter = useMemo<Filter>(() => {
    const scope: Filter[] = [{ field: 'pipelineId', op: 'eq', value: pipelineId }]
    if (ownerId) scope.push({ field: 'ownerId', op: 'eq', value: ownerId })
    return { and: list.asked.filter ? [...scope, list.asked.filter] : scope }
  }, [pipelineId, ownerId, list.asked.filter])
  const pages = usePages(deals.list, { ...list.asked, filter, limit: 100 })
  return (
    <>
      <div className={styles.bar}>
        <FilterBar
          fields={useMemo(() => [...fields(), ...own], [own])}
          filter={list.filter}
          onFilter={list.setFilter}
          search={list.search}
          onSearch={list.setSearch}
        />
      </div>
      <DataTable
        label={t('deals.title')}
        columns={columns}
        {...pages}
        nameOf={(row) => row.name}
        onOpen={(row) => onOpen(row.id)}
        sort={list.sort}
        onSort={list.setSort}
        empty={
          <EmptyState
            icon={IconSearchOff}
            title={t('deals.none')}
            text={t('deals.noneText')}
            action={
              <Button variant="default" onClick={list.clear}>
                {t('deals.clear')}
              </Button>
            }
          />
        }
      />
    </>
  )
}
