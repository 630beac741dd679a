import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { visibleTo } from '#features/access/access.policy.ts'
import { addDays } from '#kernel/dates.ts'
import type { Money } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import type { Customer, Suggestion } from './today.contract.ts'

const MOST = 500
const MOST_DEALS = 300
const LATELY = 300
const PEOPLE_EACH = 12
/** The keys alone say which contacts are the newest; only these few are looked at. */
const TOUCHES = 8
export const RENEWAL_DAYS = 60
export const BIRTHDAY_DAYS = 7

export type Deal = {
  id: string
  name: string
  amount: Money | null
  closeOn: string | null
  nextStep: string | null
  sinceDays: number
}
type Ending = { id: string; title: string; on: string }
type Born = { id: string; name: string; birthday: string }

/** What is known of one of my customers, as far as I may see it. */
export type Known = Customer & {
  isMine: boolean
  isCustomer: boolean
  isPutOff: boolean
  /** Seconds since 1970 of the newest contacts, newest first. */
  touches: number[]
  lastWay: { id: string; type: string; direction: string | null } | null
  deals: Deal[]
  ending: Ending | null
  born: Born | null
}

/**
 * My customers: those I own, those of my open deals, those I dealt with lately. A person of a company counts as the company.
 * Bounded, so that an administrator who imported a million people waits no longer than a seller with five hundred.
 */
export async function customersOf(ctx: Context, date: string): Promise<Known[]> {
  const { workspaceId, userId, workspace } = ctx.actor
  const here = (alias: string) =>
    sql`${sql.ref(`${alias}.workspace_id`)} = ${workspaceId} and ${sql.ref(`${alias}.deleted_at`)} is null`
  const sees = (alias: string) => sql`${here(alias)} and ${visibleTo(ctx.actor, alias)}`
  const answer = await sql<Known>`
    with deal as materialized (
      select * from ${tableSeen(ctx.actor, 'deal')} d where ${here('d')} and d.owner_id = ${userId} and d.status = 'open' order by d.close_on limit ${sql.lit(MOST_DEALS)}
    ), lately as materialized (
      select a.people_ids, a.company_ids from ${tableSeen(ctx.actor, 'activity')} a where ${here('a')} and a.owner_id = ${userId} order by a.occurred_at desc limit ${sql.lit(LATELY)}
    ), human as (
      select person_id as id from deal where company_id is null
      union select unnest(people_ids) from lately
      union (select id from ${tableSeen(ctx.actor, 'person')} p where ${here('p')} and p.owner_id = ${userId} and p.stage <> 'lead' order by p.updated_at desc limit ${sql.lit(MOST)})
    ), person as materialized (
      select p.id, p.name, p.company_id, p.owner_id, p.stage, c.id as seen_company from human h join ${tableSeen(ctx.actor, 'person')} p on p.id = h.id and ${sees('p')}
      left join ${tableSeen(ctx.actor, 'company')} c on c.id = p.company_id and ${sees('c')}
    ), firm as (
      select company_id as id from deal
      union select unnest(company_ids) from lately
      union select seen_company from person
      union (select id from ${tableSeen(ctx.actor, 'company')} c where ${here('c')} and c.owner_id = ${userId} and c.stage <> 'lead' order by c.updated_at desc limit ${sql.lit(MOST)})
    ), customer as materialized (
      select 'company' as type, c.id, c.name, c.owner_id, c.stage from firm f join ${tableSeen(ctx.actor, 'company')} c on c.id = f.id and ${sees('c')}
      union all select 'person', p.id, p.name, p.owner_id, p.stage from person p where p.seen_company is null
      limit ${sql.lit(MOST)}
    )
    select u.type, u.id, u.name, coalesce(u.owner_id = ${userId}, false) as "isMine", u.stage in ('customer', 'active') as "isCustomer",
      exists (select from put_off o where o.workspace_id = ${workspaceId} and o.user_id = ${userId} and o.record_id = u.id and o.until > ${date}::date) as "isPutOff",
      coalesce(t.touches, '{}') as touches, t.last as "lastWay",
      (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'closeOn', d.close_on, 'nextStep', d.next_step,
          'sinceDays', (${date}::date - d.stage_changed_at::date), 'amount', case when d.amount is null then null
            else json_build_object('amount', round(d.amount, 2)::text, 'currency', coalesce(d.currency, ${workspace.currency})) end)), '[]')
        from deal d where d.company_id = u.id or (d.company_id is null and d.person_id = u.id)) as deals,
      (select json_build_object('id', f.id, 'title', f.title, 'on', f.ends_on) from ${tableSeen(ctx.actor, 'fact')} f where ${sees('f')} and f.company_id = u.id
        and f.ends_on between ${date}::date and ${addDays(date, RENEWAL_DAYS)}::date order by f.ends_on limit 1) as ending, t.born
    from customer u left join lateral (
      with target as materialized (
        select u.id, null::text as name, null::text as birthday where u.type = 'company'
        union all (select p.id, p.name, p.birthday from ${tableSeen(ctx.actor, 'person')} p where u.type = 'person' and ${here('p')} and p.id = u.id)
        union all (select p.id, p.name, p.birthday from ${tableSeen(ctx.actor, 'person')} p where u.type = 'company' and ${sees('p')} and p.company_id = u.id limit ${sql.lit(PEOPLE_EACH)})
      )
      select (array_agg(x.at order by x.at desc)) as touches, (array_agg(x.way order by x.at desc))[1] as last,
        (select json_build_object('id', b.id, 'name', b.name, 'birthday', b.birthday) from target b where right(b.birthday, 5) = any(${birthdaysFrom(date)}::text[]) limit 1) as born
      from (
        select extract(epoch from a.occurred_at)::float8 as at, json_build_object('id', a.id, 'type', a.type, 'direction', a.direction) as way
        from (
          select k.source_id from target cross join lateral (
            select l.source_id, l.at from links l where l.workspace_id = ${workspaceId} and l.target_id = target.id and l.source_type = 'activity' and l.at <= ${ctx.now}
            order by l.at desc limit ${sql.lit(TOUCHES)}) k
          group by k.source_id order by max(k.at) desc limit ${sql.lit(TOUCHES)}) k
        join ${tableSeen(ctx.actor, 'activity')} a on a.id = k.source_id and ${sees('a')}) x
    ) t on true`.execute(ctx.db)
  return answer.rows
}

