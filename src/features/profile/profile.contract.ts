import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Money } from '#kernel/money.ts'
import { page } from '#kernel/paging.ts'
import { Id, IdInput } from '#kernel/record.ts'
import { CompanyView } from '#features/companies/companies.contract.ts'
import { PersonView } from '#features/people/people.contract.ts'

const Named = z.strictObject({ id: Id, name: z.string() })

export const TimelineEntry = z.strictObject({
  id: Id,
  kind: z.enum(['call', 'meeting', 'email', 'message', 'note', 'task', 'event', 'case', 'deal', 'fact', 'consent']),
  at: Moment,
  /** Null where nobody gave it a name: say its kind and its people. */
  title: z.string().nullable(),
  body: z.string().nullable(),
  /** inbound, outbound, not_reached, done, open, won, lost, solved… whatever says how it stands. */
  status: z.string().nullable(),
  amount: Money.nullable(),
  by: Named.nullable(),
  people: z.array(Named),
  /** Where it is known from: trefoil, or the other system's name. */
  source: z.string(),
  record: z.strictObject({ type: z.string(), id: Id }),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

const DealCard = z.strictObject({
  id: Id,
  name: z.string(),
  status: z.enum(['open', 'won', 'lost']),
  stageName: z.string(),
  probability: z.number(),
  amount: Money.nullable(),
  closeOn: PlainDate.nullable(),
  nextStep: z.string().nullable(),
  ownerName: z.string().nullable(),
  stageSince: Moment,
})

const TaskCard = z.strictObject({
  id: Id,
  title: z.string(),
  dueOn: PlainDate.nullable(),
  isOverdue: z.boolean(),
  promisedBy: z.enum(['us', 'them']).nullable(),
  assigneeName: z.string().nullable(),
  version: z.int(),
  can: z.strictObject({ edit: z.boolean(), delete: z.boolean() }),
})

const CaseCard = z.strictObject({
  id: Id,
  number: z.int(),
  title: z.string(),
  status: z.string(),
  priority: z.string(),
  since: Moment,
})

const EventCard = z.strictObject({
  id: Id,
  title: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  location: z.string().nullable(),
})

const FactCard = z.strictObject({
  id: Id,
  kind: z.string(),
  title: z.string(),
  at: Moment,
  endsOn: PlainDate.nullable(),
  amount: Money.nullable(),
  status: z.string().nullable(),
  source: z.string(),
  url: z.string().nullable(),
})

const ConsentCard = z.strictObject({
  purpose: z.string(),
  state: z.enum(['given', 'withdrawn']),
  source: z.string(),
  at: Moment,
})

const PersonCard = z.strictObject({
  id: Id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  lastSpoke: Moment.nullable(),
})

/** A field that is empty; the screen says what filling it would be good for. */
const Gap = z.strictObject({
  field: z.enum([
    'phones',
    'emails',
    'jobTitle',
    'companyId',
    'birthday',
    'goals',
    'domain',
    'industry',
    'phone',
    'address',
    'people',
  ]),
})

/** What matters now, most important first, as data: `kind` is the sentence, `values` what it tells, `record` what it is about. */
const Matter = z.strictObject({
  kind: z.enum(['overdue', 'promise', 'case', 'invoice', 'renewal', 'event', 'deal', 'birthday', 'quiet', 'unwritten']),
  values: z
    .strictObject({
      title: z.string(),
      by: z.enum(['us', 'them', 'nobody']),
      on: PlainDate,
      at: Moment,
      /** Days since, or until. */
      days: z.int(),
      amount: Money,
      stage: z.string(),
      nextStep: z.string(),
      isSerious: z.boolean(),
    })
    .partial(),
  record: z.strictObject({ type: z.string(), id: Id }).nullable(),
})
export type Matter = z.infer<typeof Matter>

const common = {
  matters: z.array(Matter),
  lastActivity: TimelineEntry.nullable(),
  deals: z.array(DealCard),
  tasks: z.array(TaskCard),
  cases: z.array(CaseCard),
  events: z.array(EventCard),
  facts: z.array(FactCard),
  timeline: z.array(TimelineEntry),
  /** Where the timeline goes on: `cursor` of the next page. */
  timelineNext: z.string().nullable(),
  /** The panels and fields that the record's type of profile shows, in order. */
  shows: z.array(z.string()),
  gaps: z.array(Gap),
  /** Fields of the workspace's own that are empty and that the type and the stage ask for, as `custom.key`. */
  ownGaps: z.array(z.string()),
  /** How much is known of what the type and the stage ask for. It says something of the record, never of a person who types. */
  known: z.strictObject({ count: z.int(), of: z.int() }),
  /** Activities in each of the last 52 weeks, oldest first: the relationship as a line. */
  rhythm: z.array(z.int()),
  money: z.strictObject({ won: Money, open: Money, overdue: Money }),
}

export const PersonProfile = z.strictObject({
  person: PersonView,
  company: z.strictObject({ id: Id, name: z.string(), industry: z.string().nullable() }).nullable(),
  colleagues: z.array(PersonCard),
  knownBy: z.array(z.strictObject({ id: Id, name: z.string(), times: z.int(), last: Moment })),
  consents: z.array(ConsentCard),
  ...common,
})
export type PersonProfile = z.infer<typeof PersonProfile>

export const CompanyProfile = z.strictObject({
  company: CompanyView,
  people: z.array(PersonCard),
  knownBy: z.array(z.strictObject({ id: Id, name: z.string(), times: z.int(), last: Moment })),
  related: z.array(z.strictObject({ id: Id, name: z.string(), relation: z.enum(['parent', 'subsidiary']) })),
  ...common,
})
export type CompanyProfile = z.infer<typeof CompanyProfile>

/** One screen to read before meeting a customer. */
export const Brief = z.strictObject({
  company: z.strictObject({
    id: Id,
    name: z.string(),
    industry: z.string().nullable(),
    city: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  madeAt: Moment,
  matters: z.array(Matter),
  people: z.array(PersonCard),
  lastTouches: z.array(TimelineEntry),
  promises: z.array(TaskCard),
  deals: z.array(DealCard),
  cases: z.array(CaseCard),
  facts: z.array(FactCard),
  consents: z.array(
    z.strictObject({ personName: z.string(), purpose: z.string(), state: z.enum(['given', 'withdrawn']) }),
  ),
  nextEvent: EventCard.nullable(),
})
export type Brief = z.infer<typeof Brief>

const Cursor = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'Use nextCursor of the page before.',
  )

const TimelineInput = z.strictObject({
  id: Id,
  /** Only what is older than this moment. */
  before: Moment.optional(),
  cursor: Cursor.optional(),
  /** Several with commas: activity, event, task, case, deal, fact, consent. */
  kinds: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
const TimelinePage = page(TimelineEntry)

/** Whatever changes about these nouns may change a page. */
const reads = [
  'person',
  'company',
  'activity',
  'task',
  'event',
  'deal',
  'case',
  'fact',
  'consent',
  'profileType',
] as const

export const profiles = {
  person: contract({
    name: 'profile.person',
    http: 'GET /people/:id/profile',
    input: IdInput,
    output: PersonProfile,
    reads,
    summary: 'Everything about a person, on one page.',
  }),
  company: contract({
    name: 'profile.company',
    http: 'GET /companies/:id/profile',
    input: IdInput,
    output: CompanyProfile,
    reads,
    summary: 'Everything about a company, on one page.',
  }),
  brief: contract({
    name: 'profile.brief',
    http: 'GET /companies/:id/brief',
    input: IdInput,
    output: Brief,
    reads,
    summary: 'One page to read before meeting the customer.',
  }),
  personTimeline: contract({
    name: 'profile.personTimeline',
    http: 'GET /people/:id/timeline',
    input: TimelineInput,
    output: TimelinePage,
    reads,
    summary: 'What happened with a person, newest first.',
  }),
  companyTimeline: contract({
    name: 'profile.companyTimeline',
    http: 'GET /companies/:id/timeline',
    input: TimelineInput,
    output: TimelinePage,
    reads,
    summary: 'What happened with a company and its people, newest first.',
  }),
}
