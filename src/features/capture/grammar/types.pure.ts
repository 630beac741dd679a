import type { NameIndex } from './nameIndex.pure.ts'

export type Span = [start: number, end: number]
export type RecordType = 'person' | 'company' | 'deal' | 'product' | 'user' | 'case'

/** One name in the working set. */
export type KnownRecord = {
  type: RecordType
  id: string
  name: string
  firstName?: string | null
  lastName?: string | null
  jobTitle?: string | null
  companyId?: string | null
  companyName?: string | null
  emails?: string[]
  phones?: string[]
  domain?: string | null
  amount?: string | null
  currency?: string | null
  stageId?: string | null
  pipelineId?: string | null
  isOpen?: boolean
  productNames?: string[]
  closeOn?: string | null
  personId?: string | null
  ownerId?: string | null
  /** This user sells, or has sold, to the company. */
  isMine?: boolean
  /** 0..1: how recently and how often this user worked with it. */
  recent?: number
}

export type Stage = { id: string; pipelineId: string; name: string; type: 'open' | 'won' | 'lost' }

export type Setting = {
  at: string
  timeZone: string
  locale: string
  currency: string
  me: { id: string; name: string }
  names: NameIndex
  stages: Stage[]
  consentPurposes: string[]
  context?: { recordType: string; recordId: string } | null
  defaultCountry?: string
}

export type Ref = { id: string | null; name: string }
export type ActivityType = 'call' | 'meeting' | 'email' | 'message' | 'note'

type Found = {
  span: Span
  /** False where a link, a date or the kind itself is a guess. */
  certain: boolean
  /** True for a change of amount, stage or owner on an existing deal: to be shown before saving. */
  confirm?: true
}
type Links = { people: Ref[]; companies: Ref[]; deals: Ref[] }

export type ActivityItem = Found &
  Links & {
    kind: 'activity'
    type: ActivityType
    direction: 'inbound' | 'outbound' | null
    outcome: 'reached' | 'not_reached' | null
    occurredAt: string
    products: Ref[]
    summary: string
  }
export type TaskItem = Found &
  Links & {
    kind: 'task'
    title: string
    dueOn: string | null
    dueAt: string | null
    promisedBy: 'us' | 'them'
    owner: { id: string; name: string }
  }
export type EventItem = Found & Links & { kind: 'event'; title: string; startsAt: string; endsAt: string }
export type DealItem = Found & {
  kind: 'deal'
  action: 'create' | 'update'
  id: string | null
  name: string
  amount: string | null
  currency: string | null
  closeOn: string | null
  /** The stage's name; `stageId` is the same stage in the deal's own pipeline. */
  stage: string | null
  stageId: string | null
  lostReason: string | null
  competitor: string | null
  owner: { id: string; name: string } | null
  people: Ref[]
  companies: Ref[]
  products: Ref[]
}
export type PersonItem = Found & {
  kind: 'person'
  action: 'create'
  id: null
  name: string
  firstName: string | null
  lastName: string | null
  emails: string[]
  phones: string[]
  jobTitle: string | null
  company: Ref | null
}
export type CompanyItem = Found & { kind: 'company'; action: 'create'; id: null; name: string; domain: string | null }
export type CaseItem = Found & {
  kind: 'case'
  title: string
  priority: 'low' | 'normal' | 'high' | 'urgent'
  people: Ref[]
  companies: Ref[]
}
export type FactField = 'birthday' | 'company' | 'jobTitle' | 'preferredChannel' | 'goal' | 'phone' | 'email'
export type FactItem = Found & {
  kind: 'fact'
  record: { type: 'person' | 'company'; id: string | null; name: string }
  field: FactField
  /** Null where the words only say that the old value no longer holds ("left Northwind"). */
  value: string | null
  /** The known record that the value names, if any. */
  ref: Ref | null
}
export type ConsentItem = Found & {
  kind: 'consent'
  person: Ref
  purpose: string
  state: 'given' | 'withdrawn'
  source: string
}

export type Item =
  | ActivityItem
  | TaskItem
  | EventItem
  | DealItem
  | PersonItem
  | CompanyItem
  | CaseItem
  | FactItem
  | ConsentItem

export type Candidate = { type: RecordType; id: string; name: string; detail: string | null }
export type Ambiguity = {
  span: Span
  text: string
  candidates: Candidate[]
  /** The items that would carry the link. */
  itemIndexes: number[]
}
export type Slot =
  | 'kind'
  | 'when'
  | 'person'
  | 'company'
  | 'deal'
  | 'product'
  | 'money'
  | 'stage'
  | 'task'
  | 'due'
  | 'event'
  | 'case'
  | 'fact'
  | 'consent'
  | 'colleague'
  | 'email'
  | 'phone'
export type Understood = { span: Span; slot: Slot; label: string; itemIndex: number | null }
/** A bare name that nobody has: stays text, with an offer to create. */
export type Offer = { span: Span; text: string; as: 'person' | 'company' }

export type Understanding = { items: Item[]; ambiguities: Ambiguity[]; spans: Understood[]; offers: Offer[] }
