import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { change } from '../changes.ts'
import type { Context } from '../context.ts'
import { birthOf } from './createMany.ts'
import type { Row } from './recordType.ts'
import { changeRow, HISTORY_COLUMNS } from './writeMany.ts'

/**
 * The delete verb of a type, for many: policy and hooks as for one, in a few statements. `why` tells of each that stays.
 * @param isTrial finds out, and deletes nothing
 */
export async function removeRecords(ctx: Context, noun: string, ids: readonly string[], isTrial: boolean) {
  const { type, policy, hooks } = birthOf(noun)
  const { workspaceId, userId } = ctx.actor
  const table = sql.table(type.table)
  const found =
    await sql<Row>`select r.* from ${table} r where r.workspace_id = ${workspaceId} and r.id = any(${[...ids]}::uuid[])
    and r.deleted_at is null order by r.id ${isTrial ? sql`` : sql`for update`}`.execute(ctx.db)
  const gone: Row[] = []
  const why: string[] = []
  for (const row of found.rows) {
    const refusal = policy.canDelete(ctx.actor, row)
      ? await reasonAgainst(() => hooks.onRemove?.(ctx, row))
      : 'You may not delete this. Ask its owner.'
    if (refusal) why.push(refusal)
    else gone.push(row)
  }
  if (isTrial || gone.length === 0) return { count: gone.length, why }

  const changes = gone.map((row) => {
    const made = change(ctx, {
      noun,
      recordId: row.id,
      verb: 'deleted',
      before: { deleted_at: null },
      after: { deleted_at: ctx.now },
      ownerId: row.owner_id,
      visibility: row.visibility,
    })
    return changeRow(ctx, { ...made, at: ctx.now, actor_id: userId })
  })
  const all = gone.map(({ id }) => id)
  await sql`with u as (update ${table} set deleted_at = ${ctx.now}, version = version + 1, updated_at = ${ctx.now}
      where workspace_id = ${workspaceId} and id = any(${all}::uuid[])),
    s as (delete from search_entries where workspace_id = ${workspaceId} and record_id = any(${all}::uuid[]))
    insert into changes (${HISTORY_COLUMNS}) select ${HISTORY_COLUMNS}
      from json_populate_recordset(null::changes, ${JSON.stringify(changes)}::json)`.execute(ctx.db)
  return { count: gone.length, why }
}

async function reasonAgainst(ask: () => Promise<void> | void | undefined): Promise<string | null> {
  try {
    await ask()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}
