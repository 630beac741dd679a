import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id, IdInput } from '#kernel/record.ts'

export const acts = {
  undo: contract({
    name: 'act.undo',
    http: 'POST /acts/:id/undo',
    input: IdInput,
    output: z.strictObject({
      undone: z.array(z.strictObject({ type: z.string(), id: Id })),
      /** What somebody has changed since, and therefore stays as it is. */
      kept: z.array(z.strictObject({ type: z.string(), id: Id, field: z.string(), current: z.unknown() })),
    }),
    touches: ['person', 'company', 'deal', 'task', 'event', 'case', 'activity', 'product'],
    summary: 'Take back everything that one act of mine did, to however many records.',
  }),
}
