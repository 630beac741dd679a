import type { Me } from '#features/access/access.contract.ts'

/**
 * Who is there, as the server wrote it into this page for the session that asked for it: the frame stands at once, and
 * can be nobody else's. Null for a visitor, and when the server could not tell.
 */
export function givenMe(): Me | null {
  try {
    return JSON.parse(document.getElementById('me')?.textContent ?? 'null') as Me | null
  } catch {
    return null
  }
}
