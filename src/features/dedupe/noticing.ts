import { sql } from 'kysely'
import { subscribe } from '#platform/changes.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { System } from '#platform/system.ts'
import { kinds, valuesOf, type Kind } from './kinds.ts'
import { compare, probability } from './match/matcher.pure.ts'
import { modelOf, THRESHOLD } from './models.ts'
import { dropOpenPairs, keepPairs } from './pairs.queries.ts'
import { alikeTo, keepTraits } from './traits.queries.ts'

/** Saves that follow one another closely are looked at together: that costs a fraction, and hides from nobody. */
const REST_MS = 250
const AT_ONCE = 200

type Waiting = { ids: Map<Kind, Set<string>>; timer: NodeJS.Timeout }

const waiting = new Map<string, Waiting>()
const working = new Map<string, Promise<void>>()

/**
 * After each save: what is compared of the record, and whom it may be. Files are too long for that; after them a sweep
 * looks at everything, and each night one finds what a stopped process left undone.
 */
subscribe((ctx, changes) => {
  if (ctx.via === 'import' || ctx.via === 'sample') return
  for (const kind of kinds) {
    const ids = changes.filter(({ noun }) => noun === kind.noun).map(({ recordId }) => recordId)
    if (ids.length > 0) notice(ctx.system, ctx.actor.workspaceId, kind, ids)
  }
})

function notice(system: System, workspaceId: string, kind: Kind, ids: readonly string[]) {
  const known = waiting.get(workspaceId)
  const entry = known ?? {
    ids: new Map<Kind, Set<string>>(),
    timer: setTimeout(() => void noticed(system, workspaceId), REST_MS).unref(),
  }
  entry.ids.set(kind, new Set([...(entry.ids.get(kind) ?? []), ...ids]))
  waiting.set(workspaceId, entry)
}

/** Waits until everything that this process saved in the workspace has been looked at. */
export async function noticed(system: System, workspaceId: string): Promise<void> {
  await Promise.resolve()
  const next = waiting.get(workspaceId)
  if (next) {
    waiting.delete(workspaceId)
    clearTimeout(next.timer)
    const work = (working.get(workspaceId) ?? Promise.resolve())
      .then(async () => {
        for (const [kind, ids] of next.ids) await lookAt(system, workspaceId, kind, [...ids])
      })
      .catch((error: unknown) => system.log.error({ err: error }, 'duplicates'))
      .finally(() => working.get(workspaceId) === work && working.delete(workspaceId))
    working.set(workspaceId, work)
  }
  await working.get(workspaceId)
}

async function lookAt(system: System, workspaceId: string, kind: Kind, ids: readonly string[]) {
  const db = system.database.of(workspaceId)
  const model = await modelOf(db, workspaceId, kind)
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    const { rows } = await sql<Row>`select * from ${sql.table(kind.type.table)}
      where workspace_id = ${workspaceId} and id = any(${some}::uuid[])`.execute(db)
    await keepTraits(db, workspaceId, kind, rows)
    const alive = rows.filter((row) => !row.deleted_at)
    const traits = alive.map((row) => kind.traitsOf(valuesOf(kind, row)))
    const pairs = (await alikeTo(db, workspaceId, kind, traits)).flatMap((other) => {
      const [mine, id] = [traits[other.at], alive[other.at]?.id]
      if (!mine || !id || id === other.id) return []
      const likely = probability(kind.matcher, model, compare(kind.matcher, mine, other.traits))
      return likely >= THRESHOLD ? [{ a: id, b: other.id, probability: likely }] : []
    })
    await dropOpenPairs(db, workspaceId, some)
    await keepPairs(db, workspaceId, kind, pairs)
  }
}
