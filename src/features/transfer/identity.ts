import { sql, type RawBuilder } from 'kysely'
import { countryOf, toE164 } from '#kernel/phone.ts'
import { fold } from '#kernel/text.ts'
import type { Actor } from '#platform/actor.ts'
import type { Row } from '#platform/records/recordType.ts'

/** What a row and a record are compared by: API names, with the columns that a row may fill besides. */
export type Facts = Record<string, unknown>

/**
 * By what a record of a type is known again, the surest key first. The same keys are made from a row of a file and from a
 * record; finer comparing (names that are nearly alike) is the business of the chapter `dedupe`.
 */
export type Identity = {
  /** By these a record is found. */
  keys(facts: Facts, actor: Actor): string[]
  /** By these a row looks for its record, where they are not the same. */
  asks?(facts: Facts, actor: Actor): string[]
  /** The columns that `keys` needs of a record, as facts. */
  factsOf(row: Row): Facts
  columns: readonly string[]
  /** Finds candidates in the table `r`: each of these texts, from `wanted`, is looked up by an index. */
  lookups: Lookup[]
}

type Lookup = { wanted: (facts: Facts) => unknown[]; where: (wanted: unknown[]) => RawBuilder<boolean> }

type Entry = { value: string; e164?: string | null }

const mails = (facts: Facts) => ((facts.emails as Entry[] | undefined) ?? []).map(({ value }) => value.toLowerCase())
const externals = (facts: Facts) =>
  ((facts.externalIds as { source: string; id: string }[] | undefined) ?? []).map(({ source, id }) =>
    `${source}:${id}`.toLowerCase(),
  )
const text = (value: unknown) => (typeof value === 'string' ? fold(value) : '')
const at = (value: unknown) => (value ? new Date(value as string | Date).getTime() : '')
const own = (facts: Facts) => (facts.id ? [`id:${String(facts.id as string)}`] : [])
const keyed = (facts: Facts) => [...own(facts), ...externals(facts).map((key) => `x:${key}`)]
const fullName = ({ firstName, lastName }: Facts) => text([firstName, lastName].filter(Boolean).join(' '))

const byId: Lookup = {
  wanted: (facts) => (facts.id ? [facts.id] : []),
  where: (wanted) => sql`r.id = any(${wanted}::uuid[])`,
}
const byKeys = (noun: string, keys: (facts: Facts) => string[]): Lookup => ({
  wanted: keys,
  where: (wanted) => sql`r.id in (select record_id from records_with_keys(${noun}, ${wanted}::text[]))`,
})
const byText = (column: string, value: (facts: Facts) => unknown, cast = 'text'): Lookup => ({
  wanted: (facts) => [value(facts)].filter((each) => each !== '' && each !== null && each !== undefined),
  where: (wanted) => sql`${sql.ref(`r.${column}`)} = any(${wanted}::${sql.raw(cast)}[])`,
})

function sureKeys(facts: Facts, { workspace }: Actor): string[] {
  const name = fullName(facts)
  const country = countryOf(workspace.locale)
  const phones = name ? ((facts.phones as Entry[] | undefined) ?? []) : []
  return [
    ...keyed(facts),
    ...mails(facts).map((mail) => `m:${mail}`),
    // A switchboard's number is many people's: a phone counts together with the name.
    ...phones.map(({ value, e164 }) => `p:${e164 ?? toE164(value, country) ?? value}|${name}`),
  ]
}

function nameKeys(facts: Facts, kinds: readonly ('mail' | 'none')[]): string[] {
  const name = fullName(facts)
  const company = (facts.companyId as string | null | undefined) ?? ''
  return name ? kinds.map((kind) => `n:${kind}|${name}|${company}`) : []
}

const person: Identity = {
  columns: ['first_name', 'last_name', 'emails', 'phones', 'external_ids', 'company_id'],
  factsOf: (row) => ({
    firstName: row.first_name,
    lastName: row.last_name,
    emails: row.emails,
    phones: row.phones,
    externalIds: row.external_ids,
    companyId: row.company_id,
  }),
  keys: (facts, actor) => [
    ...sureKeys(facts, actor),
    ...nameKeys(facts, mails(facts).length > 0 ? ['mail'] : ['none']),
  ],
  // Two mail addresses under one name are two people; without one, the name at the company is enough.
  asks: (facts, actor) => [
    ...sureKeys(facts, actor),
    ...nameKeys(facts, mails(facts).length > 0 ? ['none'] : ['none', 'mail']),
  ],
  lookups: [byId, byKeys('person', (facts) => [...mails(facts), ...externals(facts)]), byText('sort_name', fullName)],
}

