import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { NotificationKind, notifications as contracts, type NotificationView } from './notifications.contract.ts'
import type { NotificationTable } from './notifications.tables.ts'
import { isSomething, seenComment, seenRecords } from './sight.queries.ts'

const MOST_COUNTED = 100

type Found = Pick<NotificationTable, 'record_id' | 'comment_id'> & {
  id: string
  record_type: NotificationView['record']['type']
  kinds: NotificationKind[]
  times: number
  at: Date
  key: string
  read_at: Date | null
  title: string
  due: string | null
  about: NotificationView['place']
  excerpt: string | null
  actors: NotificationView['actors']
}

export const listNotifications = operation(contracts.list, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { unread, cursor, limit }) => {
    const found = await find(ctx, { isUnread: unread === true, cursor, most: limit + 1 })
    const last = found.length > limit ? found[limit - 1] : undefined
    return { data: found.slice(0, limit).map(present), nextCursor: last ? `${last.key}~${last.id}` : null }
  },
})

export const countNotifications = operation(contracts.count, {
  isPersonal: true,
  may: () => true,
  run: async (ctx) => ({ unread: (await find(ctx, { isUnread: true, most: MOST_COUNTED })).length }),
})

export const readNotifications = operation(contracts.read, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { ids }) => {
    const which = ids ? sql`id = any(${ids}::uuid[])` : sql`true`
    const { rows } = await sql<{ id: string }>`update notifications set read_at = now()
      where ${mine(ctx)} and read_at is null and ${which} returning id`.execute(ctx.db)
    return { ids: rows.map(({ id }) => id).slice(0, 500) }
  },
})

export const unreadNotifications = operation(contracts.unread, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { ids }) => {
    // Where something newer about the same record waits already, that one says it.
    const { rows } = await sql<{ id: string }>`with wanted as (
        select distinct on (record_id) id, record_id from notifications where ${mine(ctx)} and id = any(${ids}::uuid[]) and read_at is not null
        order by record_id, at desc)
      update notifications n set read_at = null from wanted w where n.workspace_id = ${ctx.actor.workspaceId} and n.id = w.id
        and not exists (select from notifications o where o.workspace_id = n.workspace_id and o.user_id = n.user_id
          and o.record_id = n.record_id and o.read_at is null) returning n.id`.execute(ctx.db)
    return { ids: rows.map(({ id }) => id) }
  },
})

const mine = (ctx: Context) => sql`workspace_id = ${ctx.actor.workspaceId} and user_id = ${ctx.actor.userId}`

type Wanted = { isUnread: boolean; cursor?: string | undefined; most: number }

async function find(ctx: Context, { isUnread, cursor, most }: Wanted): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select n.id, n.record_type, n.record_id, n.kinds, n.times, n.at, n.at::text as key, n.read_at, n.comment_id,
      s.title, s.due, s.about, c.excerpt,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by a.place desc), '[]')
        from unnest(n.actor_ids) with ordinality as a(id, place)
        join users u on u.workspace_id = n.workspace_id and u.id = a.id) as actors
    from notifications n cross join lateral (${seenRecords(ctx.actor)}) s
      left join lateral (${seenComment(ctx.actor)}) c on true
    where n.workspace_id = ${ctx.actor.workspaceId} and n.user_id = ${ctx.actor.userId} and ${isSomething}
      and ${isUnread ? sql`n.read_at is null` : sql`true`} and ${cursor ? before(cursor) : sql`true`}
    order by n.at desc, n.id desc limit ${sql.lit(most)}`.execute(ctx.db)
  return rows
}

const CURSOR = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d(?::\d\d)?)~([0-9a-f-]{36})$/

function before(cursor: string) {
  const [, at, id] = CURSOR.exec(cursor) ?? []
  if (!at || !id)
    throw new AppError(
      'invalid',
      'cursor.invalid',
      'This page does not exist any more. Start again from the first page.',
      { errors: [{ path: 'cursor', message: 'Not a cursor of this list and order.' }] },
    )
  return sql`(n.at, n.id) < (${at}::timestamptz, ${id}::uuid)`
}

const present = (found: Found): NotificationView => ({
  id: found.id,
  kinds: NotificationKind.options.filter((kind) => found.kinds.includes(kind)),
  record: { type: found.record_type, id: found.record_id, title: found.title },
  place: ['activity', 'event'].includes(found.record_type)
    ? found.about
    : { type: found.record_type, id: found.record_id },
  actors: found.actors,
  excerpt: found.excerpt,
  dueAt: found.due,
  times: found.times,
  at: found.at.toISOString(),
  readAt: found.read_at?.toISOString() ?? null,
})
