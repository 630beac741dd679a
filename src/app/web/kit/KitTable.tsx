import { useMemo, useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { toast } from '#web/toasts.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import type { Column } from '#web/ui/column.ts'
import type { FilterField } from '#web/ui/filterField.ts'
import { fakePeople, type FakePerson } from './fakes.ts'

const stages = ['Lead', 'Active', 'Customer', 'Former'].map((stage) => ({ value: stage, label: stage }))
const fields: FilterField[] = [
  { key: 'stage', label: 'Stage', kind: 'select', choices: stages },
  { key: 'city', label: 'City', kind: 'text' },
  { key: 'updatedAt', label: 'Last change', kind: 'date' },
]
const save = () => new Promise((resolve) => setTimeout(resolve, 400))
const columns: Column<FakePerson>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 'minmax(220px, 1.4fr)',
    sort: 'name',
    phone: 'title',
    cell: (row) => <RecordChip look="plain" name={row.name} id={row.id} to="/kit" />,
  },
  { key: 'place', title: 'Company', sort: 'place', phone: 'detail', cell: (row) => row.place },
  {
    key: 'title',
    title: 'Role',
    edit: { value: (row) => row.title, save: () => save },
    cell: (row) => <span className="quiet">{row.title}</span>,
  },
  {
    key: 'stage',
    title: 'Stage',
    width: '110px',
    phone: 'detail',
    edit: { value: (row) => row.stage, save: () => save, kind: 'select', choices: stages },
    cell: (row) => row.stage,
  },
  {
    key: 'amount',
    title: 'Open',
    width: '110px',
    align: 'end',
    sort: 'amount',
    cell: (row) => <MoneyText money={{ amount: row.amount, currency: 'EUR' }} />,
  },
  {
    key: 'lastAt',
    title: 'Last contact',
    width: '130px',
    sort: 'lastAt',
    phone: 'end',
    cell: (row) => <When at={row.lastAt} className="quiet" />,
  },
]

export function KitTable() {
  const rows = useMemo(() => fakePeople(100_000), [])
  const [sort, setSort] = useState('name')
  const [filter, setFilter] = useState<Filter | undefined>({ field: 'stage', op: 'eq', value: 'Customer' })
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <FilterBar
          fields={fields}
          filter={filter}
          onFilter={setFilter}
          search={search}
          onSearch={setSearch}
          end="100,000 people"
        />
      </div>
      <DataTable
        label="People"
        columns={columns}
        rows={rows}
        nameOf={(row) => row.name}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        onOpen={(row) => toast(`Open ${row.name}`)}
      />
    </>
  )
}
