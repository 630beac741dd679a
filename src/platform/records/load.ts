import { sql } from 'kysely'
import { AppError, notFound } from '#kernel/errors.ts'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { isCalculatedWith } from './custom/customFields.ts'
import type { RecordPolicy } from './policy.ts'
import type { RecordType, Row } from './recordType.ts'

/** `, (…) as "column"` for every field that is looked up elsewhere. */
export function lookupsOf(type: RecordType, actor: Actor, alias: string) {
  const lookups = Object.entries(type.fields).filter(
    ([name, field]) => field.lookup && (!field.isOnDemand || isCalculatedWith(actor.workspaceId, type.noun, name)),
  )
  return sql.join(
    lookups.map(([, field]) => sql`, ${field.lookup?.(actor, alias)} as ${sql.ref(field.column)}`),
    sql``,
  )
}

/** @throws AppError not_found, also when it exists and the actor may not see it. */
export async function loadRecord(ctx: Context, type: RecordType, policy: RecordPolicy, id: string): Promise<Row> {
  const answer = await sql<Row>`select r.*${lookupsOf(type, ctx.actor, 'r')} from ${sql.table(type.table)} r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.id = ${id} and r.deleted_at is null`.execute(ctx.db)
  const row = answer.rows[0]
  if (!row || !policy.canSee(ctx.actor, row)) throw notFound(type.label)
  return row
}

/** The row, locked until the transaction ends. Deleted ones only when they are asked for. */
export async function lockRecord(
  ctx: Context,
  type: RecordType,
  policy: RecordPolicy,
  id: string,
  options: { deleted?: boolean } = {},
): Promise<Row> {
  const answer = await sql<Row>`select r.* from ${sql.table(type.table)} r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.id = ${id} for update`.execute(ctx.db)
  const row = answer.rows[0]
  const isThere = row && (options.deleted ? row.deleted_at !== null : row.deleted_at === null)
  if (!isThere || !policy.canSee(ctx.actor, row)) throw notFound(type.label)
  return row
}

/** @throws AppError conflict with both versions, when somebody was faster than the version that the client last saw. */
export function refuseStale(ctx: Context, row: Row, version: number | undefined, present: (row: Row) => unknown) {
  const seen = version ?? ctx.ifMatch
  if (seen === undefined || seen === row.version) return
  throw new AppError(
    'conflict',
    'record.stale',
    'Somebody changed this in the meantime. Look at both versions and save again.',
    {
      details: { yourVersion: seen, currentVersion: row.version, current: present(row) },
    },
  )
}
