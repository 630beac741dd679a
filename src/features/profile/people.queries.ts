import { sql } from 'kysely'
import { visibleTo } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import type { CompanyProfile, PersonProfile } from './profile.contract.ts'
import type { Subject } from './timeline.queries.ts'

type PersonCard = CompanyProfile['people'][number]

/** The people of a company, those spoken to last first. */
export async function peopleOfCompany(ctx: Context, companyId: string, except?: string): Promise<PersonCard[]> {
  const { workspaceId } = ctx.actor
  const answer = await sql<Omit<PersonCard, 'lastSpoke'> & { lastSpoke: Date | null }>`
    select p.id, p.name, p.job_title as "jobTitle", p.emails -> 0 ->> 'value' as email, p.phones -> 0 ->> 'value' as phone, s.at as "lastSpoke"
    from people p left join lateral (select at from links l where l.workspace_id = p.workspace_id and l.target_id = p.id
      and l.source_type = 'activity' and l.at <= ${ctx.now} order by at desc limit 1) s on true
    where p.workspace_id = ${workspaceId} and p.company_id = ${companyId} and p.deleted_at is null and p.id is distinct from ${except ?? null}::uuid
      and ${visibleTo(ctx.actor, 'p')}
    order by s.at desc nulls last, p.sort_name limit 100`.execute(ctx.db)
  return answer.rows.map((row) => ({ ...row, lastSpoke: row.lastSpoke?.toISOString() ?? null }))
}

/** Which colleagues have dealt with the subject, most often first: the way to a warm word. */
export async function knownBy(ctx: Context, subject: Subject): Promise<CompanyProfile['knownBy']> {
  const answer = await sql<{ id: string; name: string; times: number; last: Date }>`
    select u.id, u.name, count(*) as times, max(a.occurred_at) as last from (
      select distinct l.source_id from unnest(${subject.ids}::uuid[]) as target(id) cross join lateral (
        select source_id from links where workspace_id = ${ctx.actor.workspaceId} and target_id = target.id and source_type = 'activity' order by at desc limit 200) l) l
    join activities a on a.workspace_id = ${ctx.actor.workspaceId} and a.id = l.source_id and a.deleted_at is null and ${visibleTo(ctx.actor, 'a')}
    join users u on u.workspace_id = a.workspace_id and u.id = a.owner_id
    group by u.id, u.name order by count(*) desc, max(a.occurred_at) desc limit 6`.execute(ctx.db)
  return answer.rows.map((row) => ({ ...row, last: row.last.toISOString() }))
}

/** Activities in each of the last 52 weeks, oldest first. */
export async function rhythmOf(ctx: Context, subject: Subject): Promise<number[]> {
  const answer = await sql<{ week: number; times: number }>`
    select floor(extract(epoch from (${ctx.now}::timestamptz - l.at)) / 604800)::int as week, count(distinct l.source_id)::int as times
    from links l where l.workspace_id = ${ctx.actor.workspaceId} and l.target_id = any(${subject.ids}::uuid[]) and l.source_type = 'activity'
      and l.at > ${new Date(ctx.now.getTime() - 52 * 604_800_000)} and l.at <= ${ctx.now} group by 1`.execute(ctx.db)
  const weeks = new Array<number>(52).fill(0)
  for (const { week, times } of answer.rows) if (week >= 0 && week < 52) weeks[51 - week] = times
  return weeks
}

/** The latest word for each purpose. */
export async function consentsOf(ctx: Context, personIds: string[]): Promise<(PersonProfile['consents'][number] & { personId: string })[]> {
  const answer = await sql<{ personId: string; purpose: string; state: 'given' | 'withdrawn'; source: string; at: Date }>`
    select distinct on (person_id, purpose) person_id as "personId", purpose, state, source, recorded_at as at from consents
    where workspace_id = ${ctx.actor.workspaceId} and person_id = any(${personIds}::uuid[]) and deleted_at is null
    order by person_id, purpose, recorded_at desc`.execute(ctx.db)
  return answer.rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** Won, open and overdue money of the subject, in the workspace's currency; other currencies are left out of the sums. */
export async function moneyOf(ctx: Context, column: 'company_id' | 'person_id', id: string): Promise<CompanyProfile['money']> {
  const { workspaceId, workspace } = ctx.actor
  const mine = (alias: string) => sql`${sql.ref(`${alias}.workspace_id`)} = ${workspaceId} and ${sql.ref(`${alias}.${column}`)} = ${id} and ${sql.ref(`${alias}.deleted_at`)} is null
    and coalesce(${sql.ref(`${alias}.currency`)}, ${workspace.currency}) = ${workspace.currency} and ${visibleTo(ctx.actor, alias)}`
  const answer = await sql<{ won: string; open: string; overdue: string }>`select
    (select round(coalesce(sum(amount) filter (where status = 'won'), 0), 2)::text from deals d where ${mine('d')}) as won,
    (select round(coalesce(sum(amount) filter (where status = 'open'), 0), 2)::text from deals d where ${mine('d')}) as open,
    (select round(coalesce(sum(amount), 0), 2)::text from facts f where ${mine('f')} and kind = 'invoice' and status = 'overdue') as overdue`.execute(ctx.db)
  const row = answer.rows[0] ?? { won: '0.00', open: '0.00', overdue: '0.00' }
  const money = (amount: string) => ({ amount, currency: workspace.currency })
  return { won: money(row.won), open: money(row.open), overdue: money(row.overdue) }
}
