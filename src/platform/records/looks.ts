import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { System } from '../system.ts'
import type { Row } from './recordType.ts'

type Look = {
  record_type: string
  record_id: string
  owner_id: string
  reader_id: string
  door: string
  last_at: Date
  times: number
}

/** What a crash can lose. */
const WAIT_MS = 3000
const AT_ONCE = 2000

let waiting = new Map<string, Map<string, Look>>()
let timer: NodeJS.Timeout | undefined

/**
 * Notes that somebody opened a record of another, for its owner to see. Kept in memory and written some seconds later,
 * so that a read costs no write.
 */
export function noteLook(
  ctx: Pick<Context, 'actor' | 'system' | 'via'>,
  noun: string,
  row: Pick<Row, 'id' | 'owner_id'>,
) {
  const { actor, via, system } = ctx
  const { id, owner_id: ownerId } = row
  if (ownerId === null || ownerId === actor.userId || (via !== 'browser' && via !== 'api')) return
  const now = system.now()
  const of = waiting.get(actor.workspaceId) ?? new Map<string, Look>()
  waiting.set(actor.workspaceId, of)
  const name = `${id} ${actor.userId} ${via} ${Math.floor(now.getTime() / 3_600_000)}`
  const known = of.get(name)
  if (known) {
    known.times++
    known.last_at = now
  } else {
    of.set(name, {
      record_type: noun,
      record_id: id,
      owner_id: ownerId,
      reader_id: actor.userId,
      door: via,
      last_at: now,
      times: 1,
    })
  }
  timer ??= setTimeout(() => void writeLooks(system), WAIT_MS).unref()
}

/** Writes what was noted so far, also when a process ends; what cannot be written is said in the log. */
export async function writeLooks(system: Pick<System, 'database' | 'log'>) {
  clearTimeout(timer)
  timer = undefined
  const written = waiting
  waiting = new Map()
  for (const [workspaceId, looks] of written) {
    const rows = [...looks.values()]
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await sql`select note_looks(${JSON.stringify(rows.slice(from, from + AT_ONCE))}::jsonb)`
        .execute(system.database.of(workspaceId))
        .catch((error: unknown) => system.log.error({ err: error }, 'looks'))
  }
}
