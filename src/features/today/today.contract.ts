import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Money } from '#kernel/money.ts'
import { Id } from '#kernel/record.ts'

const Named = z.strictObject({ id: Id, name: z.string() })
const Customer = z.strictObject({ type: z.enum(['company', 'person']), id: Id, name: z.string() })
export type Customer = z.infer<typeof Customer>

const AgendaEntry = z.strictObject({
  id: Id,
  title: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  allDay: z.boolean(),
  location: z.string().nullable(),
  people: z.array(Named),
  /** Those named, and those whose people are named: each has a brief. */
  companies: z.array(Named),
})
export type AgendaEntry = z.infer<typeof AgendaEntry>

const FollowUp = z.strictObject({
  id: Id,
  title: z.string(),
  /** The day it is due, also where it is due at a moment. */
  dueOn: PlainDate.nullable(),
  dueAt: Moment.nullable(),
  when: z.enum(['overdue', 'today', 'week', 'later', 'someday']),
  /** us: I promised it. them: they did, and I watch it. */
  promisedBy: z.enum(['us', 'them']).nullable(),
  people: z.array(Named),
  companies: z.array(Named),
  version: z.int(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** Why somebody is on the list, as data: `kind` is the sentence, `values` what it tells, `record` what it rests on. */
const Reason = z.strictObject({
  kind: z.enum([
    'promise',
    'waiting',
    'followUp',
    'unanswered',
    'quiet',
    'closePast',
    'closing',
    'noNextStep',
    'renewal',
    'birthday',
  ]),
  values: z
    .strictObject({
      title: z.string(),
      /** Days since, or until. */
      days: z.int(),
      /** How many days usually lie between two contacts. */
      usual: z.int(),
      on: PlainDate,
      amount: Money,
    })
    .partial(),
  record: z.strictObject({ type: z.string(), id: Id }).nullable(),
})
export type Reason = z.infer<typeof Reason>

const Slip = z.strictObject({
  /** Null for a promise to nobody in particular. */
  customer: Customer.nullable(),
  reasons: z.array(Reason).min(1),
  lastAt: Moment.nullable(),
})
export type Slip = z.infer<typeof Slip>

const Contact = z.strictObject({
  id: Id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
})

/** Score = relevance × timeliness × trust × (1 − privacy loss), each from 0 to 1. */
const Suggestion = z.strictObject({
  customer: Customer,
  /** Whom to speak to. */
  person: Contact.nullable(),
  reasons: z.array(Reason).min(1),
  score: z.number(),
  relevance: z.number(),
  timeliness: z.number(),
  trust: z.number(),
  privacyLoss: z.number(),
  lastAt: Moment.nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const Today = z.strictObject({
  date: PlainDate,
  agenda: z.array(AgendaEntry),
  tasks: z.array(FollowUp),
  slipping: z.array(Slip),
  suggestions: z.array(Suggestion),
  /** Nothing at all has been written down in this workspace, as far as I see. */
  isNew: z.boolean(),
})
export type Today = z.infer<typeof Today>

const PutOff = z.strictObject({ recordId: Id })

export const today = {
  read: contract({
    name: 'today.read',
    http: 'GET /today',
    input: z.strictObject({ date: PlainDate.optional() }),
    output: Today,
    reads: ['event', 'task', 'activity', 'deal', 'person', 'company', 'fact'],
    summary: 'My day: what is on, what I promised, who is slipping, whom to contact and why.',
  }),
  notNow: contract({
    name: 'today.notNow',
    http: 'POST /today/not-now',
    input: z.strictObject({ recordId: Id, days: z.int().min(1).max(365).default(14) }),
    output: z.strictObject({ recordId: Id, until: PlainDate }),
    summary: 'Do not suggest this customer to me for some days.',
  }),
  bringBack: contract({
    name: 'today.bringBack',
    http: 'POST /today/bring-back',
    input: PutOff,
    output: PutOff,
    summary: 'Suggest this customer to me again.',
  }),
}
