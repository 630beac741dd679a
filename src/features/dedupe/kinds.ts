import { hash } from 'node:crypto'
import type { RecordView } from '#kernel/record.ts'
import { companyType } from '#features/companies/companies.record.ts'
import { personType } from '#features/people/people.record.ts'
import type { RecordType, Row } from '#platform/records/recordType.ts'
import type { DuplicateType } from './duplicates.contract.ts'
import { companyMatcher } from './match/company.pure.ts'
import { keysOfCompany, keysOfPerson } from './match/keys.pure.ts'
import type { Matcher } from './match/matcher.pure.ts'
import { personMatcher } from './match/person.pure.ts'
import { traitsOfCompany, traitsOfPerson, type Traits } from './match/traits.pure.ts'

/** A type of record that can have twins, and how they are told. */
export type Kind = {
  noun: 'person' | 'company'
  path: DuplicateType
  type: RecordType
  matcher: Matcher
  traitsOf: (view: Record<string, unknown>) => Traits
  keysOf: (traits: Traits) => string[]
}

const person: Kind = {
  noun: 'person',
  path: 'people',
  type: personType,
  matcher: personMatcher,
  traitsOf: traitsOfPerson,
  keysOf: keysOfPerson,
}
const company: Kind = {
  noun: 'company',
  path: 'companies',
  type: companyType,
  matcher: companyMatcher,
  traitsOf: traitsOfCompany,
  keysOf: keysOfCompany,
}

export const kinds: readonly Kind[] = [person, company]
export const kindOf = (path: DuplicateType): Kind => (path === 'people' ? person : company)

export type Named = RecordView & { name: string }

/** A row by the names of the API: all that `traitsOf` needs, whoever looks. */
export const valuesOf = ({ type }: Kind, row: Row): Record<string, unknown> => ({
  phoneE164: row.phone_e164,
  ...Object.fromEntries(Object.entries(type.fields).map(([name, { column }]) => [name, row[column]])),
})

/** Numbers in place of keys: short to keep, and never the same in two workspaces. Text, as bigints travel. */
export const hashed = (workspaceId: string, { noun, keysOf }: Kind, traits: Traits): string[] =>
  keysOf(traits).map((key) =>
    BigInt.asIntN(64, BigInt(`0x${hash('md5', `${workspaceId} ${noun} ${key}`).slice(0, 16)}`)).toString(),
  )
