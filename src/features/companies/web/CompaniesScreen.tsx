import { IconBuilding } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { useCustomFilters } from '#features/fields/web/customColumns.tsx'
import { typeFilter } from '#features/profileTypes/web/typeColumn.tsx'
import { useProfileTypes } from '#features/profileTypes/web/useProfileTypes.ts'
import { useView } from '#features/views/web/useView.ts'
import { companies } from '../companies.contract.ts'
import { AddCompany } from './AddCompany.tsx'
import { RecordTable, type TableWords } from './RecordTable.tsx'
import { companyFilters } from './companyFilters.ts'
import { t } from './messages.en.ts'
import { useCompanyColumns } from './useCompanyColumns.tsx'

const words = (): TableWords => ({
  icon: IconBuilding,
  title: t('companies.title'),
  add: t('companies.new'),
  empty: t('companies.empty'),
  emptyText: t('companies.emptyText'),
  none: t('companies.none'),
  noneText: t('companies.noneText'),
  clear: t('companies.clear'),
  deleted: (count) => t('companies.deleted', { count }),
})

/** Every company, as a table that is worked in. */
export function CompaniesScreen() {
  const users = useUsers()
  const view = useView('company', 'name')
  const types = useProfileTypes()
  const own = useCustomFilters('company', users)
  return (
    <RecordTable
      words={words()}
      contracts={companies}
      path="/companies"
      view={view}
      columns={useCompanyColumns(users)}
      filters={useMemo(() => [...companyFilters(users.choices), typeFilter(types), ...own], [users, types, own])}
      Add={AddCompany}
    />
  )
}
