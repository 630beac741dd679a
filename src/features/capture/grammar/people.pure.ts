import { domainOf, isFreeMail } from './findContacts.pure.ts'
import { fold } from './fold.pure.ts'
import { phraseOf } from './nameForms.pure.ts'
import { recordOf } from './nameIndex.pure.ts'
import type { Item, KnownRecord, Ref, Setting, Span } from './types.pure.ts'

export type Details = {
  name: string
  jobTitle: string | null
  company: string | null
  emails: string[]
  phones: string[]
  domain: string | null
  span: Span
}

/** The person these details belong to, if known: by mail, by phone, or by full name at that company. */
export function knownPerson({ name, company, emails, phones }: Details, { names }: Setting): KnownRecord | null {
  for (const email of emails) if (names.emails.get(email)?.type === 'person') return names.emails.get(email) ?? null
  const named = (names.phrases.get(phraseOf(name)) ?? [])
    .filter(({ record, form }) => record.type === 'person' && form === 'full')
    .map(({ record }) => record)
  for (const phone of phones) {
    const owner = names.phones.get(phone)
    if (owner && named.includes(owner)) return owner
  }
  const firm = company ? knownCompany(company, null, names) : null
  const fitting = named.filter((record) => !record.companyId || (firm ? record.companyId === firm.id : true))
  const [only, other] = new Set(fitting)
  return only && !other ? only : null
}

export function knownCompany(
  company: string | null,
  domain: string | null,
  names: Setting['names'],
): KnownRecord | null {
  const byDomain = domain ? names.domains.get(domain) : undefined
  if (byDomain) return byDomain
  const found = company
    ? new Set(
        (names.phrases.get(phraseOf(company)) ?? [])
          .filter(({ record, form }) => record.type === 'company' && form === 'full')
          .map(({ record }) => record),
      )
    : []
  const [only, other] = found
  return only && !other ? only : null
}

/** A new person (and company), or what is new about a known one. */
export function itemsOf(details: Details, setting: Setting): Item[] {
  const { span } = details
  const known = knownPerson(details, setting)
  const domain = details.domain ?? details.emails.map(domainOf).find((each) => !isFreeMail(each)) ?? null
  const firm = knownCompany(details.company, domain, setting.names)
  if (known) return changesOf(known, details, firm, setting)
  const company: Ref | null = firm
    ? { id: firm.id, name: firm.name }
    : details.company
      ? { id: null, name: details.company }
      : null
  const words = details.name.split(/\s+/)
  const items: Item[] = [
    {
      kind: 'person',
      action: 'create',
      id: null,
      name: details.name,
      firstName: words[0] ?? null,
      lastName: words.slice(1).join(' ') || null,
      emails: details.emails,
      phones: details.phones,
      jobTitle: details.jobTitle,
      company,
      span,
      certain: true,
    },
  ]
  if (company && company.id === null)
    items.push({ kind: 'company', action: 'create', id: null, name: company.name, domain, span, certain: true })
  return items
}

function changesOf(
  known: KnownRecord,
  { emails, phones, jobTitle, company, span }: Details,
  firm: KnownRecord | null,
  { names }: Setting,
): Item[] {
  const record = { type: 'person' as const, id: known.id, name: known.name }
  const fact = (field: 'email' | 'phone' | 'jobTitle' | 'company', value: string, ref: Ref | null = null): Item => ({
    kind: 'fact',
    record,
    field,
    value,
    ref,
    span,
    certain: true,
  })
  const employer = recordOf(names, 'company', known.companyId)?.name ?? known.companyName
  const isMoved = company !== null && (firm ? firm.id !== known.companyId : fold(employer ?? '') !== fold(company))
  return [
    ...emails
      .filter((email) => !(known.emails ?? []).some((kept) => fold(kept) === email))
      .map((email) => fact('email', email)),
    ...phones.filter((phone) => !(known.phones ?? []).includes(phone)).map((phone) => fact('phone', phone)),
    ...(jobTitle && fold(known.jobTitle ?? '') !== fold(jobTitle) ? [fact('jobTitle', jobTitle)] : []),
    ...(isMoved && company
      ? [fact('company', firm?.name ?? company, firm ? { id: firm.id, name: firm.name } : null)]
      : []),
  ]
}
