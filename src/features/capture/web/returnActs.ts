import { send } from '#web/api.ts'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import type { ReturnView } from '../capture.contract.ts'
import { freshen } from './sendLine.ts'

export type Vote = 'useful' | 'not_useful' | 'wrong'
type Call = NonNullable<NonNullable<ReturnView['action']>['call']>

// The chapter that keeps returns comes later and imports this one, so its addresses stand here as text.
const addressOf = (id: string) => `/api/v1/returns/${encodeURIComponent(id)}`

/** It was in view for a second. Nobody waits for this, and nothing is lost without it. */
export const markSeen = (id: string) => void send('POST', `${addressOf(id)}/seen`).catch(() => undefined)

/** True when the vote was taken; a refusal is said in a toast. */
export const vote = (id: string, given: Vote) =>
  done(send('POST', `${addressOf(id)}/feedback`, { useful: given === 'wrong' ? 'wrong' : given === 'useful' }))

/** Does what a return offers to do. */
export async function act({ method, path, body }: Call): Promise<boolean> {
  const isDone = await done(send(method, `/api/v1${path}`, body))
  freshen()
  return isDone
}

async function done(exchange: Promise<unknown>): Promise<boolean> {
  try {
    await exchange
    return true
  } catch (error) {
    toast({ text: asApiError(error).detail, tone: 'trouble' })
    return false
  }
}
