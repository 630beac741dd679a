import { sql } from 'kysely'
import type { Change } from './changes.ts'
import type { Context } from './context.ts'
import type { System } from './system.ts'

/** A second reader hears of a save in well under a tenth of a second; saves that follow one another are told together. */
const REST_MS = 25

const waiting = new WeakMap<System, Set<string>>()

/**
 * Tells every process on this database which records changed, once that is committed: ids only, as what a person may not see
 * must not travel. Not part of the save: a notice makes its commit wait for all others, and wakes each listener.
 */
export function tell(ctx: Context, changes: readonly Change[]) {
  if (ctx.via === 'import' || ctx.via === 'sample') return
  const notices = changes.map(({ noun, recordId, ownerId, visibility }) =>
    JSON.stringify({ w: ctx.actor.workspaceId, n: noun, i: recordId, o: ownerId, v: visibility }),
  )
  const known = waiting.get(ctx.system)
  if (known) return notices.forEach((notice) => known.add(notice))
  waiting.set(ctx.system, new Set(notices))
  void send(ctx.system, ctx.actor.workspaceId)
}

/** The first at once, the rest a moment later; when nothing more came, the next is a first one again. */
async function send(system: System, workspaceId: string) {
  for (let notices = waiting.get(system); notices && notices.size > 0; notices = waiting.get(system)) {
    waiting.set(system, new Set())
    await sql`select pg_notify('changes', notice) from unnest(${[...notices]}::text[]) as notice`
      .execute(system.database.of(workspaceId))
      .catch((error: unknown) => system.log.error({ err: error }, 'telling of changes'))
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
  }
  waiting.delete(system)
}
