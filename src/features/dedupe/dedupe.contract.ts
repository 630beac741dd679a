import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id } from '#kernel/record.ts'
import { CompanyView } from '#features/companies/companies.contract.ts'
import { PersonView } from '#features/people/people.contract.ts'

const Pair = z.strictObject({ id: Id, otherId: Id }).refine(({ id, otherId }) => id !== otherId, {
  message: 'Choose two different records.',
  path: ['otherId'],
})

/** Whatever may refer to a person or a company is stale once two of them are one. */
const touches = ['person', 'company', 'deal', 'activity', 'task', 'event', 'case', 'fact', 'consent']

export const dedupe = {
  mergePeople: contract({
    name: 'person.merge',
    http: 'POST /people/:id/merge',
    input: Pair,
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
    input: Pair,
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
