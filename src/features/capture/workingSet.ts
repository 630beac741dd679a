import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { fold } from '#kernel/text.ts'
import { visibleTo } from '#features/access/access.policy.ts'
import { PURPOSES } from '#features/consent/consent.contract.ts'
import { namesFor } from '#features/search/search.ts'
import type { Context } from '#platform/context.ts'
import { buildNameIndex, probes } from './grammar/understand.pure.ts'
import type { KnownRecord, Setting, Stage } from './grammar/types.pure.ts'

type Written = {
  text: string
  at?: string
  timeZone?: string
  locale?: string
  context?: { recordType: string; recordId: string } | null
}

/** What the line is understood against: who writes, when, and the few records that its words could mean. */
export async function settingFor(ctx: Context, written: Written): Promise<Setting> {
  const { workspace, userId, name } = ctx.actor
  const wanted = probes(written.text, { locale: written.locale ?? workspace.locale })
  const [found, around] = await Promise.all([namesFor(ctx, wanted), surroundings(ctx, written.context ?? null)])
  const known = new Map<string, KnownRecord>()
  for (const record of [...around.known, ...found]) if (!known.has(record.id)) known.set(record.id, record)
  for (const deal of await openDealsOf(ctx, [...known.values()])) known.set(deal.id, deal)
  const mine = await customersAmong(ctx, employersOfNamesakes([...known.values()]))
  for (const record of known.values()) if (mine.has(record.companyId ?? '')) record.isMine = true
  return {
    at: written.at ?? ctx.now.toISOString(),
    timeZone: written.timeZone ?? workspace.timeZone,
    locale: written.locale ?? workspace.locale,
    currency: workspace.currency,
    me: { id: userId, name },
    names: buildNameIndex([...known.values()]),
    stages: around.stages,
    consentPurposes: [...PURPOSES],
    context: written.context ?? null,
  }
}

type Surroundings = { known: KnownRecord[]; stages: Stage[] }

/**
 * Colleagues, products and stages, which are few; and the open page with the people who belong to it. One round trip.
 * Ids travel as arrays, so that the planner goes by key and does not read everybody.
 */
async function surroundings(ctx: Context, context: { recordId: string } | null): Promise<Surroundings> {
  const { workspaceId } = ctx.actor
  const page = context?.recordId ?? null
  const answer = await sql<{ known: KnownRecord[]; stages: Stage[] }>`
    with page as (
      select ${page}::uuid as id
      union select company_id from people where workspace_id = ${workspaceId} and id = ${page}::uuid and ${visibleTo(ctx.actor, 'people')}
      union select unnest(array[company_id, person_id]) from deals where workspace_id = ${workspaceId} and id = ${page}::uuid and ${visibleTo(ctx.actor, 'deals')}
    ), names as (
      (select json_build_object('type', 'user', 'id', u.id, 'name', u.name, 'emails', json_build_array(u.email)) as known
        from users u where u.workspace_id = ${workspaceId} and u.active limit 1000)
      union all
      (select json_build_object('type', 'product', 'id', p.id, 'name', p.name)
        from ${tableSeen(ctx.actor, 'product')} p where p.workspace_id = ${workspaceId} and p.deleted_at is null and p.active limit 1000)
      union all
      (select json_build_object('type', 'company', 'id', c.id, 'name', c.name, 'domain', c.domain, 'recent', 0.9)
        from ${tableSeen(ctx.actor, 'company')} c where c.workspace_id = ${workspaceId} and c.id = any(array(select id from page)) and c.deleted_at is null and ${visibleTo(ctx.actor, 'c')})
      union all
      (select json_build_object('type', 'person', 'id', p.id, 'name', p.name, 'firstName', p.first_name, 'lastName', p.last_name,
          'jobTitle', p.job_title, 'companyId', p.company_id, 'companyName', c.name, 'ownerId', p.owner_id, 'recent', 0.5,
          'emails', (select json_agg(e ->> 'value') from jsonb_array_elements(p.emails) e),
          'phones', (select json_agg(e ->> 'e164') from jsonb_array_elements(p.phones) e where e ->> 'e164' is not null))
        from ${tableSeen(ctx.actor, 'person')} p left join ${tableSeen(ctx.actor, 'company')} c on c.workspace_id = p.workspace_id and c.id = p.company_id and ${visibleTo(ctx.actor, 'c')}
        where p.workspace_id = ${workspaceId} and p.deleted_at is null and ${visibleTo(ctx.actor, 'p')}
          and p.id = any(array(select id from page union (select mate.id from ${tableSeen(ctx.actor, 'person')} mate
            where mate.workspace_id = ${workspaceId} and mate.company_id = any(array(select id from page)) and mate.deleted_at is null limit 200))) limit 200)
    )
    select (select coalesce(json_agg(known), '[]') from names) as known,
      (select coalesce(json_agg(json_build_object('id', s ->> 'id', 'pipelineId', l.id, 'name', s ->> 'name', 'type', s ->> 'type')), '[]')
        from pipelines l, jsonb_array_elements(l.stages) s where l.workspace_id = ${workspaceId} and l.deleted_at is null) as stages`.execute(
    ctx.db,
  )
  const row = answer.rows[0]
  return { known: (row?.known ?? []).map(withoutNulls), stages: row?.stages ?? [] }
}

