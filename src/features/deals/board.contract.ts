import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Money } from '#kernel/money.ts'
import { page } from '#kernel/paging.ts'
import { Id } from '#kernel/record.ts'
import { DealView } from './deals.contract.ts'
import { PipelineStage } from './pipelines.contract.ts'

const BoardStage = z.strictObject({
  ...PipelineStage.shape,
  count: z.int(),
  /** What the deals at the stage come to, one sum per currency; deals without an amount add nothing. */
  totals: z.array(Money),
  deals: z.array(DealView),
  nextCursor: z.string().nullable(),
})
export type BoardStage = z.infer<typeof BoardStage>

const narrowing = { ownerId: Id.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }

export const board = {
  read: contract({
    name: 'deal.board',
    http: 'GET /deals/board',
    input: z.strictObject({ pipelineId: Id.optional(), ...narrowing }),
    reads: ['pipeline', 'company', 'person'],
    output: z.strictObject({ pipelineId: Id, name: z.string(), stages: z.array(BoardStage) }),
    summary:
      'A pipeline as a board: for each stage the count, the totals and the first cards. Without pipelineId the default one.',
  }),
  more: contract({
    name: 'deal.boardMore',
    http: 'GET /deals/board/:stageId',
    input: z.strictObject({ stageId: Id, cursor: z.string().max(200).optional(), ...narrowing }),
    output: page(DealView),
    summary: 'Further cards of one stage, in the order of the board.',
  }),
}
