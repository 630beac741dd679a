/** A longer rest between two signs of life is no writing. */
const PAUSE_MS = 10_000

let spent = 0
let last: number | null = null

/**
 * Seconds spent on the line that is being written, in whichever box it stands: the time between two signs of life in the
 * field (a key, a choice of a chip, the focus itself), as long as they are near each other.
 */
export const attention = {
  /** A sign of life. */
  note: (now = performance.now()) => {
    if (last !== null && now - last <= PAUSE_MS) spent += now - last
    last = now
  },
  /** The focus leaves the box: what follows is no writing. */
  rest: (now = performance.now()) => {
    attention.note(now)
    last = null
  },
  /** Seconds up to now, to a tenth; begins anew. */
  take: (now = performance.now()): number => {
    attention.note(now)
    const seconds = Math.round(spent / 100) / 10
    spent = 0
    last = null
    return seconds
  },
}
