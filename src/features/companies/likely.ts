import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { checkDuplicates, type DuplicateType, type Known, type Likely } from './likely.contract.ts'

/** The chapter on duplicates comes later: it answers here, plugged in by `app`. */
export const likelyHook: { find: (ctx: Context, type: DuplicateType, record: Known) => Promise<Likely[]> } = {
  find: async () => [],
}

export const findLikely = operation(checkDuplicates, {
  may: () => true,
  run: async (ctx, { type, record }) => ({ data: await likelyHook.find(ctx, type, record) }),
})
