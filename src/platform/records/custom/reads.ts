import { sql } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import type { Context } from '../../context.ts'
import type { System } from '../../system.ts'
import { customFieldsOf } from './customFields.ts'

/** How a field was read: shown on a screen, taken by a program, or used to filter or sort by. */
export type Way = 'screen' | 'api' | 'filter'

type Count = { workspaceId: string; type: string; key: string; day: string; way: Way; count: number }

const WAIT_MS = 30_000

let counts = new Map<string, Count>()
let timer: NodeJS.Timeout | undefined

/** Notes that a field was read. Kept in memory and written every half minute as sums; who read it is not known here. */
export function countReads(ctx: Pick<Context, 'actor' | 'system'>, type: string, key: string, way: Way, count = 1) {
  const { workspaceId, workspace } = ctx.actor
  const day = dayIn(ctx.system.now(), workspace.timeZone)
  const name = `${workspaceId} ${type} ${key} ${day} ${way}`
  const known = counts.get(name)
  if (known) known.count += count
  else counts.set(name, { workspaceId, type, key, day, way, count })
  timer ??= setTimeout(() => void writeReads(ctx.system), WAIT_MS).unref()
}

/** Writes what was counted so far. What cannot be written is lost, and said in the log: it is a sum, not a record. */
export async function writeReads(system: Pick<System, 'database' | 'log'>) {
  clearTimeout(timer)
  timer = undefined
  const written = counts
  counts = new Map()
  for (const [workspaceId, rows] of Map.groupBy(written.values(), (each) => each.workspaceId)) {
    const values = sql.join(
      rows.map(({ type, key, day, way, count }) => sql`(${workspaceId}, ${type}, ${key}, ${day}, ${way}, ${count})`),
    )
    await sql`insert into field_reads as f (workspace_id, type, key, day, way, count) values ${values}
      on conflict (workspace_id, type, key, day, way) do update set count = f.count + excluded.count`
      .execute(system.database.of(workspaceId))
      .catch((error: unknown) => system.log.warn({ err: error }, 'field reads'))
  }
}

/** What a list was narrowed or ordered by, and what it gave to a program. */
export function countListReads(ctx: Context, noun: string, { filter, sort }: { filter?: unknown; sort?: string }) {
  const asked = filter === undefined ? [] : namesIn(filter)
  if (sort?.includes('custom.')) asked.push(sort.replace(/^[-+]/, ''))
  for (const name of new Set(asked)) countReads(ctx, noun, name.replace(/^custom\./, '').split('.')[0] ?? '', 'filter')
  countApiReads(ctx, noun)
}

/** A program was given a record with everything in it. */
export function countApiReads(ctx: Context, noun: string) {
  if (ctx.via !== 'api') return
  for (const { key } of customFieldsOf(ctx.actor.workspaceId, noun)) countReads(ctx, noun, key, 'api')
}

function namesIn(filter: unknown): string[] {
  if (typeof filter !== 'object' || filter === null) return []
  const { field, and, or, not } = filter as Record<string, unknown>
  if (typeof field === 'string') return [field]
  return [and, or]
    .filter(Array.isArray)
    .flat()
    .concat(not ?? [])
    .flatMap(namesIn)
}
