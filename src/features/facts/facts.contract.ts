import { z } from 'zod'
import { bareDomain } from '#features/companies/companies.contract.ts'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Money } from '#kernel/money.ts'
import { Id, optionalWords, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const FactView = z.strictObject({
  ...recordView,
  source: z.string(),
  externalId: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  body: z.string().nullable(),
  occurredAt: Moment,
  endsOn: PlainDate.nullable(),
  amount: Money.nullable(),
  status: z.string().nullable(),
  url: z.string().nullable(),
  companyId: Id.nullable(),
  companyName: z.string().nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
})
export type FactView = z.infer<typeof FactView>

const Kind = words(60).toLowerCase()
const Address = z
  .url({ protocol: /^https?$/, error: 'Write the address like https://example.com/invoice/1.' })
  .max(2000)

const fields = {
  ...recordInput,
  body: optionalWords(20_000),
  occurredAt: Moment.optional(),
  endsOn: PlainDate.nullable().optional(),
  amount: Money.nullable().optional(),
  status: optionalWords(120),
  url: Address.nullable().optional(),
  companyId: Id.nullable().optional(),
  personId: Id.nullable().optional(),
}

/** Names of the customer in the sender's words, for who does not know our ids. */
export const keyFields = {
  domain: z.string().trim().toLowerCase().max(300).transform(bareDomain).optional(),
  email: z.string().trim().toLowerCase().max(254).optional(),
  externalCompanyId: z.string().trim().max(200).optional(),
}

const born = {
  source: words(60),
  externalId: words(200).nullable().optional(),
  kind: Kind,
  title: words(500).optional(),
  ...fields,
}

export const FactInput = z.strictObject({ id: Id.optional(), ...born, ...keyFields })
export type FactInput = z.input<typeof FactInput>
/** A fact as it was read, its keys in one form. */
export type Told = z.output<typeof FactInput>

export const FactBatch = z.strictObject({
  data: z.array(FactView),
  created: z.int(),
  updated: z.int(),
  refused: z.array(z.strictObject({ index: z.int(), message: z.string() })),
})
export type FactBatch = z.infer<typeof FactBatch>

const shapes = {
  view: FactView,
  create: born,
  update: { title: words(500).optional(), kind: Kind.optional(), ...fields },
}

export const facts = {
  ...resourceContracts('fact', 'facts', shapes),
  /** One, or up to 1,000 at once. */
  send: contract({
    name: 'fact.create',
    http: 'POST /facts',
    input: z.union([FactInput, z.strictObject({ facts: z.array(FactInput).min(1).max(1000) })]),
    output: z.union([FactView, FactBatch]),
    status: 201,
    touches: ['company', 'person'],
    summary:
      'Tell what another system knows; the same source and externalId again updates it. One fact, or up to 1,000 as facts.',
  }),
}
