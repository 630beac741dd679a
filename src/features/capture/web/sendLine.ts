import { request } from '#web/api.ts'
import { asApiError, type ApiError } from '#web/apiError.ts'
import { queryClient } from '#web/queryClient.ts'
import { captures } from '../capture.contract.ts'
import type { Line, Outcome } from './line.ts'

const PATIENCE_MS = 20_000

/** Sends one line. The id is both the capture's and the key of the request: twice sent is once saved. */
export async function sendLine({ id, written }: Line): Promise<Outcome> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const result = await request(captures.create, { id, ...written }, { key: id, signal })
    freshen()
    return { state: 'saved', result }
  } catch (thrown) {
    const error = asApiError(thrown)
    if (isUnanswered(thrown, error)) return { state: 'waiting' }
    return { state: 'refused', reason: error.errors[0]?.message ?? error.detail }
  }
}

/** Takes back what an unanswered try may have saved; true when nothing of it is left. */
export async function forgetLine({ id }: Line): Promise<boolean> {
  try {
    await request(captures.undo, { id }, { key: `${id}-undo` })
    freshen()
    return true
  } catch (thrown) {
    return !isUnanswered(thrown, asApiError(thrown))
  }
}

/** Has everything read again that a capture may have changed. */
export function freshen() {
  for (const noun of captures.create.touches ?? []) void queryClient.invalidateQueries({ queryKey: [noun] })
}

/** No connection, no patience, a server that restarts or is too busy, a session that ended: it may still arrive. */
function isUnanswered(thrown: unknown, error: ApiError): boolean {
  const isAborted = thrown instanceof DOMException
  return isAborted || error.code === 'offline' || [401, 408, 425, 429, 502, 503, 504].includes(error.status)
}
