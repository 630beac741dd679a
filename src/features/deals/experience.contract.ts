import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Money } from '#kernel/money.ts'
import { Id, IdInput } from '#kernel/record.ts'

/** Lower quartile, median, upper quartile. */
export const Quartiles = z.strictObject({ low: z.number(), median: z.number(), high: z.number() })
export type Quartiles = z.infer<typeof Quartiles>

export const ClosedExperience = z.strictObject({
  won: z.int(),
  lost: z.int(),
  /** Whole days from engagement, else from creation, until won; null where no won deal tells. */
  daysToWin: Quartiles.nullable(),
  /** How many people stand on a won deal, as its person or in a role. */
  contacts: Quartiles.nullable(),
})
export type ClosedExperience = z.infer<typeof ClosedExperience>

export const StageExperience = z.strictObject({
  stageId: Id,
  /** Closed deals that were at this stage, and how many of them were won. */
  deals: z.int(),
  won: z.int(),
  /** Days until the next stage; null where none has moved on. */
  days: Quartiles.nullable(),
})
export type StageExperience = z.infer<typeof StageExperience>

export const ProductExperience = z.strictObject({ productId: Id, won: z.int(), medianAmount: Money })
export type ProductExperience = z.infer<typeof ProductExperience>

export const experience = {
  read: contract({
    name: 'pipeline.experience',
    http: 'GET /pipelines/:id/experience',
    input: IdInput,
    output: z.strictObject({
      closed: ClosedExperience,
      stages: z.array(StageExperience),
      products: z.array(ProductExperience),
    }),
    summary:
      'What the latest 1,000 closed deals of a pipeline tell, as far as I may see them: time to win, contacts, stages, products.',
  }),
}
