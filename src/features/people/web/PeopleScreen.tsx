import { IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { RecordTable, type TableWords } from '#features/companies/web/RecordTable.tsx'
import { useCustomFilters } from '#features/fields/web/customColumns.tsx'
import { typeFilter } from '#features/profileTypes/web/typeColumn.tsx'
import { useProfileTypes } from '#features/profileTypes/web/useProfileTypes.ts'
import { useView } from '#features/views/web/useView.ts'
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
  const view = useView('person', 'name')
  const types = useProfileTypes()
  const own = useCustomFilters('person', users)
  const company = useFilteredCompany(view.list.filter)
  return (
    <RecordTable
      words={words()}
      contracts={people}
      path="/people"
      view={view}
      columns={usePersonColumns(users)}
      filters={useMemo(
        () => [...personFilters({ owners: users.choices, companyName: () => company }), typeFilter(types), ...own],
        [users, company, types, own],
      )}
      Add={AddPerson}
    />
  )
}