const company: Identity = {
  columns: ['name', 'domain', 'external_ids'],
  factsOf: (row) => ({ name: row.name, domain: row.domain, externalIds: row.external_ids }),
  keys: (facts) => [
    ...keyed(facts),
    ...(facts.domain ? [`d:${text(facts.domain)}`] : []),
    ...(facts.name ? [`n:${text(facts.name)}`] : []),
  ],
  lookups: [
    byId,
    byKeys('company', externals),
    byText('domain', ({ domain }) => text(domain)),
    byText('sort_name', ({ name }) => text(name)),
  ],
}

const deal: Identity = {
  columns: ['name', 'company_id', 'external_ids'],
  factsOf: (row) => ({ name: row.name, companyId: row.company_id, externalIds: row.external_ids }),
  keys: (facts) => [
    ...keyed(facts),
    ...(facts.name ? [`n:${text(facts.name)}|${String((facts.companyId as string | undefined) ?? '')}`] : []),
  ],
  lookups: [byId, byKeys('deal', externals), byText('sort_name', ({ name }) => text(name))],
}

const product: Identity = {
  columns: ['name'],
  factsOf: (row) => ({ name: row.name }),
  keys: (facts) => [...own(facts), ...(facts.name ? [`n:${text(facts.name)}`] : [])],
  lookups: [byId, byText('sort_name', ({ name }) => text(name))],
}

const supportCase: Identity = {
  columns: ['title', 'company_id', 'person_id'],
  factsOf: (row) => ({ title: row.title, companyId: row.company_id, personId: row.person_id }),
  keys: (facts) => [
    ...own(facts),
    ...(facts.title ? [`n:${text(facts.title)}|${[facts.companyId, facts.personId].join('|')}`] : []),
  ],
  lookups: [byId, byText('title', ({ title }) => title)],
}

const activity: Identity = {
  columns: ['type', 'occurred_at', 'subject', 'body'],
  factsOf: (row) => ({ type: row.type, occurredAt: row.occurred_at, subject: row.subject, body: row.body }),
  keys: (facts) => [
    ...own(facts),
    ...(facts.occurredAt
      ? [
          `n:${String((facts.type as string | undefined) ?? 'note')}|${at(facts.occurredAt)}|${text(facts.subject)}|${text(facts.body).slice(0, 200)}`,
        ]
      : []),
  ],
  lookups: [byId, byText('occurred_at', ({ occurredAt }) => occurredAt, 'timestamptz')],
}

const task: Identity = {
  columns: ['title', 'due_on', 'due_at'],
  factsOf: (row) => ({ title: row.title, dueOn: row.due_on, dueAt: row.due_at }),
  keys: (facts) => [
    ...own(facts),
    ...(facts.title
      ? [`n:${text(facts.title)}|${String((facts.dueOn as string | undefined) ?? '')}|${at(facts.dueAt)}`]
      : []),
  ],
  lookups: [byId, byText('title', ({ title }) => title)],
}

const event: Identity = {
  columns: ['title', 'starts_at', 'external_id'],
  factsOf: (row) => ({ title: row.title, startsAt: row.starts_at, external_id: row.external_id }),
  keys: (facts) => [
    ...own(facts),
    ...(facts.external_id
      ? [`x:${String(facts.external_id as string)}`]
      : facts.title && facts.startsAt
        ? [`n:${text(facts.title)}|${at(facts.startsAt)}`]
        : []),
  ],
  lookups: [
    byId,
    {
      wanted: ({ external_id: id }) => (id ? [id] : []),
      where: (wanted) => sql`r.external_id = any(${wanted}::text[])`,
    },
    byText('starts_at', ({ startsAt }) => startsAt, 'timestamptz'),
  ],
}

const identities: Record<string, Identity> = {
  person,
  company,
  deal,
  product,
  case: supportCase,
  activity,
  task,
  event,
}

export const identityOf = (noun: string): Identity | undefined => identities[noun]
