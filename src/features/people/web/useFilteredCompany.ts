import { companies } from '#features/companies/companies.contract.ts'
import type { Filter } from '#kernel/filter.ts'
import { comparisonsOf } from '#web/ui/filterField.ts'
import { useRead } from '#web/useRead.ts'

/** The name of the company that a filter asks for, which itself holds only the id. */
export function useFilteredCompany(filter: Filter | undefined): string | undefined {
  const id = comparisonsOf(filter)?.find((part) => part.field === 'companyId')?.value
  return useRead(companies.read, typeof id === 'string' && id ? { id } : null).data?.name
}
