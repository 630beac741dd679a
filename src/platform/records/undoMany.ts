import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Context } from '../context.ts'
import { allTypes, type RecordType } from './recordType.ts'
import { takeBackChanges, type ChangeRow } from './undo.ts'
import { HISTORY_COLUMNS } from './writeMany.ts'

type Found = ChangeRow & { id: string; is_alone: boolean }

/**
 * Takes back some of what a long act changed, the newest first, behind the change `before`. Records that it created and
 * nobody has touched since go in a few statements; all others are treated one by one.
 * `last` is null when nothing is left; `kept` counts the fields that somebody changed since.
 */
export async function takeBackPart(ctx: Context, groupId: string, before: string | null, most: number) {
  const answer = await sql<Found>`select c.id, c.noun, c.record_id, c.verb, c.before, c.after,
      c.verb = 'created' and not exists (select from changes o where o.workspace_id = c.workspace_id and o.record_id = c.record_id and o.id <> c.id) as is_alone
    from changes c where c.workspace_id = ${ctx.actor.workspaceId} and c.group_id = ${groupId} and ${before ? sql`c.id < ${before}` : sql`true`}
    order by c.id desc limit ${sql.lit(most)}`.execute(ctx.db)
  const types = new Map(allTypes().map((type) => [type.noun, type]))
  for (const [noun, births] of Map.groupBy(
    answer.rows.filter((row) => row.is_alone),
    (row) => row.noun,
  )) {
    const type = types.get(noun)
    if (type)
      await removeMany(
        ctx,
        type,
        births.map((row) => row.record_id),
      )
  }
  const kept = await takeBackChanges(
    ctx,
    answer.rows.filter((row) => !row.is_alone),
  )
  return {
    last: answer.rows.length < most ? null : (answer.rows.at(-1)?.id ?? null),
    count: answer.rows.length,
    kept: kept.length,
  }
}

/** Records that nobody has touched since they came to be: gone from lists and search, with a line in their history. */
async function removeMany(ctx: Context, type: RecordType, ids: string[]) {
  const answer = await sql<{
    id: string
    owner_id: string | null
    visibility: string
  }>`update ${sql.table(type.table)} set deleted_at = ${ctx.now},
      version = version + 1, updated_at = ${ctx.now}
    where workspace_id = ${ctx.actor.workspaceId} and id = any(${ids}::uuid[]) and deleted_at is null returning id, owner_id, visibility`.execute(
    ctx.db,
  )
  const gone = answer.rows.map(({ id, owner_id, visibility }) => ({
    workspace_id: ctx.actor.workspaceId,
    id: newId(),
    at: ctx.now,
    actor_id: ctx.actor.userId,
    via: ctx.via,
    group_id: ctx.groupId,
    noun: type.noun,
    record_id: id,
    verb: 'undone',
    before: { deleted_at: null },
    after: { deleted_at: ctx.now },
    owner_id,
    visibility,
  }))
  await sql`with s as (delete from search_entries where workspace_id = ${ctx.actor.workspaceId} and record_id = any(${ids}::uuid[]))
    insert into changes (${HISTORY_COLUMNS}) select ${HISTORY_COLUMNS} from json_populate_recordset(null::changes, ${JSON.stringify(gone)}::json)`.execute(
    ctx.db,
  )
}
