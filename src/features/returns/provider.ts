import { sql, type RawBuilder } from 'kysely'
import type { Act } from '#features/capture/act.pure.ts'
import type { ReturnView } from '#features/capture/capture.contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { Change } from '#platform/changes.ts'
import { policyOf } from '#platform/records/references.ts'
import type { Say } from './returns.messages.ts'

export type Kind = 'direct' | 'contextual'
export type Ref = { type: string; id: string }

/** An entry, and from where it is looked at. */
export type About = Act & {
  actor: Actor
  now: Date
  /** The calendar day in the workspace's time zone. */
  today: string
  /** What the entry changed, with the values before and after. */
  changes: readonly Change[]
}

/** Something that could come back. Whether it does is decided by the rules in `choose.ts`. */
export type Candidate = {
  title: string
  body: string
  source: string
  asOf: string
  record: Ref
  /** The touched record that makes it relevant. */
  about: string
  /** Records that it tells of: it is shown only as long as the person may see all of them. */
  sources?: Ref[]
  /** What is new in it, stable over days: compared with the entry, and hashed. */
  values: string[]
  /** 0 to 1: how far the source can be relied on. */
  trust: number
  /** 0 to 1: what showing it costs in privacy. */
  privacyLoss?: number
  /** When it matters, where that is not now. */
  neededAt?: string
  /** Delivered then, not at entry. */
  dueAt?: string
  kind?: Kind
  action?: ReturnView['action']
}

export type Provider = {
  /** The row of the table of returns. */
  number: number
  type: string
  kind: Kind
  triggers: (about: About) => boolean
  /** A select over the entry's records (`a_person`, `a_company`, `a_deal`, `won`); all are asked in one statement. */
  ask: (about: About) => RawBuilder<unknown>
  /** The rows in words. Dates come as ISO text, numerics as numbers. */
  tell: (rows: never[], about: About, say: Say) => Candidate[]
}

/** Declares a provider whose rows have this form. */
export const provider = <Row>(
  made: Omit<Provider, 'tell'> & { tell: (rows: Row[], about: About, say: Say) => Candidate[] },
): Provider => made

/** Not deleted, of this workspace, and visible to who entered, by the policy of the noun. */
export const shown = ({ actor }: About, noun: string, alias: string) =>
  sql<boolean>`${sql.ref(`${alias}.workspace_id`)} = ${actor.workspaceId} and ${sql.ref(`${alias}.deleted_at`)} is null
    and ${policyOf(noun).visibleTo(actor, alias)}`

/** Records that this entry itself made: they are no news to who wrote it. */
export const made = (about: About, type: string) =>
  about.created.filter((one) => one.type === type).map((one) => one.id)

export const hasKind = (about: About, ...kinds: string[]) => kinds.some((kind) => about.kinds.includes(kind))

export const touchesAnybody = ({ touched }: About) =>
  touched.people.length + touched.companies.length + touched.deals.length > 0
