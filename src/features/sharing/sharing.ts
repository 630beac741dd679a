import { sql } from 'kysely'
import { tellAccess } from '#features/access/access.ts'
import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { emit } from '#platform/changes.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { shares as contracts, type Place, type ShareView, type SharedType } from './sharing.contract.ts'
import type { ShareTable } from './sharing.tables.ts'

type Found = Omit<ShareTable, 'created_at' | 'updated_at'> & { created_at: Date; name: string }

/** Whoever could change the record without a share: what was only lent is not lent on. */
const canShare = ({ shared: _shared, ...byPlace }: Actor, { recordType }: Place, row: Row) =>
  policyOf(recordType).canEdit(byPlace, row)

export const recordAt = (ctx: Context, { recordType, recordId }: Place) =>
  loadRecord(ctx, typeOf(recordType), policyOf(recordType), recordId)

export const listShares = operation(contracts.list, {
  load: recordAt,
  may: (actor, row, { recordType }) => policyOf(recordType).canSee(actor, row),
  run: async (ctx, { recordId }) => {
    const found = await find(ctx, sql`s.record_id = ${recordId} and s.deleted_at is null`)
    return { data: found.map((row) => present(ctx, row)), nextCursor: null }
  },
})

export const createShare = operation(contracts.create, {
  load: recordAt,
  may: (actor, row, place) => canShare(actor, place, row),
  run: async (ctx, { recordType, recordId, userId = null, teamId = null, canEdit, until }, row) => {
    refusePast(ctx, until)
    await refuseUnknown(ctx, userId, teamId)
    const known = sql`s.record_id = ${recordId} and s.deleted_at is null and (s.with_user_id = ${userId} or s.with_team_id = ${teamId})`
    const [before] = await find(ctx, known)
    if (before) return change(ctx, before, row, { can_edit: canEdit, until })
    const id = newId()
    await ctx.db
      .insertInto('shares')
      .values({
        workspace_id: ctx.actor.workspaceId,
        id,
        record_type: recordType,
        record_id: recordId,
        with_user_id: userId,
        with_team_id: teamId,
        can_edit: canEdit,
        until: until === null ? null : new Date(until),
        created_by: ctx.actor.userId,
        deleted_at: null,
      })
      .execute()
    return finish(ctx, id, row, 'shared')
  },
})

type Lent = { share: Found; row: Row }
const mayChange = (actor: Actor, { share, row }: Lent) => canShare(actor, placeOf(share), row)

export const updateShare = operation(contracts.update, {
  load: (ctx, { id }) => lent(ctx, id, false),
  may: mayChange,
  run: async (ctx, { canEdit, until }, { share, row }) => {
    refusePast(ctx, until ?? null)
    return change(ctx, share, row, {
      ...(canEdit !== undefined && { can_edit: canEdit }),
      ...(until !== undefined && { until }),
    })
  },
})

export const removeShare = operation(contracts.remove, {
  load: (ctx, { id }) => lent(ctx, id, false),
  may: mayChange,
  run: async (ctx, { id }, { row }) => {
    await write(ctx, id, { deleted_at: ctx.now })
    return finish(ctx, id, row, 'unshared')
  },
})

export const restoreShare = operation(contracts.restore, {
  load: (ctx, { id }) => lent(ctx, id, true),
  may: mayChange,
  run: async (ctx, { id }, { share, row }) => {
    const again = sql`s.record_id = ${share.record_id} and s.deleted_at is null
      and (s.with_user_id = ${share.with_user_id} or s.with_team_id = ${share.with_team_id})`
    const [other] = await find(ctx, again)
    if (other) return present(ctx, other)
    await write(ctx, id, { deleted_at: null })
    return finish(ctx, id, row, 'shared')
  },
})

async function change(ctx: Context, share: Found, row: Row, patch: { can_edit?: boolean; until?: string | null }) {
  const { until, ...rest } = patch
  await write(ctx, share.id, {
    ...rest,
    ...(until !== undefined && { until: until === null ? null : new Date(until) }),
  })
  return finish(ctx, share.id, row, 'shared')
}

const write = (
  ctx: Context,
  id: string,
  columns: { can_edit?: boolean; until?: Date | null; deleted_at?: Date | null },
) =>
  ctx.db
    .updateTable('shares')
    .set({ ...columns, updated_at: ctx.now })
    .where('workspace_id', '=', ctx.actor.workspaceId)
    .where('id', '=', id)
    .execute()

/** Everybody's rights are asked anew before the answer goes out. It stands in the history of the record. */
async function finish(ctx: Context, id: string, row: Row, verb: 'shared' | 'unshared'): Promise<ShareView> {
  const [found] = await find(ctx, sql`s.id = ${id}`)
  if (!found) throw notFound('share')
  const { owner_id: ownerId, visibility } = row
  await emit(ctx, { noun: 'share', recordId: found.record_id, verb, ownerId, visibility })
  ctx.afterCommit(() => tellAccess(ctx.system.database))
  return present(ctx, found)
}

async function find(ctx: Context, which: ReturnType<typeof sql>): Promise<Found[]> {
  const answer = await sql<Found>`select s.*, coalesce(u.name, t.name) as name from shares s
    left join users u on u.workspace_id = s.workspace_id and u.id = s.with_user_id
    left join teams t on t.workspace_id = s.workspace_id and t.id = s.with_team_id
    where s.workspace_id = ${ctx.actor.workspaceId} and ${which} order by s.created_at, s.id`.execute(ctx.db)
  return answer.rows
}

async function lent(ctx: Context, id: string, isDeleted: boolean): Promise<Lent> {
  const [share] = await find(ctx, sql`s.id = ${id}`)
  if (!share || (share.deleted_at !== null) !== isDeleted) throw notFound('share')
  return { share, row: await recordAt(ctx, placeOf(share)) }
}

const placeOf = (share: Pick<Found, 'record_type' | 'record_id'>): Place => ({
  recordType: share.record_type as SharedType,
  recordId: share.record_id,
})

const present = (ctx: Context, row: Found): ShareView => ({
  id: row.id,
  ...placeOf(row),
  userId: row.with_user_id,
  teamId: row.with_team_id,
  name: row.name,
  canEdit: row.can_edit,
  until: row.until?.toISOString() ?? null,
  hasEnded: row.until !== null && row.until <= ctx.now,
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
})

function refusePast(ctx: Context, until: string | null) {
  if (until === null || new Date(until) > ctx.now) return
  const message = 'This moment has passed. Choose a later one, or none.'
  throw new AppError('invalid', 'share.past', message, { errors: [{ path: 'until', message }] })
}

async function refuseUnknown(ctx: Context, userId: string | null, teamId: string | null) {
  const answer = await sql`select from users where workspace_id = ${ctx.actor.workspaceId} and id = ${userId} and active
    union all select from teams where workspace_id = ${ctx.actor.workspaceId} and id = ${teamId} and deleted_at is null`.execute(
    ctx.db,
  )
  if (answer.rows.length > 0) return
  const message = 'This person or team is not in the workspace any more. Choose another.'
  throw new AppError('invalid', 'share.unknown', message, { errors: [{ path: userId ? 'userId' : 'teamId', message }] })
}
