import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { assignedPolicy } from '#features/access/access.policy.ts'
import { companiesAround, named } from '#features/calendar/links.record.ts'
import { addDays, momentIn } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import type { AgendaEntry, FollowUp } from './today.contract.ts'

const MOST_EVENTS = 60
const MOST_TASKS = 200

type EventRow = Omit<AgendaEntry, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }

/** My events of a day of the workspace, in order. */
export async function agendaOf(ctx: Context, date: string): Promise<AgendaEntry[]> {
  const { workspaceId, userId, workspace } = ctx.actor
  const from = momentIn(date, '00:00', workspace.timeZone)
  const to = momentIn(addDays(date, 1), '00:00', workspace.timeZone)
  const answer = await sql<EventRow>`
    select e.id, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.all_day as "allDay", e.location,
      ${named(ctx, 'people', 'e', 'people_ids')} as people, ${companiesAround(ctx, 'e')} as companies
    from ${tableSeen(ctx.actor, 'event')} e where e.workspace_id = ${workspaceId} and e.owner_id = ${userId} and e.deleted_at is null
      and e.starts_at < ${to} and e.starts_at > ${new Date(from.getTime() - 30 * 86_400_000)} and (e.ends_at > ${from} or e.starts_at >= ${from})
    order by e.all_day desc, e.starts_at, e.id limit ${sql.lit(MOST_EVENTS)}`.execute(ctx.db)
  return answer.rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }))
}

type TaskRow = Omit<FollowUp, 'when' | 'dueAt'> & { dueAt: Date | null }

/** My open tasks that are not put off, what is due first. */
export async function followUpsOf(ctx: Context, date: string): Promise<FollowUp[]> {
  const { workspaceId, userId, workspace } = ctx.actor
  const due = sql`coalesce(t.due_on, (t.due_at at time zone ${workspace.timeZone})::date)`
  const answer = await sql<TaskRow>`
    with mine as materialized (
      select t.*, ${due} as day from ${tableSeen(ctx.actor, 'task')} t where t.workspace_id = ${workspaceId} and t.deleted_at is null and t.done_at is null
        and (t.assignee_id = ${userId} or (t.assignee_id is null and t.owner_id = ${userId})) and ${assignedPolicy.visibleTo(ctx.actor, 't')}
        and (t.snoozed_until is null or t.snoozed_until <= ${date}::date)
      order by ${due} nulls last, t.due_at nulls first, t.created_at limit ${sql.lit(MOST_TASKS)}
    )
    select t.id, t.title, t.day as "dueOn", t.due_at as "dueAt", t.promised_by as "promisedBy", t.version,
      ${named(ctx, 'people', 't', 'people_ids')} as people, ${companiesAround(ctx, 't')} as companies
    from mine t order by t.day nulls last, t.due_at nulls first, t.created_at`.execute(ctx.db)
  const sunday = endOfWeek(date)
  return answer.rows.map((row) => ({
    ...row,
    dueAt: row.dueAt?.toISOString() ?? null,
    when: whenOf(row.dueOn, date, sunday),
  }))
}

function whenOf(due: string | null, date: string, sunday: string): FollowUp['when'] {
  if (!due) return 'someday'
  if (due < date) return 'overdue'
  if (due === date) return 'today'
  return due <= sunday ? 'week' : 'later'
}

/** The Sunday of the week; on a Saturday or Sunday the one after, so that the coming week is in sight. */
function endOfWeek(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, weekday === 0 ? 7 : weekday === 6 ? 8 : 7 - weekday)
}
