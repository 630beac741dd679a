import { useState } from 'react'
import { companies } from '#features/companies/companies.contract.ts'
import { nameFromDomain } from '#features/companies/web/readCompany.ts'
import { useLikely } from '#features/companies/web/LikelyRecords.tsx'
import { useKnownCompany } from '#features/companies/web/useKnownCompany.ts'
import { asApiError } from '#web/apiError.ts'
import { useAct } from '#web/useAct.ts'
import { useLater } from '#web/useLater.ts'
import { people } from '../people.contract.ts'
import { t } from './messages.en.ts'
import { companyDomain, readPerson, splitName } from './readPerson.ts'

const NOTHING = { name: '', email: '', phone: '', jobTitle: '' }
type NewPersonField = keyof typeof NOTHING
type Company = { id: string; name: string }

/** A person being written down: what a pasted address gives away, the company it belongs to, and who has it already. */
export function useNewPerson(initialCompany: Company | null = null) {
  const [fields, setFields] = useState(NOTHING)
  const [chosen, setChosen] = useState<Company | null>(initialCompany)
  const [error, setError] = useState<string | null>(null)
  const create = useAct(people.create, { said: (person) => t('people.added', { name: person.name }) })
  const createCompany = useAct(companies.create, {
    said: (company) => t('people.companyAdded', { name: company.name }),
  })

  const now = sorted(fields)
  const email = useLater(now.email.trim(), 250)
  const domain = companyDomain(email)
  const byDomain = useKnownCompany('', domain)
  const company = chosen ?? (domain && byDomain ? { id: byDomain.id, name: byDomain.name } : null)

  const set = (name: NewPersonField, value: string) => {
    setError(null)
    setFields((old) => ({ ...old, [name]: value }))
  }
  /** The first field takes anything; once it is left, what is not the name moves to where it belongs. */
  const sort = () => setFields(sorted)
  const addCompany = async (name: string, itsDomain?: string) => {
    const made = await createCompany.run({ name, ...(itsDomain ? { domain: itsDomain } : {}) }).catch(refused)
    if (made) setChosen({ id: made.id, name: made.name })
  }
  const refused = (failure: unknown) => {
    const refusal = asApiError(failure)
    setError(refusal.errors[0]?.message ?? refusal.detail)
  }
  const send = async () => {
    const made = await create
      .run({
        ...splitName(now.name),
        ...(now.email.trim() ? { emails: [{ value: now.email.trim() }] } : {}),
        ...(now.phone.trim() ? { phones: [{ value: now.phone.trim() }] } : {}),
        ...(fields.jobTitle.trim() ? { jobTitle: fields.jobTitle } : {}),
        ...(company ? { companyId: company.id } : {}),
      })
      .catch(refused)
    if (!made) return
    setFields(NOTHING)
    setChosen(initialCompany)
  }
  return {
    fields,
    set,
    sort,
    company,
    setCompany: setChosen,
    addCompany,
    /** A domain that no company has yet, with a guess at its name. */
    newCompany: domain && !company && !byDomain ? { domain, name: nameFromDomain(domain) } : null,
    /** Whom it may be, of those that are there already. */
    likely: useLikely('people', {
      ...splitName(now.name),
      emails: now.email.includes('@') ? [{ value: now.email.trim() }] : [],
      phones: now.phone.trim() ? [{ value: now.phone.trim() }] : [],
      companyId: company?.id ?? null,
    }),
    canSend: now.name.trim() !== '' || now.email.trim() !== '',
    isSending: create.isPending,
    send,
    error,
  }
}

/** A name from the address, where only that was given; each piece in its own field. */
function sorted(fields: typeof NOTHING): typeof NOTHING {
  const read = readPerson(fields.name.trim() || fields.email)
  const isPlain = fields.name.trim() !== '' && !read.email && !read.phone
  return {
    ...fields,
    name: isPlain ? fields.name : [read.firstName, read.lastName].filter(Boolean).join(' '),
    email: fields.email || (read.email ?? ''),
    phone: fields.phone || (read.phone ?? ''),
  }
}
