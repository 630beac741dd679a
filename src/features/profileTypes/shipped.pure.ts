/** Whose profile it is: a person's or a company's. */
export type Subject = 'person' | 'company'

/** Types that every workspace begins with. They can be renamed and changed, and stay. */
export const SHIPPED_TYPES = [
  { key: 'customer', name: 'Customer' },
  { key: 'partner', name: 'Partner' },
  { key: 'internal', name: 'Internal' },
] as const

/** What a new person or company is until somebody says otherwise. */
export const USUAL_TYPE = 'customer'

/** What a profile can show beside its timeline, in the order in which Trefoil brings it. */
export const PANELS = {
  person: ['figures', 'rhythm', 'about', 'events', 'deals', 'cases', 'facts', 'files', 'consents', 'people'],
  company: ['figures', 'rhythm', 'people', 'events', 'deals', 'cases', 'facts', 'files', 'about', 'related'],
} as const satisfies Record<Subject, readonly string[]>

/** Fields of its own that a profile can show; those that the workspace defined come to them as `custom.key`. */
export const FIELDS = {
  person: ['companyId', 'jobTitle', 'phones', 'emails', 'address', 'birthday', 'goals', 'notes'],
  company: ['industry', 'domain', 'phone', 'address', 'employees', 'notes'],
} as const satisfies Record<Subject, readonly string[]>

export type Part = (typeof PANELS)[Subject][number] | (typeof FIELDS)[Subject][number]

/** The fields stand in this panel, and the type can be changed there: no profile is without it. */
export const FIXED = 'about'

/** Who asked for what Trefoil brings. */
export const SHIPPED_BY = 'Trefoil'

/** What each part that Trefoil brings is for, under the key of its text. */
export const REASONS = {
  'profileTypes.why.figures': 'What was won, what is open and what is overdue, before asking for more.',
  'profileTypes.why.rhythm': 'Whether the relationship grows or goes quiet.',
  'profileTypes.why.about': 'How to reach them, and what to know before calling.',
  'profileTypes.why.people': 'Whom else to talk to.',
  'profileTypes.why.events': 'When you meet next.',
  'profileTypes.why.deals': 'What you are selling them, and what comes next.',
  'profileTypes.why.cases': 'Whether service is dealing with a problem, before you promise more.',
  'profileTypes.why.facts': 'What finance, orders and other systems know, each with its age.',
  'profileTypes.why.files': 'Contracts and papers, without searching the mail.',
  'profileTypes.why.consents': 'Whether they may be written to, and for what.',
  'profileTypes.why.related': 'To which group a company belongs.',
  'profileTypes.why.companyId': 'Everything about the customer on one page.',
  'profileTypes.why.jobTitle': 'Who decides, and whom to call about what.',
  'profileTypes.why.phones': 'One tap calls; a caller is known.',
  'profileTypes.why.emails': 'Mails land on the right timeline by themselves.',
  'profileTypes.why.address': 'Who else is near on the day of a visit.',
  'profileTypes.why.birthday': 'A reason to call that is not a sale.',
  'profileTypes.why.goals': 'What they want to reach: the first line of the brief.',
  'profileTypes.why.notes': 'What fits nowhere else.',
  'profileTypes.why.industry': 'Which customers are alike.',
  'profileTypes.why.domain': 'Mails of this company are known by it.',
  'profileTypes.why.phone': 'One tap calls.',
  'profileTypes.why.employees': 'How large a customer could become.',
} as const satisfies Record<`profileTypes.why.${Part}`, string>

export const reasonOf = (part: string): string =>
  (REASONS as Record<string, string>)[`profileTypes.why.${part}`] ?? part

/** What the profiles of a type leave out of all that there is, until people settle it otherwise. */
const LEFT_OUT: Record<string, Record<Subject, readonly Part[]>> = {
  partner: { person: ['birthday', 'cases', 'figures'], company: ['cases', 'employees'] },
  internal: {
    person: ['goals', 'deals', 'cases', 'facts', 'consents', 'figures'],
    company: ['figures', 'rhythm', 'deals', 'cases', 'facts', 'domain', 'industry', 'employees'],
  },
  customer: { person: [], company: [] },
}

/** The parts that a type begins with, in their order; a type of the workspace's own begins like a customer. */
export function shippedParts(type: string, subject: Subject): Part[] {
  const out = (LEFT_OUT[type] ?? LEFT_OUT.customer)?.[subject] ?? []
  return [...PANELS[subject], ...FIELDS[subject]].filter((part) => !out.includes(part))
}

export const isPanel = (subject: Subject, part: string) => (PANELS[subject] as readonly string[]).includes(part)
