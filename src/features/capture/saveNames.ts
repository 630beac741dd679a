import { createCompany } from '#features/companies/companies.ts'
import { createPerson } from '#features/people/people.ts'
import type { ItemOf } from './items.contract.ts'
import type { Saving } from './saveItems.ts'

export async function saveCompany({ ctx, refs, created }: Saving, item: ItemOf<'company'>) {
  if (refs.one('company', item)) return
  const company = await createCompany(ctx, { name: item.name, domain: item.domain })
  refs.add('company', item.name, company.id)
  created.push({ type: 'company', id: company.id, name: company.name })
}

/** A new person; the company that they belong to is known, was made by this capture, or is made now. */
export async function savePerson(saving: Saving, item: ItemOf<'person'>) {
  const { ctx, refs, created } = saving
  const companyId = item.company ? await companyOf(saving, item.company) : null
  const person = await createPerson(ctx, {
    ...namesOf(item),
    jobTitle: item.jobTitle,
    companyId,
    emails: item.emails.map((value) => ({ value })),
    phones: item.phones.map((value) => ({ value })),
  })
  refs.add('person', item.name, person.id)
  created.push({ type: 'person', id: person.id, name: person.name })
}

async function companyOf(saving: Saving, company: { id: string | null; name: string }): Promise<string | null> {
  const known = saving.refs.one('company', company)
  if (known || !company.name.trim()) return known
  await saveCompany(saving, { kind: 'company', action: 'create', id: null, name: company.name, domain: null })
  return saving.refs.one('company', company)
}

/** The grammar splits names; a client that sends only a whole one gets its last word as the last name. */
function namesOf({ name, firstName, lastName }: ItemOf<'person'>) {
  if (firstName || lastName) return { firstName, lastName }
  const words = name.trim().split(/\s+/)
  return words.length > 1
    ? { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) }
    : { firstName: name, lastName: null }
}
