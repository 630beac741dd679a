import { request } from '#web/api.ts'
import { asApiError } from '#web/apiError.ts'
import { captures } from '../capture.contract.ts'
import { freshen } from './sendLine.ts'

/** A field that somebody has changed since, and that therefore stayed. */
export type Stayed = { type: string; id: string; field: string }

/** Takes a saved line back. What stayed is listed; rejects with an ApiError where nothing could be taken back. */
export async function undo(id: string): Promise<Stayed[]> {
  try {
    await request(captures.undo, { id })
    return []
  } catch (thrown) {
    const error = asApiError(thrown)
    if (error.code !== 'capture.partly_undone') throw error
    return (error.details.kept ?? []) as Stayed[]
  } finally {
    freshen()
  }
}
