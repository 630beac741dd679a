import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { Id } from '#kernel/record.ts'

export const Hit = z.strictObject({
  /** The noun of the record: person, company, deal, product, case, task… */
  type: z.string(),
  id: Id,
  title: z.string(),
  subtitle: z.string(),
  /** 0..1, the best first: a whole name, beginnings, parts, then what may have been meant. */
  score: z.number(),
})
export type Hit = z.infer<typeof Hit>

export const search = contract({
  name: 'search.find',
  http: 'GET /search',
  input: z.strictObject({
    q: z.string().max(10_000),
    /** Nouns, separated by commas; all of them when it is left out. */
    types: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.strictObject({ data: z.array(Hit) }),
  summary: 'Find any record by any part of its name, phone, mail address or domain; one typing error is forgiven.',
})

const text = z.string().nullable().optional()

/** A name that a line may mention, with what helps to choose between two that sound alike. */
export const KnownName = z.strictObject({
  type: z.enum(['person', 'company', 'deal', 'product', 'user']),
  id: Id,
  name: z.string(),
  firstName: text,
  lastName: text,
  jobTitle: text,
  companyId: text,
  companyName: text,
  emails: z.array(z.string()).optional(),
  /** E.164 where that is known, else as typed. */
  phones: z.array(z.string()).optional(),
  domain: text,
  amount: text,
  currency: text,
  stageId: text,
  pipelineId: text,
  isOpen: z.boolean().optional(),
  productNames: z.array(z.string()).optional(),
  closeOn: text,
  personId: text,
  ownerId: text,
  /** 0..1: how recently and how often this user worked with it. */
  recent: z.number().optional(),
})
export type KnownName = z.infer<typeof KnownName>

export const listNames = contract({
  name: 'search.names',
  http: 'GET /search/names',
  input: z.strictObject({
    /** Only names changed after this moment: give `asOf` of the last answer. */
    since: Moment.optional(),
  }),
  output: z.strictObject({ data: z.array(KnownName), asOf: Moment }),
  summary: 'The names that I work with, up to 20,000: for a device that understands a line while it is typed.',
})
