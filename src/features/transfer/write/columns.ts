import { sql } from 'kysely'
import { inTheirWords } from '#features/vocabulary/vocabulary.ts'
import type { Caller } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { customFieldsOf } from '#platform/records/custom/customFields.ts'
import type { Page, View } from '../exportPages.ts'
import { targets, type TargetName } from '../targets/targets.ts'

/** A column of a table that goes out; its heading is one that an import understands. */
export type Column = { heading: string; cell: (view: View, page: Page) => string }

const ADDRESS: [string, string][] = [
  ['Street', 'street'],
  ['City', 'city'],
  ['Region', 'region'],
  ['Postal code', 'postalCode'],
  ['Country', 'country'],
]

const plain = (heading: string, field: string): Column => ({ heading, cell: (view) => textOf(view[field]) })
const user = (heading: string, field: string): Column => ({
  heading,
  cell: (view, { users }) => users.get(view[field] as string) ?? '',
})
const address = ADDRESS.map(([heading, field]): Column => ({
  heading,
  cell: ({ address: value }) => textOf((value as Record<string, unknown> | null)?.[field]),
}))
const links = [
  ['People', 'peopleIds', 'People IDs'],
  ['Companies', 'companyIds', 'Company IDs'],
  ['Deals', 'dealIds', 'Deal IDs'],
].flatMap(([heading = '', field = '', ids = '']): Column[] => [
  {
    heading,
    cell: (view, { names }) => listText((view[field] as string[]).map((id) => names.get(id) ?? '').filter(Boolean)),
  },
  { heading: ids, cell: (view) => listText(view[field] as string[]) },
])
const reference = (heading: string, name: string, id: string) => [plain(heading, name), plain(`${heading} ID`, id)]

const COLUMNS: Record<TargetName, Column[]> = {
  companies: [
    plain('Company', 'name'),
    ...columns('Domain domain, Industry industry, Employees employees, Revenue revenue, Phone phone'),
    ...address,
    ...reference('Parent company', 'parentName', 'parentId').map((each) =>
      each.heading === 'Parent company ID' ? { ...each, heading: 'Parent ID' } : each,
    ),
    ...columns('Stage stage, Profile type profileType, Tags tags, Notes notes'),
  ],
  people: [
    ...columns('First name firstName, Last name lastName, Job title jobTitle'),
    ...reference('Company', 'companyName', 'companyId'),
    ...address,
    ...columns('Birthday birthday, Stage stage, Profile type profileType, Goals goals, Tags tags, Notes notes'),
  ],
  products: columns('Product name, Family family, Price price, Active active'),
  deals: [
    plain('Deal name', 'name'),
    ...reference('Company', 'companyName', 'companyId'),
    ...reference('Person', 'personName', 'personId'),
    plain('Stage', 'stageName'),
    plain('Stage ID', 'stageId'),
    ...columns(
      'Amount amount, Close date closeOn, Engaged on engagedOn, Closed at closedAt, Next step nextStep, Lost reason lostReason, Product lines productLines, Roles roles, Tags tags',
    ),
  ],
  cases: [
    ...columns('Case title, Body body, Status status, Priority priority'),
    ...reference('Company', 'companyName', 'companyId'),
    ...reference('Person', 'personName', 'personId'),
    user('Assignee', 'assigneeId'),
  ],
  activities: [
    ...columns(
      'Subject subject, Activity type type, Direction direction, Outcome outcome, Occurred at occurredAt, Body body',
    ),
    ...links,
  ],
  tasks: [
    plain('Task', 'title'),
    { heading: 'Due', cell: ({ dueOn, dueAt }) => textOf(dueOn ?? dueAt) },
    ...columns('Promised by promisedBy, Done at doneAt'),
    user('Assignee', 'assigneeId'),
    ...links,
  ],
  events: [
    ...columns('Event title, Starts startsAt, Ends endsAt, All day allDay, Location location, Repeats repeats'),
    ...links,
  ],
}

