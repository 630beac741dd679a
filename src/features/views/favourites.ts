import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { favourites, visits, StarredType } from './favourites.contract.ts'
import { favouritesOf, visitsOf } from './favourites.queries.ts'

const MOST_STARRED = 100
const MOST_VISITS = 100

type About = { type: StarredType; id: string }
const load = (ctx: Context, { type, id }: About) => loadRecord(ctx, typeOf(type), policyOf(type), id)
const maySee = (actor: Actor, row: Row, { type }: About) => policyOf(type).canSee(actor, row)

/** All of these are personal: what somebody looks at is nobody else's business. */
export const listFavourites = operation(favourites.list, {
  isPersonal: true,
  may: () => true,
  run: async (ctx) => ({ data: await favouritesOf(ctx, StarredType.options, MOST_STARRED) }),
})

export const addFavourite = operation(favourites.add, {
  isPersonal: true,
  load,
  may: maySee,
  run: async (ctx, { type, id }) => {
    await sql`insert into favourites (workspace_id, user_id, type, record_id, starred_at)
      values (${ctx.actor.workspaceId}, ${ctx.actor.userId}, ${type}, ${id}, ${ctx.now}) on conflict do nothing`.execute(
      ctx.db,
    )
    return { type, id }
  },
})

export const removeFavourite = operation(favourites.remove, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { id }) => {
    await sql`delete from favourites where workspace_id = ${ctx.actor.workspaceId} and user_id = ${ctx.actor.userId} and record_id = ${id}`.execute(
      ctx.db,
    )
    return { id }
  },
})

export const listVisits = operation(visits.list, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { limit }) => ({ data: await visitsOf(ctx, limit) }),
})

export const addVisit = operation(visits.add, {
  isPersonal: true,
  load,
  may: maySee,
  run: async (ctx, { type, id }) => {
    const { workspaceId, userId } = ctx.actor
    await sql`insert into visits (workspace_id, user_id, type, record_id, at) values (${workspaceId}, ${userId}, ${type}, ${id}, ${ctx.now})
      on conflict (workspace_id, user_id, record_id) do update set at = excluded.at`.execute(ctx.db)
    await sql`delete from visits where workspace_id = ${workspaceId} and user_id = ${userId} and at < (select at from visits
      where workspace_id = ${workspaceId} and user_id = ${userId} order by at desc offset ${sql.lit(MOST_VISITS - 1)} limit 1)`.execute(
      ctx.db,
    )
    return { type, id }
  },
})
