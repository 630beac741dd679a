import { IconCalendar, IconCoin, IconProgress, IconSearchOff, IconTag, IconUserCircle } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { useCustomFilters } from '#features/fields/web/customColumns.tsx'
import type { Filter } from '#kernel/filter.ts'
import { BulkBar } from '#features/views/web/BulkBar.tsx'
import { ViewBar } from '#features/views/web/ViewBar.tsx'
import { useView } from '#features/views/web/useView.ts'
import { useViewedList } from '#features/views/web/useViewedList.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import type { Choice } from '#web/ui/ValueInput.tsx'
import type { FilterField } from '#web/ui/filterField.ts'
import { deals } from '../deals.contract.ts'
import type { PipelineView } from '../pipelines.contract.ts'
import styles from './DealTable.module.css'
import { t } from './messages.en.ts'
import { useDealColumns } from './useDealColumns.tsx'

const statuses = () => (['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(`deals.status.${value}`) }))
const fields = (pipeline: PipelineView | undefined, owners: Choice[]): FilterField[] => [
  {
    key: 'stageId',
    label: t('deals.stage'),
    icon: IconProgress,
    kind: 'select',
    choices: pipeline?.stages.map(({ id, name }) => ({ value: id, label: name })) ?? [],
  },
  { key: 'ownerId', label: t('deals.owner'), icon: IconUserCircle, kind: 'select', choices: owners },
  { key: 'status', label: t('deals.status'), kind: 'select', choices: statuses() },
  { key: 'amount', label: t('deals.amount'), icon: IconCoin, kind: 'number' },
  { key: 'closeOn', label: t('deals.closeOn'), icon: IconCalendar, kind: 'date' },
  { key: 'nextStep', label: t('deals.nextStep'), kind: 'text' },
  { key: 'tags', label: t('deals.tag'), icon: IconTag, kind: 'text', operators: ['contains', 'isEmpty'] },
]

type DealTableProps = {
  pipelineId: string
  pipelines: readonly PipelineView[]
  ownerId: string
  users: ReturnType<typeof useUsers>
  onOpen: (id: string) => void
}

/** The same deals as the board's, to be sorted, filtered and filled in. */
export function DealTable({ pipelineId, pipelines, ownerId, users, onOpen }: DealTableProps) {
  const columns = useDealColumns(users)
  const view = useView('deal', '-updatedAt', 'table')
  const { list } = view
  const own = useCustomFilters('deal', users)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const filters = useMemo(
    () => [
      ...fields(
        pipelines.find(({ id }) => id === pipelineId),
        users.choices,
      ),
      ...own,
    ],
    [pipelines, pipelineId, users, own],
  )
  const scope: Filter[] = [{ field: 'pipelineId', op: 'eq', value: pipelineId }]
  if (ownerId) scope.push({ field: 'ownerId', op: 'eq', value: ownerId })
  const shown = useViewedList(deals.list, view, { columns, fields: filters, scope: { and: scope } })
  return (
    <>
      <div className={styles.bar}>
        <ViewBar state={view} columns={columns} fields={filters} path="/deals" />
        <FilterBar
          fields={filters}
          filter={list.filter}
          onFilter={list.setFilter}
          search={list.search}
          onSearch={list.setSearch}
        />
      </div>
      <DataTable
        label={t('deals.title')}
        {...shown.table}
        selected={selected}
        onSelect={setSelected}
        nameOf={(row) => row.name}
        onOpen={(row) => onOpen(row.id)}
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
      {selected.size > 0 && (
        <BulkBar
          type="deal"
          selected={selected}
          asked={shown.asked}
          fields={filters}
          sayDeleted={(count) => t('deals.deletedMany', { count })}
          onClear={() => setSelected(new Set())}
        />
      )}
    </>
  )
}
