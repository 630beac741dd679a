import { IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { RecordTable, type TableWords } from '#features/companies/web/RecordTable.tsx'
import { useCustomFilters } from '#features/fields/web/customColumns.tsx'
import { useListState } from '#web/useListState.ts'
import { people } from '../people.contract.ts'
import { AddPerson } from './AddPerson.tsx'
import { t } from './messages.en.ts'
import { personFilters } from './personFilters.ts'
import { useFilteredCompany } from './useFilteredCompany.ts'
import { usePersonColumns } from './usePersonColumns.tsx'

const words = (): TableWords => ({
  icon: IconUsers,
  title: t('people.title'),
  add: t('people.new'),
  empty: t('people.empty'),
  emptyText: t('people.emptyText'),
  none: t('people.none'),
  noneText: t('people.noneText'),
  clear: t('people.clear'),
  deleted: (count) => t('people.deleted', { count }),
})

/** Everybody we deal with, as a table that is worked in. */
export function PeopleScreen() {
  const users = useUsers()
  const list = useListState('name')
  const own = useCustomFilters('person', users)
  const company = useFilteredCompany(list.filter)
  return (
    <RecordTable
      words={words()}
      contracts={people}
      path="/people"
      list={list}
      columns={usePersonColumns(users)}
      filters={useMemo(
        () => [...personFilters({ owners: users.choices, companyName: () => company }), ...own],
        [users, company, own],
      )}
      Add={AddPerson}
    />
  )
}