/** "First name firstName, …": the last word is the field. */
function columns(text: string): Column[] {
  return text
    .split(', ')
    .map((part) => plain(part.slice(0, part.lastIndexOf(' ')), part.slice(part.lastIndexOf(' ') + 1)))
}

/** The columns of a type in this workspace: as many mails and phones as the fullest record has, and its own fields. */
export async function columnsOf(caller: Caller, type: TargetName): Promise<Column[]> {
  const { noun } = targets[type]
  const custom = customFieldsOf(caller.actor.workspaceId, noun).map(({ key, name }): Column => ({
    heading: name,
    cell: (view) => textOf(view.custom[key]),
  }))
  const lists =
    type === 'people'
      ? [...(await numbered(caller, 'Email', 'emails')), ...(await numbered(caller, 'Phone', 'phones'))]
      : []
  const ids = 'externalIds' in targets[type].fields ? await sourcesOf(caller, noun) : []
  const owner = type === 'products' ? [] : [user('Owner', 'ownerId'), plain('Visibility', 'visibility')]
  const rename = inTheirWords(caller.actor, 'en')
  const usual = [...COLUMNS[type], ...lists, ...ids].map((each) => ({ ...each, heading: rename(each.heading) }))
  return [plain('ID', 'id'), ...usual, ...custom, ...owner, plain('Created at', 'createdAt')]
}

type Entry = { value: string; label: string | null }

async function numbered(caller: Caller, heading: string, field: 'emails' | 'phones'): Promise<Column[]> {
  const most = await valueOf<number>(caller, 'person', sql`max(jsonb_array_length(${sql.ref(`r.${field}`)}))`)
  return Array.from({ length: Math.max(1, most ?? 1) }, (_, place) => {
    const name = place === 0 ? heading : `${heading} ${place + 1}`
    const entry = (view: View) => (view[field] as Entry[])[place]
    return [
      { heading: name, cell: (view: View) => entry(view)?.value ?? '' },
      { heading: `${name} label`, cell: (view: View) => entry(view)?.label ?? '' },
    ]
  }).flat()
}

async function sourcesOf(caller: Caller, noun: string): Promise<Column[]> {
  const sources = await valueOf<string[]>(
    caller,
    noun,
    sql`(select array_agg(distinct e ->> 'source') from ${sql.table(typeOf(noun).table)} r, jsonb_array_elements(r.external_ids) e
    where r.workspace_id = ${caller.actor.workspaceId} and r.deleted_at is null and ${policyOf(noun).visibleTo(caller.actor, 'r')})`,
  )
  return (sources ?? []).map((source) => ({
    heading: `External ID (${source})`,
    cell: (view) =>
      (view.externalIds as { source: string; id: string }[])
        .flatMap((each) => (each.source === source ? [each.id] : []))
        .join(' | '),
  }))
}

/** Only what the person may see counts, so that the columns tell nothing of the rest. */
async function valueOf<Value>(
  { actor, system }: Caller,
  noun: string,
  value: ReturnType<typeof sql>,
): Promise<Value | null> {
  const answer = await sql<{ value: Value | null }>`select ${value} as value from ${sql.table(typeOf(noun).table)} r
    where r.workspace_id = ${actor.workspaceId} and r.deleted_at is null and ${policyOf(noun).visibleTo(actor, 'r')} limit 1`.execute(
    system.database.of(actor.workspaceId),
  )
  return answer.rows[0]?.value ?? null
}

const isMoney = (value: object): value is { amount: string; currency: string } =>
  'amount' in value && 'currency' in value

/** A value as a cell: money with its currency, lists of words with semicolons, lists of objects as JSON. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string')
      ? listText(value)
      : value.length > 0
        ? JSON.stringify(value)
        : ''
  if (typeof value === 'object') return isMoney(value) ? `${value.amount} ${value.currency}` : JSON.stringify(value)
  return String(value as string | number | boolean)
}

const listText = (words: readonly string[]) =>
  words.some((word) => /[;,|\n[]/.test(word)) ? JSON.stringify(words) : words.join('; ')
