import type { CaptureResult } from '../capture.contract.ts'
import type { Item } from '../items.contract.ts'

/** What was written, as it goes to the server. */
export type Written = {
  text: string
  at: string
  timeZone: string
  locale: string
  context: { recordType: string; recordId: string } | null
  /** Given where the person changed, chose or confirmed something. */
  items?: Item[]
  /** For how many seconds it was written, pauses left out. */
  focusSeconds?: number
}

/** A line on its way: kept on the device before it is sent, until the server has it. */
export type Line = {
  /** The capture's id, so that sending again has its effect once. */
  id: string
  owner: string
  written: Written
  /** `refused`: waits for the person. `recalled`: taken back after a try whose outcome nobody knows. */
  state: 'waiting' | 'refused' | 'recalled'
  /** Why the server refused it, in a sentence. */
  reason?: string
  /** It was sent once, and no answer came. */
  isTried?: boolean
}

export type Outcome =
  | { state: 'saved'; result: CaptureResult }
  | { state: 'waiting' }
  | { state: 'refused'; reason: string }
