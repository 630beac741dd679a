import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id } from '#kernel/record.ts'
import { CompanyView } from '#features/companies/companies.contract.ts'
import { PersonView } from '#features/people/people.contract.ts'

const isTwo = ({ id, otherId }: { id: string; otherId: string }) => id !== otherId
const TWO = { message: 'Choose two different records.', path: ['otherId'] }

const Pair = z.strictObject({ id: Id, otherId: Id }).refine(isTwo, TWO)

/** `take`: fields whose value comes from the other one, `jobTitle` or `custom.size`. What can be had twice is kept from both. */
const Merge = z
  .strictObject({ id: Id, otherId: Id, take: z.array(z.string().max(120)).max(200).default([]) })
  .refine(isTwo, TWO)

/** Whatever may refer to a person or a company is stale once two of them are one. */
const touches = ['duplicate', 'person', 'company', 'deal', 'activity', 'task', 'event', 'case', 'fact', 'consent']

export const dedupe = {
  mergePeople: contract({
    name: 'person.merge',
    http: 'POST /people/:id/merge',
    input: Merge,
    output: PersonView,
    touches,
    summary: 'Make one person of two: this one stays, takes over what the other has and it lacks, and all links.',
  }),
  unmergePeople: contract({
    name: 'person.unmerge',
    http: 'POST /people/:id/unmerge',
    input: Pair,
    output: PersonView,
    touches,
    summary: 'Take a merge of two people back.',
  }),
  mergeCompanies: contract({
    name: 'company.merge',
    http: 'POST /companies/:id/merge',
    input: Merge,
    output: CompanyView,
    touches,
    summary: 'Make one company of two: this one stays, takes over what the other has and it lacks, and all links.',
  }),
  unmergeCompanies: contract({
    name: 'company.unmerge',
    http: 'POST /companies/:id/unmerge',
    input: Pair,
    output: CompanyView,
    touches,
    summary: 'Take a merge of two companies back.',
  }),
}
