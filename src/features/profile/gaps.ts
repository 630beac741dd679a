import type { CompanyView } from '#features/companies/companies.contract.ts'
import type { PersonView } from '#features/people/people.contract.ts'
import type { CompanyProfile } from './profile.contract.ts'

type Gaps = CompanyProfile['gaps']

/** What is not known about a person, and what knowing it would be good for. Nothing here is required. */
export function gapsOfPerson(person: PersonView): Gaps {
  return missing([
    ['phones', person.phones.length > 0, 'so that you can call from here'],
    ['emails', person.emails.length > 0, 'so that duplicates are found and mail can be linked'],
    ['jobTitle', Boolean(person.jobTitle), 'so that you know who decides'],
    ['companyId', Boolean(person.companyId), 'so that deals and cases of the company show here'],
    ['birthday', Boolean(person.birthday), 'so that you are told in time'],
    ['goals', Boolean(person.goals), 'so that news about it reaches you'],
  ])
}

export function gapsOfCompany(company: CompanyView, peopleCount: number): Gaps {
  return missing([
    ['domain', Boolean(company.domain), 'so that people are recognised by their mail address'],
    ['industry', Boolean(company.industry), 'so that you see what similar customers buy'],
    ['phone', Boolean(company.phone), 'so that you can call from here'],
    ['address', Boolean(company.address.city ?? company.address.country), 'so that visits nearby can be planned'],
    ['people', peopleCount > 1, 'so that the relationship does not hang on one person'],
  ])
}

const missing = (fields: [field: string, isKnown: boolean, why: string][]): Gaps =>
  fields.filter(([, isKnown]) => !isKnown).map(([field, , why]) => ({ field, why }))
