import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { shown, type About } from './provider.ts'

/** How many won deals stand for "deals that were won". */
const MOST_WON = 200
/** Below this many, a comparison says nothing. */
export const ENOUGH_DEALS = 20

/** The day a deal began. Of one that came from elsewhere without that day, the day it was brought here says nothing. */
const beganOn = (alias: 'd' | 'w') =>
  sql.raw(`coalesce(${alias}.engaged_on, case when ${alias}.external_ids = '[]' then ${alias}.created_at::date end)`)

/**
 * The records of an entry as common table expressions: the people it names, their companies, their deals, and the
 * latest won deals to compare with. Each is looked up by key; what the actor may not see is not there.
 * Whatever a provider joins by stands here as a column: behind row-level security an expression finds no index.
 */
export const aboutSql = (about: About) => {
  const { actor, touched } = about
  const workspace = actor.workspaceId
  return sql`
  a_person as materialized (
    select p.id, p.name, p.company_id, p.emails, p.phones, p.address, p.goals, split_part(lower(p.emails -> 0 ->> 'value'), '@', 2) as domain from unnest(${touched.people}::uuid[]) t (id)
    join ${tableSeen(actor, 'person')} p on p.id = t.id and ${shown(about, 'person', 'p')}),
  a_company as materialized (
    select c.id, c.name, c.industry, c.updated_at, bool_or(t.is_named) as is_named from (
      select id, true as is_named from unnest(${touched.companies}::uuid[]) x (id)
      union all select company_id, false from a_person
      union all select d.company_id, false from unnest(${touched.deals}::uuid[]) x (id) join ${tableSeen(actor, 'deal')} d on d.workspace_id = ${workspace} and d.id = x.id
    ) t join ${tableSeen(actor, 'company')} c on c.id = t.id and ${shown(about, 'company', 'c')} group by c.id, c.name, c.industry, c.updated_at),
  a_target as materialized (
    select 'company' as type, id, name, 1 as place from a_company union all select 'person', id, name, 0 from a_person),
  a_deal as materialized (
    select d.id, d.name, d.company_id, d.person_id, d.pipeline_id, d.status, d.roles, d.product_lines, d.amount, d.currency, d.updated_at,
      ${beganOn('d')} as started,
      coalesce(d.company_id, d.id) as anchor_id, t.is_named
    from (select id, bool_or(is_named) as is_named from (
        select id, true as is_named from unnest(${touched.deals}::uuid[]) x (id)
        union all select o.id, false from a_company c cross join lateral (
          select d.id from ${tableSeen(actor, 'deal')} d where d.company_id = c.id and d.status = 'open' and ${shown(about, 'deal', 'd')} limit 20) o
      ) each group by id) t
    join ${tableSeen(actor, 'deal')} d on d.id = t.id and ${shown(about, 'deal', 'd')}),
  the_deal as materialized (
    select * from a_deal where status = 'open' order by is_named desc, updated_at desc limit 1),
  won as materialized (
    select w.id, w.company_id, w.pipeline_id, w.roles, w.product_lines, ${beganOn('w')} as started, w.closed_at::date as closed,
      ${beganOn('w')}::timestamptz as started_at, w.closed_at
    from ${tableSeen(actor, 'deal')} w where w.status = 'won' and w.closed_at <= ${about.now}::timestamptz and ${shown(about, 'deal', 'w')} order by w.closed_at desc limit ${sql.lit(MOST_WON)})`
}
