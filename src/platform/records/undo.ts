import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { fieldOfColumn, fromJson, isSame } from './columns.ts'
import { allTypes, type RecordType, type Row } from './recordType.ts'
import { hiddenFrom } from './rights.ts'
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
  const kept: Kept[] = []
  const missing: string[] = []
  for (const change of changes) {
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

async function takeBackChange(ctx: Context, type: RecordType, row: Row, change: ChangeRow): Promise<Kept[]> {
  const patch: Record<string, unknown> = {}
  const kept: Kept[] = []
  for (const [column, left] of Object.entries(change.after)) {
    if (column === 'custom') kept.push(...takeBackCustom(type, row, change, patch))
    else if (isSame(fromJson(type, column, left), row[column]))
      patch[column] = fromJson(type, column, change.before[column] ?? null)
    else kept.push(keptField(type, row, column))
  }
  await updateRecord(ctx, type, row, patch, 'undone')
  return kept
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
