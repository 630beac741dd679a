import type { CompanyView } from '#features/companies/companies.contract.ts'
import type { PersonView } from '#features/people/people.contract.ts'
import type { CompanyProfile } from './profile.contract.ts'

export type Gaps = CompanyProfile['gaps']

/** What a profile may miss, where its type shows it. A note is never missing. */
export const MEASURED = {
  person: ['phones', 'emails', 'jobTitle', 'companyId', 'birthday', 'goals'],
  company: ['domain', 'industry', 'phone', 'address', 'people'],
} as const satisfies Record<string, Gaps[number]['field'][]>

/** What is not known about a person, most useful first. Nothing here is required; the screen says what knowing it is good for. */
export function gapsOfPerson(person: PersonView): Gaps {
  return missing([
    ['phones', person.phones.length > 0],
    ['emails', person.emails.length > 0],
    ['jobTitle', Boolean(person.jobTitle)],
    ['companyId', Boolean(person.companyId)],
    ['birthday', Boolean(person.birthday)],
    ['goals', Boolean(person.goals)],
  ])
}

export function gapsOfCompany(company: CompanyView, peopleCount: number): Gaps {
  return missing([
    ['domain', Boolean(company.domain)],
    ['industry', Boolean(company.industry)],
    ['phone', Boolean(company.phone)],
    ['address', Boolean(company.address.city ?? company.address.country)],
    ['people', peopleCount > 1],
  ])
}

const missing = (fields: [field: Gaps[number]['field'], isKnown: boolean][]): Gaps =>
  fields.filter(([, isKnown]) => !isKnown).map(([field]) => ({ field }))
