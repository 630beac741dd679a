import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { follows as contracts, type FollowView } from './notifications.contract.ts'
import type {} from './notifications.tables.ts'

type Place = Pick<FollowView, 'recordType' | 'recordId'>

const load = (ctx: Context, { recordType, recordId }: Place) =>
  loadRecord(ctx, typeOf(recordType), policyOf(recordType), recordId)

export const readFollow = operation(contracts.read, {
  isPersonal: true,
  load,
  may: () => true,
  run: (ctx, place, row) => view(ctx, place, row),
})

export const setFollow = operation(contracts.set, {
  isPersonal: true,
  load,
  may: () => true,
  run: async (ctx, { isFollowing, ...place }, row) => {
    await ctx.db
      .insertInto('follows')
      .values({
        workspace_id: ctx.actor.workspaceId,
        user_id: ctx.actor.userId,
        record_type: place.recordType,
        record_id: place.recordId,
        is_following: isFollowing,
      })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'record_id', 'user_id']).doUpdateSet({ is_following: isFollowing }),
      )
      .execute()
    return view(ctx, place, row)
  },
})

/** What was chosen counts; where nothing was, one follows what is one's own. */
async function view(ctx: Context, { recordType, recordId }: Place, row: Row): Promise<FollowView> {
  const { workspaceId, userId } = ctx.actor
  const answer = await sql<{ is_following: boolean }>`select is_following from follows
    where workspace_id = ${workspaceId} and record_id = ${recordId} and user_id = ${userId}`.execute(ctx.db)
  const isMine = row.owner_id === userId || row.assignee_id === userId
  return { recordType, recordId, isMine, isFollowing: answer.rows[0]?.is_following ?? isMine }
}
