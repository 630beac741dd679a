import { sql } from 'kysely'
import { operation } from '#platform/operation.ts'
import { filterSql } from '#platform/records/filterSql.ts'
import { listRecords } from '#platform/records/list.ts'
import { loadRecord } from '#platform/records/load.ts'
import type { Context } from '#platform/context.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { favouritesOf } from './favourites.queries.ts'
import { views as contracts, type ViewType, type ViewView } from './views.contract.ts'
import { viewPolicy } from './views.policy.ts'
import { viewType } from './views.record.ts'

const MOST_VIEWS = 200

const verbs = recordOperations(viewType, contracts, viewPolicy, {
  onCreate: (ctx, columns) => refuseUnknown(ctx, columns.type as ViewType, columns.filter),
  onUpdate: (ctx, columns, row) => refuseUnknown(ctx, row.type as ViewType, columns.filter),
})

export const listViews = verbs.list
export const readView = verbs.read
export const createView = verbs.create
export const updateView = verbs.update
export const deleteView = verbs.remove
export const restoreView = verbs.restore
export const viewHistory = verbs.history

/** Personal, because with what somebody begins, and what they starred, is theirs alone. */
export const myViews = operation(contracts.mine, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { type }) => {
    const filter = { field: 'type', op: 'eq', value: type }
    const found = await listRecords<ViewView>(ctx, viewType, viewPolicy, { filter, limit: MOST_VIEWS })
    const known = new Set(found.data.map(({ id }) => id))
    const answer = await sql<{ view_id: string }>`select view_id from view_defaults
      where workspace_id = ${ctx.actor.workspaceId} and user_id = ${ctx.actor.userId} and type = ${type}`.execute(
      ctx.db,
    )
    const first = answer.rows[0]?.view_id
    const starred = await favouritesOf(ctx, ['view'], MOST_VIEWS)
    return {
      data: found.data,
      defaultId: first && known.has(first) ? first : null,
      favouriteIds: starred.map(({ id }) => id).filter((id) => known.has(id)),
    }
  },
})

export const beginWith = operation(contracts.begin, {
  isPersonal: true,
  load: async (ctx, { viewId }) => (viewId ? loadRecord(ctx, viewType, viewPolicy, viewId) : undefined),
  may: (actor, view) => !view || viewPolicy.canSee(actor, view),
  run: async (ctx, { type, viewId }) => {
    const { workspaceId, userId } = ctx.actor
    if (viewId)
      await sql`insert into view_defaults (workspace_id, user_id, type, view_id) values (${workspaceId}, ${userId}, ${type}, ${viewId})
        on conflict (workspace_id, user_id, type) do update set view_id = excluded.view_id`.execute(ctx.db)
    else
      await sql`delete from view_defaults where workspace_id = ${workspaceId} and user_id = ${userId} and type = ${type}`.execute(
        ctx.db,
      )
    return { type, viewId }
  },
})

/** A view must be one that its list can show: the list's own filter says whether it can. */
function refuseUnknown(ctx: Context, type: ViewType, filter: unknown) {
  filterSql(typeOf(type), filter, 'r', ctx.actor)
  return {}
}
