import { sql } from 'kysely'
import { addDays, dayIn, momentIn } from '#kernel/dates.ts'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import type { Row } from '#platform/records/recordType.ts'
import { events, timeErrors, type EventView } from './calendar.contract.ts'
import { eventPolicy } from './calendar.policy.ts'
import { eventType } from './calendar.record.ts'
import { freeSpans, type Span } from './freeTime.pure.ts'

const HOUR = 3_600_000

const verbs = recordOperations(eventType, events, eventPolicy, {
  onCreate: (ctx, columns) => ({
    ends_at: columns.ends_at ?? usualEnd(ctx, columns),
    source: columns.source ?? 'trefoil',
  }),
  onUpdate: (_, columns, row) => {
    const { starts_at: startsAt, ends_at: endsAt }: Record<string, unknown> = { ...row, ...columns }
    const errors = timeErrors({ startsAt, endsAt })
    if (errors.length > 0)
      throw new AppError('invalid', 'event.ends_first', 'An event cannot end before it begins. Move its end too.', {
        errors,
      })
    return {}
  },
})

export const listEvents = verbs.list
export const readEvent = verbs.read
export const createEvent = verbs.create
export const updateEvent = verbs.update
export const deleteEvent = verbs.remove
export const restoreEvent = verbs.restore
export const eventHistory = verbs.history

/** The events of a user that overlap with a span of time and that the actor may see, in order. */
export async function eventsBetween(ctx: Context, userId: string, from: Date, to: Date): Promise<EventView[]> {
  const answer = await sql<Row>`select r.* from events r
    where ${overlapping(ctx, userId, from, to)} and ${eventPolicy.visibleTo(ctx.actor, 'r')} order by r.starts_at, r.id limit 500`.execute(
    ctx.db,
  )
  return answer.rows.map((row) => present<EventView>(eventType, eventPolicy, ctx.actor, row))
}

/**
 * When a user is free for some minutes, within working hours of the workspace. What the actor may not see keeps the
 * user busy all the same; only the times are told.
 */
export async function freeSlots(ctx: Context, userId: string, from: Date, to: Date, minutes: number): Promise<Span[]> {
  const answer = await sql<{ starts_at: Date; ends_at: Date }>`select r.starts_at, r.ends_at from events r
    where ${overlapping(ctx, userId, from, to)}`.execute(ctx.db)
  const busy = answer.rows.map((row) => ({ startsAt: row.starts_at, endsAt: row.ends_at }))
  return freeSpans(busy, { startsAt: from, endsAt: to }, minutes, ctx.actor.workspace.timeZone)
}

const overlapping = (
  ctx: Context,
  userId: string,
  from: Date,
  to: Date,
) => sql<boolean>`r.workspace_id = ${ctx.actor.workspaceId}
  and r.owner_id = ${userId} and r.deleted_at is null and r.starts_at < ${to} and r.ends_at > ${from}`

/** An hour; for a whole day the midnight after it. */
function usualEnd(ctx: Context, columns: Record<string, unknown>): Date {
  const start = columns.starts_at as Date
  if (!columns.all_day) return new Date(start.getTime() + HOUR)
  const { timeZone } = ctx.actor.workspace
  return momentIn(addDays(dayIn(start, timeZone), 1), '00:00', timeZone)
}
