import { sql } from 'kysely'
import { assignedPolicy, visibleTo } from '#features/access/access.policy.ts'
import type { Touch } from '#features/companies/touches.contract.ts'
import type { Context } from '#platform/context.ts'
import { isoText } from './subject.ts'

/** Of a company's people so many are asked, so that a large one costs no more than a small one. */
const MOST_PEOPLE = 30

/** Last contact and next step of some people and companies: one round trip, along the links of each. */
export async function touchesOf(ctx: Context, ids: readonly string[]): Promise<Touch[]> {
  const { actor, now } = ctx
  const ours = sql`${actor.workspaceId}`
  const zone = actor.workspace.timeZone
  const due = sql`coalesce(t.due_on, (t.due_at at time zone ${zone})::date)`
  const linked = (type: string) =>
    sql`links l where l.workspace_id = ${ours} and l.target_id = k.id and l.source_type = ${type}`
  const answer = await sql<Touch>`
    select w.id, ${isoText(sql`last.occurred_at`)} as "lastAt", last.type as "lastType", next.title as "nextTitle", next.on_day::text as "nextOn"
    from unnest(${[...ids]}::uuid[]) as w (id)
    left join lateral (
      select spoken.* from (${targets(ctx)}) k
      cross join lateral (
        select a.occurred_at, a.type from (select l.at, l.source_id from ${linked('activity')}) l
        join activities a on a.workspace_id = ${ours} and a.id = l.source_id
        where a.deleted_at is null and a.type <> 'note' and a.outcome is distinct from 'not_reached' and ${visibleTo(actor, 'a')}
        order by l.at desc limit 1) spoken
      order by spoken.occurred_at desc limit 1) last on true
    left join lateral (
      select step.* from (${targets(ctx)}) k
      cross join lateral (
        (select t.title, ${due} as on_day from (select l.source_id from ${linked('task')}) l
          join tasks t on t.workspace_id = ${ours} and t.id = l.source_id
          where t.deleted_at is null and t.done_at is null and ${assignedPolicy.visibleTo(actor, 't')}
          order by 2 nulls last limit 1)
        union all
        (select e.title, (e.starts_at at time zone ${zone})::date from (select l.source_id from ${linked('event')} and l.at > ${now}) l
          join events e on e.workspace_id = ${ours} and e.id = l.source_id
          where e.deleted_at is null and ${visibleTo(actor, 'e')}
          order by e.starts_at limit 1)) step
      order by step.on_day nulls last limit 1) next on true`.execute(ctx.db)
  return answer.rows
}

/** The record itself, and the people of a company. */
const targets = ({ actor }: Context) => sql`select w.id union all
  (select p.id from people p where p.workspace_id = ${actor.workspaceId} and p.company_id = w.id and p.deleted_at is null
    and ${visibleTo(actor, 'p')} limit ${sql.lit(MOST_PEOPLE)})`
