import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { assignedPolicy, canWrite, visibleTo } from '#features/access/access.policy.ts'
import { dayIn } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import type { CompanyProfile, PersonProfile } from './profile.contract.ts'
import { belongsTo, isoText, moneyJson, type Subject } from './subject.ts'

type Consent = PersonProfile['consents'][number] & { personId: string }
export type Cards = Pick<CompanyProfile, 'deals' | 'tasks' | 'cases' | 'events' | 'facts' | 'money'> & {
  consents: Consent[]
}
type Sums = { won: string; open: string; overdue: string }

/** What stands open with the subject, what other systems know, and what it is worth: one round trip. */
export async function cardsOf(ctx: Context, subject: Subject): Promise<Cards> {
  const { actor } = ctx
  const { workspaceId, workspace } = actor
  const zone = workspace.timeZone
  const dueDay = sql`coalesce(t.due_on, (t.due_at at time zone ${zone})::date)`
  const answer = await sql<Omit<Cards, 'money'> & { sums: Sums }>`
    with linked as materialized (
      select distinct source_type, source_id from links
      where workspace_id = ${workspaceId} and target_id = any(${subject.ids}) and source_type in ('task', 'event')
    ), deal as materialized (
      select d.* from ${tableSeen(actor, 'deal')} d where d.workspace_id = ${workspaceId} and ${belongsTo('d', subject)} and d.deleted_at is null and ${visibleTo(actor, 'd')}
    ), shown_deal as (select * from deal order by (status = 'open') desc, coalesce(closed_at, updated_at) desc limit 30)
    select
      (select coalesce(json_agg(x order by x.place), '[]') from (
        select d.id, d.name, d.status, coalesce(s ->> 'name', '') as "stageName", coalesce((s ->> 'probability')::float8, 0) as probability,
          ${moneyJson('d', workspace.currency)} as amount, d.close_on as "closeOn", d.next_step as "nextStep", u.name as "ownerName",
          ${isoText(sql`d.stage_changed_at`)} as "stageSince", row_number() over (order by (d.status = 'open') desc, coalesce(d.closed_at, d.updated_at) desc) as place
        from shown_deal d join pipelines l on l.workspace_id = d.workspace_id and l.id = d.pipeline_id
        left join lateral (select s from jsonb_array_elements(l.stages) s where s ->> 'id' = d.stage_id::text) s on true
        left join users u on u.workspace_id = d.workspace_id and u.id = d.owner_id) x) as deals,
      (select coalesce(json_agg(x), '[]') from (
        select t.id, t.title, ${dueDay} as "dueOn", coalesce(${dueDay} < ${dayIn(ctx.now, zone)}::date, false) as "isOverdue",
          t.promised_by as "promisedBy", u.name as "assigneeName", t.version,
          json_build_object('edit', ${canWrite(actor)}::boolean, 'delete', ${canWrite(actor)}::boolean) as can
        from linked k join ${tableSeen(actor, 'task')} t on t.workspace_id = ${workspaceId} and t.id = k.source_id
        left join users u on u.workspace_id = t.workspace_id and u.id = t.assignee_id
        where k.source_type = 'task' and t.deleted_at is null and t.done_at is null and ${assignedPolicy.visibleTo(actor, 't')}
        order by 3 nulls last, t.created_at limit 30) x) as tasks,
      (select coalesce(json_agg(x), '[]') from (
        select c.id, c.number, c.title, c.status, c.priority, ${isoText(sql`c.created_at`)} as since
        from ${tableSeen(actor, 'case')} c where c.workspace_id = ${workspaceId} and ${belongsTo('c', subject)} and c.status in ('new', 'open', 'waiting') and c.deleted_at is null
          and ${assignedPolicy.visibleTo(actor, 'c')}
        order by array_position(array['urgent', 'high', 'normal', 'low'], c.priority), c.created_at limit 20) x) as cases,
      (select coalesce(json_agg(x), '[]') from (
        select e.id, e.title, ${isoText(sql`e.starts_at`)} as "startsAt", ${isoText(sql`e.ends_at`)} as "endsAt", e.location
        from linked k join ${tableSeen(actor, 'event')} e on e.workspace_id = ${workspaceId} and e.id = k.source_id
        where k.source_type = 'event' and e.deleted_at is null and e.ends_at >= ${ctx.now} and ${visibleTo(actor, 'e')} order by e.starts_at limit 10) x) as events,
      (select coalesce(json_agg(x), '[]') from (
        select f.id, f.kind, f.title, ${isoText(sql`f.occurred_at`)} as at, f.ends_on as "endsOn", ${moneyJson('f', workspace.currency)} as amount, f.status, f.source, f.url
        from ${tableSeen(actor, 'fact')} f where f.workspace_id = ${workspaceId} and ${belongsTo('f', subject)} and f.deleted_at is null and ${visibleTo(actor, 'f')}
        order by f.occurred_at desc limit 40) x) as facts,
      (select coalesce(json_agg(x), '[]') from (
        select distinct on (n.person_id, n.purpose) n.person_id as "personId", n.purpose, n.state, n.source, ${isoText(sql`n.recorded_at`)} as at from consents n
        where n.workspace_id = ${workspaceId} and n.person_id = any(${subject.ids}) and n.deleted_at is null and ${visibleTo(actor, 'n')}
        order by n.person_id, n.purpose, n.recorded_at desc, n.id desc limit 100) x) as consents,
      (select json_build_object('won', ${sum(sql`status = 'won'`)}, 'open', ${sum(sql`status = 'open'`)}, 'overdue',
          (select round(coalesce(sum(f.amount), 0), 2)::text from ${tableSeen(actor, 'fact')} f where f.workspace_id = ${workspaceId} and ${belongsTo('f', subject)} and f.deleted_at is null
            and f.kind = 'invoice' and f.status = 'overdue' and coalesce(f.currency, ${workspace.currency}) = ${workspace.currency} and ${visibleTo(actor, 'f')}))
        from deal where coalesce(currency, ${workspace.currency}) = ${workspace.currency}) as sums`.execute(ctx.db)
  const { sums, deals, ...cards } = answer.rows[0] as Omit<Cards, 'money'> & { sums: Sums }
  const money = (amount: string) => ({ amount, currency: workspace.currency })
  return {
    ...cards,
    deals: deals.map(withoutPlace),
    money: { won: money(sums.won), open: money(sums.open), overdue: money(sums.overdue) },
  }
}

/** In the workspace's currency; what is in another one is shown on its card and left out of the sum. */
const sum = (where: ReturnType<typeof sql>) => sql`round(coalesce(sum(amount) filter (where ${where}), 0), 2)::text`

const withoutPlace = (deal: Cards['deals'][number]) => {
  const { place: _, ...card } = deal as typeof deal & { place?: number }
  return card
}
