import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { visibleTo } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import type { CompanyProfile, PersonProfile } from './profile.contract.ts'
import { isoText } from './subject.ts'

type PersonCard = CompanyProfile['people'][number]

/** Beyond these a company's page shows no more faces; its list of people does. */
const MOST_PEOPLE = 100
const MOST_LOOKED_AT = 1000

/** The people of a company, those spoken to last first. */
const peopleJson = (ctx: Context, companyId: string) => sql`(select coalesce(json_agg(x), '[]') from (
  select p.id, p.name, p.job_title as "jobTitle", p.emails -> 0 ->> 'value' as email, p.phones -> 0 ->> 'value' as phone, ${isoText(sql`s.at`)} as "lastSpoke"
  from (select * from ${tableSeen(ctx.actor, 'person')} p where p.workspace_id = ${ctx.actor.workspaceId} and p.company_id = ${companyId}::uuid and p.deleted_at is null
    and ${visibleTo(ctx.actor, 'p')} order by p.sort_name limit ${sql.lit(MOST_LOOKED_AT)}) p
  left join lateral (select k.at from links k join ${tableSeen(ctx.actor, 'activity')} a on a.workspace_id = k.workspace_id and a.id = k.source_id
    where k.workspace_id = ${ctx.actor.workspaceId} and k.target_id = p.id and k.source_type = 'activity' and k.at <= ${ctx.now}
      and a.deleted_at is null and ${visibleTo(ctx.actor, 'a')} order by k.at desc limit 1) s on true
  order by s.at desc nulls last, p.sort_name limit ${sql.lit(MOST_PEOPLE)}) x)`

type Circle = Pick<CompanyProfile, 'people' | 'related'>

/** A company's people, and the companies above and below it. */
export async function circleOfCompany(
  ctx: Context,
  { id, parentId }: { id: string; parentId: string | null },
): Promise<Circle> {
  const answer = await sql<Circle>`select ${peopleJson(ctx, id)} as people,
    (select coalesce(json_agg(x), '[]') from (
      select c.id, c.name, case when c.id = ${parentId}::uuid then 'parent' else 'subsidiary' end as relation
      from ${tableSeen(ctx.actor, 'company')} c where c.workspace_id = ${ctx.actor.workspaceId} and (c.id = ${parentId}::uuid or c.parent_id = ${id}::uuid) and c.deleted_at is null
        and ${visibleTo(ctx.actor, 'c')} order by 3, c.sort_name limit 20) x) as related`.execute(ctx.db)
  return answer.rows[0] ?? { people: [], related: [] }
}

type Work = Pick<PersonProfile, 'company' | 'colleagues'>

/** Where a person works, and with whom. */
export async function workOfPerson(ctx: Context, person: { id: string; companyId: string | null }): Promise<Work> {
  if (!person.companyId) return { company: null, colleagues: [] }
  const answer = await sql<{
    company: Work['company']
    people: PersonCard[]
  }>`select ${peopleJson(ctx, person.companyId)} as people,
    (select json_build_object('id', c.id, 'name', c.name, 'industry', c.industry) from ${tableSeen(ctx.actor, 'company')} c
      where c.workspace_id = ${ctx.actor.workspaceId} and c.id = ${person.companyId}::uuid and c.deleted_at is null and ${visibleTo(ctx.actor, 'c')}) as company`.execute(
    ctx.db,
  )
  const { company, people } = answer.rows[0] ?? { company: null, people: [] }
  return { company, colleagues: people.filter(({ id }) => id !== person.id).slice(0, 12) }
}
