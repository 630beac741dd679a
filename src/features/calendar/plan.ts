import { sql } from 'kysely'
import { assignedPolicy } from '#features/access/access.policy.ts'
import { addDays, momentIn } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { present } from '#platform/records/present.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { EventView } from './calendar.contract.ts'
import { eventPolicy } from './calendar.policy.ts'
import { eventType } from './calendar.record.ts'
import { freeSpans } from './freeTime.pure.ts'
import { companiesAround, named } from './links.record.ts'
import { calendar as contracts, type PlanEvent, type PlanTask } from './plan.contract.ts'

const MOST_EVENTS = 1000
const MOST_TASKS = 500
const DAY = 86_400_000
/** How long an event may be and still be found from its end. */
const LONGEST_DAYS = 60

type Found = Row & Pick<PlanEvent, 'people' | 'companies'> & { isSeen: boolean }

export const readCalendar = operation(contracts.read, {
  may: () => true,
  run: async (ctx, { from, to, userId = ctx.actor.userId, minutes }) => {
    const { timeZone } = ctx.actor.workspace
    const within = { startsAt: momentIn(from, '00:00', timeZone), endsAt: momentIn(addDays(to, 1), '00:00', timeZone) }
    const rows = await eventsOf(ctx, userId, within.startsAt, within.endsAt)
    const spans = rows.map((row) => ({ startsAt: row.starts_at as Date, endsAt: row.ends_at as Date }))
    const soonest = new Date(Math.max(within.startsAt.getTime(), ctx.now.getTime()))
    const free = soonest < within.endsAt ? freeSpans(spans, { ...within, startsAt: soonest }, minutes, timeZone) : []
    return {
      events: rows.filter(({ isSeen }) => isSeen).map((row) => show(ctx, row)),
      busy: spans.filter((_, index) => !rows[index]?.isSeen).map(asText),
      free: free.map(asText),
      tasks: await tasksOf(ctx, userId, from, to),
    }
  },
})

const asText = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

const show = (ctx: Context, { people, companies, ...row }: Found): PlanEvent => ({
  ...present<EventView>(eventType, eventPolicy, ctx.actor, row),
  people,
  companies,
})

async function eventsOf(ctx: Context, userId: string, from: Date, to: Date): Promise<Found[]> {
  const answer = await sql<Found>`
    select r.*, ${eventPolicy.visibleTo(ctx.actor, 'r')} as "isSeen",
      ${named(ctx, 'people', 'r', 'people_ids')} as people, ${companiesAround(ctx, 'r')} as companies
    from events r where r.workspace_id = ${ctx.actor.workspaceId} and r.owner_id = ${userId} and r.deleted_at is null
      and r.starts_at < ${to} and r.starts_at > ${new Date(from.getTime() - LONGEST_DAYS * DAY)} and (r.ends_at > ${from} or r.starts_at >= ${from})
    order by r.starts_at, r.id limit ${sql.lit(MOST_EVENTS)}`.execute(ctx.db)
  return answer.rows
}

async function tasksOf(ctx: Context, userId: string, from: string, to: string): Promise<PlanTask[]> {
  const day = sql`coalesce(t.due_on, (t.due_at at time zone ${ctx.actor.workspace.timeZone})::date)`
  const answer = await sql<PlanTask & { dueAt: Date | null }>`
    select t.id, t.title, ${day}::text as day, t.due_at as "dueAt", t.promised_by as "promisedBy", t.version,
      ${named(ctx, 'people', 't', 'people_ids')} as people, ${companiesAround(ctx, 't')} as companies
    from tasks t where t.workspace_id = ${ctx.actor.workspaceId} and t.deleted_at is null and t.done_at is null
      and (t.assignee_id = ${userId} or (t.assignee_id is null and t.owner_id = ${userId})) and ${assignedPolicy.visibleTo(ctx.actor, 't')}
      and ${day} between ${from}::date and ${to}::date
    order by 3, t.due_at nulls first, t.created_at limit ${sql.lit(MOST_TASKS)}`.execute(ctx.db)
  return answer.rows.map((row) => ({ ...row, dueAt: (row.dueAt as Date | null)?.toISOString() ?? null }))
}
