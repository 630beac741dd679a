import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { memories } from './accounts.ts'
import { actorOfKey, actorOfSession } from './actors.ts'
import { hashToken } from './secrets.ts'

const FRESH_FOR = 30_000
const MOST = 5000

export type Credentials = { cookie?: string; bearer?: string }
export type Authenticate = ((credentials: Credentials) => Promise<Actor | null>) & { forget(): void }

/**
 * Who is behind a request. One look-up, then a short memory; anything that changes who may act tells every process
 * through the channel `access`, and the memory is emptied there (see `forget`).
 */
export function authenticator(database: Database): Authenticate {
  const memory = new Map<string, { at: number; actor: Promise<Actor | null> }>()

  const lookUp = ({ cookie, bearer }: Credentials) => {
    if (bearer) return actorOfKey(database, hashToken(bearer))
    return actorOfSession(database, cookie ?? '')
  }

  const authenticate = async (credentials: Credentials) => {
    const name = credentials.bearer ? `k${credentials.bearer}` : `s${credentials.cookie}`
    if (!credentials.bearer && !credentials.cookie) return null
    const known = memory.get(name)
    if (known && Date.now() - known.at < FRESH_FOR) return known.actor
    if (memory.size > MOST) memory.clear()
    const actor = lookUp(credentials)
    memory.set(name, { at: Date.now(), actor })
    actor.then((found) => found ?? memory.delete(name)).catch(() => memory.delete(name))
    return actor
  }
  const forget = () => memory.clear()
  memories.add(forget)
  return Object.assign(authenticate, { forget })
}