/** A company named in the line means its open deal, so the open deals of every company in question are part of the set. */
async function openDealsOf(ctx: Context, known: KnownRecord[]): Promise<KnownRecord[]> {
  const companies = known.filter((record) => record.type === 'company').map((record) => record.id)
  const employers = known.flatMap((record) => (record.type === 'person' && record.companyId ? [record.companyId] : []))
  const ids = [...new Set([...companies, ...employers])].slice(0, 100)
  if (ids.length === 0) return []
  const answer = await sql<{ known: KnownRecord }>`
    select json_build_object('type', 'deal', 'id', d.id, 'name', d.name, 'companyId', d.company_id, 'companyName', c.name, 'personId', d.person_id,
      'amount', d.amount::text, 'currency', d.currency, 'stageId', d.stage_id, 'pipelineId', d.pipeline_id, 'isOpen', true,
      'closeOn', d.close_on, 'ownerId', d.owner_id,
      'productNames', (select json_agg(p.name) from jsonb_array_elements(d.product_lines) l join ${tableSeen(ctx.actor, 'product')} p on p.workspace_id = d.workspace_id and p.id = (l ->> 'productId')::uuid)) as known
    from ${tableSeen(ctx.actor, 'deal')} d left join ${tableSeen(ctx.actor, 'company')} c on c.workspace_id = d.workspace_id and c.id = d.company_id
    where d.workspace_id = ${ctx.actor.workspaceId} and d.company_id = any(${ids}::uuid[]) and d.status = 'open' and d.deleted_at is null
      and ${visibleTo(ctx.actor, 'd')} order by d.updated_at desc limit 300`.execute(ctx.db)
  return answer.rows.map((row) => withoutNulls(row.known))
}

/** Where people of one name work: only then does it matter whose customers they are. */
function employersOfNamesakes(known: KnownRecord[]): string[] {
  const people = known.filter(({ type, companyId }) => type === 'person' && companyId)
  const sharing = [...Map.groupBy(people, ({ name }) => fold(name)).values()].filter((each) => each.length > 1)
  return [...new Set(sharing.flat().flatMap(({ companyId }) => companyId ?? []))].slice(0, 100)
}

/** Of these companies, those that this user owns, or sells or has sold to. */
async function customersAmong(ctx: Context, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { workspaceId, userId } = ctx.actor
  const answer = await sql<{ id: string }>`
    select id from companies where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]) and owner_id = ${userId} and deleted_at is null
    union select company_id from deals where workspace_id = ${workspaceId} and company_id = any(${ids}::uuid[]) and owner_id = ${userId} and deleted_at is null`.execute(
    ctx.db,
  )
  return new Set(answer.rows.map(({ id }) => id))
}

/** Aggregates of nothing are null; the grammar expects them absent. */
const withoutNulls = (record: KnownRecord): KnownRecord => ({
  ...record,
  emails: record.emails ?? [],
  phones: record.phones ?? [],
  productNames: record.productNames ?? [],
})
