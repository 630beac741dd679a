import { z } from 'zod'
import { Birthday, Moment, PlainDate } from '#kernel/dates.ts'
import { Id } from '#kernel/record.ts'

const Span = z.tuple([z.int().min(0), z.int().min(0)])
const Name = z.string().trim().max(300)
const Ref = z.strictObject({ id: Id.nullable(), name: Name })
const User = z.strictObject({ id: Id, name: Name })
const Amount = z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/)

const found = { span: Span.optional(), certain: z.boolean().optional(), confirm: z.literal(true).optional() }
const links = {
  people: z.array(Ref).max(100).default([]),
  companies: z.array(Ref).max(100).default([]),
  deals: z.array(Ref).max(100).default([]),
}

const ActivityItem = z.strictObject({
  kind: z.literal('activity'),
  ...found,
  ...links,
  type: z.enum(['call', 'meeting', 'email', 'message', 'note']),
  direction: z.enum(['inbound', 'outbound']).nullable().default(null),
  outcome: z.enum(['reached', 'not_reached']).nullable().default(null),
  occurredAt: Moment,
  products: z.array(Ref).max(100).default([]),
  summary: z.string().max(100_000).default(''),
})

const TaskItem = z.strictObject({
  kind: z.literal('task'),
  ...found,
  ...links,
  title: z.string().trim().min(1).max(500),
  dueOn: PlainDate.nullable().default(null),
  dueAt: Moment.nullable().default(null),
  promisedBy: z.enum(['us', 'them']).default('us'),
  owner: User.nullable().default(null),
})

const EventItem = z.strictObject({
  kind: z.literal('event'),
  ...found,
  ...links,
  title: z.string().trim().min(1).max(500),
  startsAt: Moment,
  endsAt: Moment,
})

const DealItem = z.strictObject({
  kind: z.literal('deal'),
  ...found,
  action: z.enum(['create', 'update']),
  id: Id.nullable(),
  name: Name,
  amount: Amount.nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  closeOn: PlainDate.nullable().default(null),
  stage: z.string().max(120).nullable().default(null),
  stageId: Id.nullable().default(null),
  lostReason: z.string().max(1000).nullable().default(null),
  competitor: z.string().max(300).nullable().default(null),
  owner: User.nullable().default(null),
  people: z.array(Ref).max(100).default([]),
  companies: z.array(Ref).max(100).default([]),
  products: z.array(Ref).max(100).default([]),
})

const PersonItem = z.strictObject({
  kind: z.literal('person'),
  ...found,
  action: z.literal('create').default('create'),
  id: z.null().default(null),
  name: Name,
  firstName: Name.nullable().default(null),
  lastName: Name.nullable().default(null),
  emails: z.array(z.string().max(254)).max(20).default([]),
  phones: z.array(z.string().max(60)).max(20).default([]),
  jobTitle: Name.nullable().default(null),
  company: Ref.nullable().default(null),
})

const CompanyItem = z.strictObject({
  kind: z.literal('company'),
  ...found,
  action: z.literal('create').default('create'),
  id: z.null().default(null),
  name: Name.min(1),
  domain: z.string().max(253).nullable().default(null),
})

const CaseItem = z.strictObject({
  kind: z.literal('case'),
  ...found,
  title: z.string().trim().min(1).max(500),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).default('normal'),
  people: z.array(Ref).max(100).default([]),
  companies: z.array(Ref).max(100).default([]),
})

const FactItem = z.strictObject({
  kind: z.literal('fact'),
  ...found,
  record: z.strictObject({ type: z.enum(['person', 'company']), id: Id.nullable(), name: Name }),
  field: z.enum(['birthday', 'company', 'jobTitle', 'preferredChannel', 'goal', 'phone', 'email']),
  value: z.string().max(2000).nullable(),
  ref: Ref.nullable().default(null),
})

const ConsentItem = z.strictObject({
  kind: z.literal('consent'),
  ...found,
  person: Ref,
  purpose: z.string().max(60),
  state: z.enum(['given', 'withdrawn']),
  source: z.string().max(2000).default('capture'),
})

/** One thing that a line says, in the flat form: names beside ids, a plan and not yet a record. */
export const Item = z.discriminatedUnion('kind', [
  ActivityItem,
  TaskItem,
  EventItem,
  DealItem,
  PersonItem,
  CompanyItem,
  CaseItem,
  FactItem,
  ConsentItem,
])
export type Item = z.output<typeof Item>
export type ItemOf<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>
export type Ref = z.infer<typeof Ref>

export const Ambiguity = z.strictObject({
  span: Span,
  text: z.string(),
  candidates: z.array(z.strictObject({ type: z.string(), id: Id, name: z.string(), detail: z.string().nullable() })),
  itemIndexes: z.array(z.int()),
})

export const Understood = z.strictObject({
  span: Span,
  slot: z.string(),
  label: z.string(),
  itemIndex: z.int().nullable(),
})
export const Offer = z.strictObject({ span: Span, text: z.string(), as: z.enum(['person', 'company']) })

/** A birthday as people write it (`05-03`, `1980-05-03`, `--05-03`) in the form that a person's record keeps. */
export function asBirthday(value: string): string | null {
  const text = /^\d{2}-\d{2}$/.test(value) ? `--${value}` : value
  return Birthday.safeParse(text).success ? text : null
}
