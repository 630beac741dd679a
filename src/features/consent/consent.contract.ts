import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { ListInput, page } from '#kernel/paging.ts'
import { HistoryEntry, Id, IdInput, recordView, words } from '#kernel/record.ts'

/** What a person may be asked to agree to, until a workspace says otherwise. "No more contact" is all of them. */
export const PURPOSES = ['newsletter', 'offers', 'events', 'phone', 'data_processing'] as const

export const ConsentState = z.enum(['given', 'withdrawn'])
export type ConsentState = z.infer<typeof ConsentState>

export const ConsentView = z.strictObject({
  ...recordView,
  personId: Id,
  purpose: z.string(),
  state: ConsentState,
  source: z.string(),
  recordedAt: Moment,
})
export type ConsentView = z.infer<typeof ConsentView>

const Purpose = words(60).toLowerCase()

/** Append only: who changed their mind gets another entry. */
export const consents = {
  list: contract({
    name: 'consent.list',
    http: 'GET /consents',
    input: ListInput,
    output: page(ConsentView),
    summary: 'List consents, the newest first.',
  }),
  read: contract({
    name: 'consent.read',
    http: 'GET /consents/:id',
    input: IdInput,
    output: ConsentView,
    summary: 'Read one consent.',
  }),
  create: contract({
    name: 'consent.create',
    http: 'POST /consents',
    input: z.strictObject({
      id: Id.optional(),
      personId: Id,
      purpose: Purpose,
      state: ConsentState,
      source: words(500).default('entered by hand'),
      recordedAt: Moment.optional(),
    }),
    output: ConsentView,
    status: 201,
    touches: ['person'],
    summary: 'Record what a person agreed to or withdrew, and where that is written.',
  }),
  history: contract({
    name: 'consent.history',
    http: 'GET /consents/:id/history',
    input: IdInput,
    output: z.strictObject({ data: z.array(HistoryEntry), nextCursor: z.string().nullable() }),
    summary: 'Who recorded a consent, and when.',
  }),
}
