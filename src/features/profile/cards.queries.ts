import { sql } from 'kysely'

import { visibleTo } from '#features/access/access.policy.ts'
import { canWrite } from '#features/access/access.policy.ts'
import { dayIn } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import type { CompanyProfile } from './profile.contract.ts'
import { ofSubject, type Subject } from './timeline.queries.ts'

type Cards = Pick<CompanyProfile, 'deals' | 'tasks' | 'cases' | 'events' | 'facts'>
type Loose = { [Key in keyof Cards]: (Record<string, unknown> & { at?: string })[] }

/** What stands open with the subject, and what other systems know: five lists in one round trip. */
export async function cardsOf(ctx: Context, subject: Subject): Promise<Cards> {
  const { workspaceId, workspace } = ctx.actor
  const today = dayIn(ctx.now, workspace.timeZone)
  const sees = (alias: string) => visibleTo(ctx.actor, alias)
  const money = (alias: string) => sql`case when ${sql.ref(`${alias}.amount`)} is null then null
    else json_build_object('amount', round(${sql.ref(`${alias}.amount`)}, 2)::text, 'currency', coalesce(${sql.ref(`${alias}.currency`)}, ${workspace.currency})) end`
  const answer = await sql<Loose>`
    with linked as (
      select distinct source_type, source_id from links where workspace_id = ${workspaceId} and target_id = any(${subject.ids}::uuid[]) and source_type in ('task', 'event')
    )
    select
      (select coalesce(json_agg(x), '[]') from (
        select d.id, d.name, d.status, s ->> 'name' as "stageName", coalesce((s ->> 'probability')::float8, 0) as probability, ${money('d')} as amount,
          d.close_on as "closeOn", d.next_step as "nextStep", u.name as "ownerName", to_char(d.stage_changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "stageSince"
        from deals d join pipelines l on l.workspace_id = d.workspace_id and l.id = d.pipeline_id
        left join lateral (select s from jsonb_array_elements(l.stages) s where s ->> 'id' = d.stage_id::text) s on true
        left join users u on u.workspace_id = d.workspace_id and u.id = d.owner_id
        where d.workspace_id = ${workspaceId} and ${ofSubject('d', subject)} and d.deleted_at is null and ${sees('d')}
        order by (d.status = 'open') desc, coalesce(d.closed_at, d.updated_at) desc limit 30) x) as deals,
      (select coalesce(json_agg(x), '[]') from (
        select t.id, t.title, coalesce(t.due_on, (t.due_at at time zone ${workspace.timeZone})::date) as "dueOn",
          coalesce(coalesce(t.due_on, (t.due_at at time zone ${workspace.timeZone})::date) < ${today}::date, false) as "isOverdue",
          t.promised_by as "promisedBy", u.name as "assigneeName", t.version, json_build_object('edit', ${canWrite(ctx.actor)}::boolean, 'delete', ${canWrite(ctx.actor)}::boolean) as can
        from linked k join tasks t on t.workspace_id = ${workspaceId} and t.id = k.source_id
        left join users u on u.workspace_id = t.workspace_id and u.id = t.assignee_id
        where k.source_type = 'task' and t.deleted_at is null and t.done_at is null and (${sees('t')} or t.assignee_id = ${ctx.actor.userId})
        order by 3 nulls last, t.created_at limit 30) x) as tasks,
      (select coalesce(json_agg(x), '[]') from (
        select c.id, c.number, c.title, c.status, c.priority, to_char(c.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
        from cases c where c.workspace_id = ${workspaceId} and ${ofSubject('c', subject)} and c.status not in ('solved', 'closed') and c.deleted_at is null and ${sees('c')}
        order by array_position(array['urgent', 'high', 'normal', 'low'], c.priority), c.created_at limit 20) x) as cases,
      (select coalesce(json_agg(x), '[]') from (
        select e.id, e.title, to_char(e.starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt",
          to_char(e.ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "endsAt", e.location
        from linked k join events e on e.workspace_id = ${workspaceId} and e.id = k.source_id
        where k.source_type = 'event' and e.deleted_at is null and e.ends_at >= ${ctx.now} and ${sees('e')} order by e.starts_at limit 10) x) as events,
      (select coalesce(json_agg(x), '[]') from (
        select f.id, f.kind, f.title, to_char(f.occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, f.ends_on as "endsOn", ${money('f')} as amount, f.status, f.source, f.url
        from facts f where f.workspace_id = ${workspaceId} and ${ofSubject('f', subject)} and f.deleted_at is null and ${sees('f')}
        order by f.occurred_at desc limit 40) x) as facts`.execute(ctx.db)
  return answer.rows[0] as unknown as Cards
}


