import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { Id, optionalWords, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const CaseStatus = z.enum(['new', 'open', 'waiting', 'solved', 'closed'])
export type CaseStatus = z.infer<typeof CaseStatus>

export const CasePriority = z.enum(['low', 'normal', 'high', 'urgent'])
export type CasePriority = z.infer<typeof CasePriority>

export const CaseView = z.strictObject({
  ...recordView,
  number: z.int(),
  title: z.string(),
  body: z.string().nullable(),
  status: CaseStatus,
  priority: CasePriority,
  companyId: Id.nullable(),
  companyName: z.string().nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  assigneeId: Id.nullable(),
  solvedAt: Moment.nullable(),
})
export type CaseView = z.infer<typeof CaseView>

const fields = {
  ...recordInput,
  body: optionalWords(20_000),
  status: CaseStatus.optional(),
  priority: CasePriority.optional(),
  companyId: Id.nullable().optional(),
  personId: Id.nullable().optional(),
  assigneeId: Id.nullable().optional(),
}

const Versioned = z.strictObject({ id: Id, version: z.int().optional() })

export const cases = {
  ...resourceContracts('case', 'cases', {
    view: CaseView,
    create: { title: words(500), ...fields },
    update: { title: words(500).optional(), ...fields },
  }),
  solve: contract({
    name: 'case.solve',
    http: 'POST /cases/:id/solve',
    input: Versioned,
    output: CaseView,
    summary: 'The case is solved.',
  }),
  reopen: contract({
    name: 'case.reopen',
    http: 'POST /cases/:id/reopen',
    input: Versioned,
    output: CaseView,
    summary: 'The case is open again.',
  }),
}
