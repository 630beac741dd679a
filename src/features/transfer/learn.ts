import { z } from 'zod'
import { canWrite } from '#features/access/access.policy.ts'
import { contract } from '#kernel/contract.ts'
import type { Caller } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { learnAll, type Known } from './known.ts'

const learnKeys = contract({
  name: 'import.learn',
  http: 'GET /imports/keys',
  input: z.custom<{ noun: string; memory: Known }>(),
  output: z.null(),
  summary: 'Learn by which keys the records of a type are known.',
})

const learnType = operation(learnKeys, {
  may: canWrite,
  run: async (ctx, { noun, memory }) => {
    await learnAll(ctx, noun, memory)
    return null
  },
})

/** Before a long file: looks at all records of a type once, so that no batch has to. */
export const learn = (caller: Caller, noun: string, memory: Known) => learnType(caller, { noun, memory })
