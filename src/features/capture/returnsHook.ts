import type { Context } from '#platform/context.ts'
import type { Act } from './act.pure.ts'
import type { ReturnView } from './capture.contract.ts'

/** A later chapter answers here; without one, a capture is saved and nothing comes back. `app` plugs it in. */
export const returnsHook: {
  find: (ctx: Context, act: Act) => Promise<ReturnView[]>
  forget: (ctx: Context, captureId: string) => Promise<void>
} = {
  find: async () => [],
  forget: async () => undefined,
}
