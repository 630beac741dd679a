import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import type { Caller, Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'

const attempt = contract({
  name: 'test.inside',
  http: 'POST /test',
  input: z.strictObject({}),
  output: z.unknown(),
  summary: 'Tries something out.',
})

/** Runs what works with a context, as the caller, in a transaction of its own. */
export const inside = <Result>(caller: Caller, run: (ctx: Context) => Promise<Result>) =>
  operation(attempt, { may: () => true, run })(caller, {}) as Promise<Result>
