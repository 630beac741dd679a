import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { fieldOfColumn, fromJson, isSame } from './columns.ts'
import { allTypes, type RecordType, type Row } from './recordType.ts'
import { hiddenFrom } from './rights.ts'
import { writeAll } from './updateMany.ts'
import { updateRecord } from './write.ts'

/** A field that somebody changed since, and that therefore stays as it is. */
export type Kept = { type: string; id: string; field: string; current: unknown }

export type ChangeRow = {
  noun: string
  record_id: string
  verb: string
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/**
 * Takes back everything that one act changed, newest first. Fields that differ from what the act left are kept and listed;
 * a record that the act created and others have worked on since is kept whole.
 */
export async function undoGroup(
  ctx: Context,
  groupId: string,
): Promise<{ undone: { type: string; id: string }[]; kept: Kept[] }> {
  const answer = await sql<ChangeRow>`select noun, record_id, verb, before, after from changes
    where workspace_id = ${ctx.actor.workspaceId} and group_id = ${groupId} order by id desc`.execute(ctx.db)
  const undone = new Map(answer.rows.map(({ noun, record_id: id }) => [id, { type: noun, id }]))
  const { kept, missing } = await takeBackAll(ctx, answer.rows)
  for (const id of missing) undone.delete(id)
  return { undone: [...undone.values()], kept }
}

/** Takes back some changes, in their order; gives back the fields that stay as somebody left them since. */
export const takeBackChanges = async (ctx: Context, changes: readonly ChangeRow[]): Promise<Kept[]> =>
  (await takeBackAll(ctx, changes)).kept

async function takeBackAll(ctx: Context, changes: readonly ChangeRow[]): Promise<{ kept: Kept[]; missing: string[] }> {
  const byNoun = new Map(allTypes().map((type) => [type.noun, type]))
  const { kept, rest } = await takeBackAlike(ctx, byNoun, changes)
  const missing: string[] = []
  for (const change of rest) {
    const type = byNoun.get(change.noun)
    const row = type && (await lockAny(ctx, type, change.record_id))
    if (!type || !row) {
      missing.push(change.record_id)
      continue
    }
    const lost =
      change.verb === 'created'
        ? await takeBackBirth(ctx, type, row, change)
        : await takeBackChange(ctx, type, row, change)
    const hidden = hiddenFrom(ctx.actor, type.noun)
    kept.push(...lost.filter(({ field }) => !hidden.has(field)))
  }
  return { kept, missing }
}

async function takeBackBirth(ctx: Context, type: RecordType, row: Row, change: ChangeRow): Promise<Kept[]> {
  const kept = Object.entries(change.after)
    .filter(([column, value]) => !isSame(fromJson(type, column, value), row[column]))
    .map(([column]) => keptField(type, row, column))
  if (row.deleted_at) return []
  if (kept.length === 0) await updateRecord(ctx, type, row, { deleted_at: ctx.now }, 'undone')
  return kept
}

/** As many as are worth a statement of their own. */
const MANY = 20

/**
 * Of an act that changed many records once each: all of them in a few statements. What it created or brought back, and
 * what it changed more than once, is left in `rest`, to be taken back one by one.
 */
async function takeBackAlike(ctx: Context, byNoun: ReadonlyMap<string, RecordType>, changes: readonly ChangeRow[]) {
  const times = Map.groupBy(changes, ({ record_id: id }) => id)
  const isAlike = ({ record_id: id, noun, verb, before }: ChangeRow) =>
    times.get(id)?.length === 1 && byNoun.has(noun) && verb !== 'created' && !before.deleted_at
  const kept: Kept[] = []
  const done = new Set<ChangeRow>()
  for (const [noun, some] of Map.groupBy(changes.filter(isAlike), (change) => change.noun)) {
    const type = byNoun.get(noun)
    if (!type || some.length < MANY) continue
    const rows = await lockMany(ctx, type, some)
    const after = new Map<string, Row>()
    for (const change of some) {
      const row = rows.get(change.record_id)
      if (!row) continue
      const { patch, kept: lost } = patchBack(type, row, change)
      const next = { ...row, ...patch }
      if (next.deleted_at) continue
      kept.push(...lost)
      after.set(row.id, { ...next, ...type.derive?.(next, ctx.actor) })
      done.add(change)
    }
    await writeAll(ctx, type, rows, after, 'undone')
  }
  return { kept, rest: changes.filter((change) => !done.has(change)) }
}

async function takeBackChange(ctx: Context, type: RecordType, row: Row, change: ChangeRow): Promise<Kept[]> {
  const { patch, kept } = patchBack(type, row, change)
  await updateRecord(ctx, type, row, patch, 'undone')
  return kept
}

/** What has to be written to take a change back, and what stays because somebody changed it since. */
function patchBack(type: RecordType, row: Row, change: ChangeRow) {
  const patch: Record<string, unknown> = {}
  const kept: Kept[] = []
  for (const [column, left] of Object.entries(change.after)) {
    if (column === 'custom') kept.push(...takeBackCustom(type, row, change, patch))
    else if (isSame(fromJson(type, column, left), row[column]))
      patch[column] = fromJson(type, column, change.before[column] ?? null)
    else kept.push(keptField(type, row, column))
  }
  return { patch, kept }
}

/** Each custom field by itself: another one may have been changed since. */
function takeBackCustom(
  type: RecordType,
  row: Row,
  { before, after }: ChangeRow,
  patch: Record<string, unknown>,
): Kept[] {
  const [was, left] = [before.custom ?? {}, after.custom ?? {}] as Row['custom'][]
  const custom = { ...row.custom }
  const kept = Object.entries(left ?? {}).flatMap(([key, value]) => {
    if (!isSame(value, row.custom[key]))
      return [{ type: type.noun, id: row.id, field: `custom.${key}`, current: row.custom[key] ?? null }]
    const former = was?.[key] ?? null
    if (former === null) delete custom[key]
    else custom[key] = former
    return []
  })
  patch.custom = custom
  return kept
}

const keptField = (type: RecordType, row: Row, column: string): Kept => ({
  type: type.noun,
  id: row.id,
  field: fieldOfColumn(type, column),
  current: row[column] ?? null,
})

async function lockAny(ctx: Context, type: RecordType, id: string): Promise<Row | undefined> {
  const answer =
    await sql<Row>`select * from ${sql.table(type.table)} where workspace_id = ${ctx.actor.workspaceId} and id = ${id} for update`.execute(
      ctx.db,
    )
  return answer.rows[0]
}

async function lockMany(ctx: Context, type: RecordType, changes: readonly ChangeRow[]): Promise<Map<string, Row>> {
  const ids = changes.map(({ record_id: id }) => id)
  const answer = await sql<Row>`select * from ${sql.table(type.table)} where workspace_id = ${ctx.actor.workspaceId}
    and id = any(${ids}::uuid[]) order by id for update`.execute(ctx.db)
  return new Map(answer.rows.map((row) => [row.id, row]))
}