const birthdaysFrom = (date: string) =>
  Array.from({ length: BIRTHDAY_DAYS + 1 }, (_, days) => addDays(date, days).slice(5))

/** Whom to speak to at each customer: the person spoken to last, who can be reached. */
export async function contactsOf(
  ctx: Context,
  customerIds: string[],
): Promise<Map<string, NonNullable<Suggestion['person']>>> {
  if (customerIds.length === 0) return new Map()
  const { workspaceId } = ctx.actor
  const answer = await sql<NonNullable<Suggestion['person']> & { customerId: string }>`
    select distinct on (w.id) w.id as "customerId", p.id, p.name, p.job_title as "jobTitle", p.phones -> 0 ->> 'value' as phone, p.emails -> 0 ->> 'value' as email
    from unnest(${customerIds}::uuid[]) as w(id) cross join lateral (
      (select * from ${tableSeen(ctx.actor, 'person')} p where p.workspace_id = ${workspaceId} and p.id = w.id)
      union all (select * from ${tableSeen(ctx.actor, 'person')} p where p.workspace_id = ${workspaceId} and p.company_id = w.id and p.deleted_at is null limit 100)) p
    left join lateral (select l.at from links l join ${tableSeen(ctx.actor, 'activity')} a on a.workspace_id = l.workspace_id and a.id = l.source_id and a.deleted_at is null and ${visibleTo(ctx.actor, 'a')}
      where l.workspace_id = ${workspaceId} and l.target_id = p.id and l.source_type = 'activity' order by l.at desc limit 1) k on true
    where p.deleted_at is null and ${visibleTo(ctx.actor, 'p')}
    order by w.id, (p.phones -> 0 is not null) desc, k.at desc nulls last, p.sort_name`.execute(ctx.db)
  return new Map(answer.rows.map(({ customerId, ...person }) => [customerId, person]))
}
