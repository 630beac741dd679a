import { fold } from '#kernel/text.ts'
import { useRead } from '#web/useRead.ts'
import { companies } from '../companies.contract.ts'

/** The company that has this domain or exactly this name already, if I may see it. */
export function useKnownCompany(name: string, domain: string | undefined) {
  const byDomain = useRead(
    companies.list,
    domain ? { filter: { field: 'domain', op: 'eq', value: domain.toLowerCase() }, limit: 1 } : null,
  )
  const byName = useRead(companies.list, name.length > 1 ? { q: name, limit: 5 } : null)
  const sameDomain = domain ? byDomain.data?.data[0] : undefined
  return sameDomain ?? byName.data?.data.find((company) => fold(company.name) === fold(name))
}
