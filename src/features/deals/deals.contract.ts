import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Money } from '#kernel/money.ts'
import { Id, optionalWords, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'
import { ExternalIds, Tags } from '#features/companies/companies.contract.ts'
import { StageType } from './pipelines.contract.ts'

const Quantity = z.number().positive().max(1_000_000)

/** Without a price the product's own is taken. */
const ProductLineInput = z.strictObject({
  productId: Id,
  quantity: Quantity.default(1),
  price: Money.nullable().optional(),
})
export type ProductLineInput = z.infer<typeof ProductLineInput>
export const ProductLine = z.strictObject({ productId: Id, quantity: z.number(), price: Money.nullable() })
export type ProductLine = z.infer<typeof ProductLine>

/** Who plays which part in the buying: decision maker, user, finance… */
export const DealRole = z.strictObject({ personId: Id, role: words(60) })

export const DealView = z.strictObject({
  ...recordView,
  name: z.string(),
  companyId: Id.nullable(),
  companyName: z.string().nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  pipelineId: Id,
  stageId: Id,
  stageName: z.string().nullable(),
  status: StageType,
  position: z.number(),
  amount: Money.nullable(),
  closeOn: PlainDate.nullable(),
  engagedOn: PlainDate.nullable(),
  closedAt: Moment.nullable(),
  stageChangedAt: Moment,
  productLines: z.array(ProductLine),
  roles: z.array(DealRole),
  lostReason: z.string().nullable(),
  nextStep: z.string().nullable(),
  externalIds: ExternalIds,
  tags: Tags,
})
export type DealView = z.infer<typeof DealView>

const fields = {
  ...recordInput,
  companyId: Id.nullable().optional(),
  personId: Id.nullable().optional(),
  amount: Money.nullable().optional(),
  closeOn: PlainDate.nullable().optional(),
  productLines: z.array(ProductLineInput).max(200).optional(),
  roles: z.array(DealRole).max(50).optional(),
  lostReason: optionalWords(500),
  nextStep: optionalWords(500),
  externalIds: ExternalIds.optional(),
  tags: Tags.optional(),
}

/** Where a deal is born: without a pipeline the default one, without a stage its first open one. What is past can be told. */
const birth = {
  pipelineId: Id.optional(),
  stageId: Id.optional(),
  engagedOn: PlainDate.optional(),
  closedAt: Moment.optional(),
}

/** `custom` answers what must be known at the stage that the deal moves to. */
const verb = { id: Id, version: z.int().optional(), custom: recordInput.custom }

export const deals = {
  ...resourceContracts('deal', 'deals', {
    view: DealView,
    create: { name: words(200), ...fields, ...birth },
    update: { name: words(200).optional(), ...fields },
  }),
  move: contract({
    name: 'deal.move',
    http: 'POST /deals/:id/move',
    input: z.strictObject({ ...verb, stageId: Id, after: Id.nullable().optional() }),
    output: DealView,
    summary: 'Put a deal at a stage, behind the deal `after`; with null, or without it at a new stage, it comes first.',
  }),
  win: contract({
    name: 'deal.win',
    http: 'POST /deals/:id/win',
    input: z.strictObject(verb),
    output: DealView,
    summary: 'The customer said yes.',
  }),
  lose: contract({
    name: 'deal.lose',
    http: 'POST /deals/:id/lose',
    input: z.strictObject({ ...verb, reason: optionalWords(500) }),
    output: DealView,
    summary: 'The customer said no; the reason helps the next deal.',
  }),
  reopen: contract({
    name: 'deal.reopen',
    http: 'POST /deals/:id/reopen',
    input: z.strictObject(verb),
    output: DealView,
    summary: 'Take a won or lost deal back to the open stage that it came from.',
  }),
}
