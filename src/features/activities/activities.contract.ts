import { z } from 'zod'
import { Moment } from '#kernel/dates.ts'
import { Id, optionalWords, recordInput, recordView } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const ActivityType = z.enum(['call', 'meeting', 'email', 'message', 'note'])
export type ActivityType = z.infer<typeof ActivityType>

export const Direction = z.enum(['inbound', 'outbound'])
export const Outcome = z.enum(['reached', 'not_reached'])

/** Whom and what an entry is about; null empties. */
const Links = z
  .array(Id)
  .max(100)
  .nullable()
  .transform((ids) => [...new Set(ids)])
  .optional()

export const linkView = { peopleIds: z.array(Id), companyIds: z.array(Id), dealIds: z.array(Id) }
export const linkInput = { peopleIds: Links, companyIds: Links, dealIds: Links }

export const ActivityView = z.strictObject({
  ...recordView,
  type: ActivityType,
  direction: Direction.nullable(),
  outcome: Outcome.nullable(),
  occurredAt: Moment,
  subject: z.string().nullable(),
  body: z.string().nullable(),
  ...linkView,
})
export type ActivityView = z.infer<typeof ActivityView>

const fields = {
  ...recordInput,
  direction: Direction.nullable().optional(),
  outcome: Outcome.nullable().optional(),
  occurredAt: Moment.optional(),
  subject: optionalWords(300),
  body: optionalWords(100_000),
  ...linkInput,
}

/** What an activity may consist of beside its type: at least one of these must say something. */
export const SUBSTANCE = ['subject', 'body', 'peopleIds', 'companyIds', 'dealIds'] as const
export const EMPTY = 'Say what happened, or link a person, a company or a deal.'

const empty = (born: Record<string, unknown>) =>
  SUBSTANCE.some((name) => (born[name] as string | unknown[] | null | undefined)?.length)
    ? []
    : SUBSTANCE.map((path) => ({ path, message: EMPTY }))

export const activities = resourceContracts('activity', 'activities', {
  view: ActivityView,
  create: { ...fields, type: ActivityType },
  update: { ...fields, type: ActivityType.optional() },
  check: empty,
})
