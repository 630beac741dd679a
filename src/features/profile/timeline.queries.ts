import { sql, type RawBuilder } from 'kysely'
import { visibleTo } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import type { TimelineEntry } from './profile.contract.ts'

export type Subject = { ids: string[]; personIds: string[]; companyIds: string[] }

type Row = Omit<TimelineEntry, 'at' | 'amount'> & { at: Date; amount: string | null; currency: string | null }

type Options = { before?: Date; limit: number; kinds?: string[] }

/**
 * Everything that happened with the subject, newest first. Each kind gives its newest few by its own index; the few are
 * merged. `ids` are what activities, events and done tasks may be linked to: the record, and a company's people.
 */
export async function timelineOf(ctx: Context, subject: Subject, { before, limit, kinds }: Options): Promise<TimelineEntry[]> {
  const scope: Scope = { ctx, subject, before: before ?? new Date('9999-01-01'), limit }
  const parts = Object.entries(PARTS).flatMap(([kind, part]) => (!kinds || kinds.includes(kind) ? [sql`(${part(scope)})`] : []))
  if (parts.length === 0) return []
  const answer = await sql<Row>`select * from (${sql.join(parts, sql` union all `)}) t order by at desc, id desc limit ${limit}`.execute(ctx.db)
  return answer.rows.map(({ amount, currency, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    amount: amount === null ? null : { amount: Number(amount).toFixed(2), currency: currency ?? ctx.actor.workspace.currency },
  }))
}

type Scope = { ctx: Context; subject: Subject; before: Date; limit: number }

const PARTS: Record<string, (scope: Scope) => RawBuilder<unknown>> = {
  activity: (scope) => sql`select r.id, r.type as kind, r.occurred_at as at, coalesce(r.subject, initcap(r.type)) as title, r.body,
      coalesce(case when r.outcome = 'not_reached' then 'not_reached' end, r.direction) as status, null::text as amount, null::text as currency,
      ${by('r')} as by, ${peopleOf('r', scope.ctx)} as people, 'trefoil' as source, json_build_object('type', 'activity', 'id', r.id) as record
    ${linked(scope, 'activity', 'activities')}`,
  event: (scope) => sql`select r.id, 'event', r.starts_at, r.title, r.location, null, null, null, ${by('r')}, ${peopleOf('r', scope.ctx)}, r.source,
      json_build_object('type', 'event', 'id', r.id)
    ${linked(scope, 'event', 'events')} and r.starts_at < ${scope.ctx.now}`,
  task: (scope) => sql`select r.id, 'task', r.done_at, r.title, null, 'done', null, null, ${by('r')}, ${peopleOf('r', scope.ctx)}, 'trefoil',
      json_build_object('type', 'task', 'id', r.id)
    ${linked(scope, 'task', 'tasks')} and r.done_at is not null and r.done_at < ${scope.before}`,
  case: (scope) => sql`select r.id, 'case', r.created_at, r.title, r.body, r.status, null, null, ${by('r')}, '[]'::json, 'trefoil',
      json_build_object('type', 'case', 'id', r.id)
    ${owned(scope, 'cases', 'created_at')}`,
  deal: (scope) => sql`select r.id, 'deal', coalesce(r.closed_at, r.created_at), r.name, r.lost_reason, r.status, r.amount::text, r.currency, ${by('r')},
      '[]'::json, 'trefoil', json_build_object('type', 'deal', 'id', r.id)
    ${owned(scope, 'deals', 'created_at')}`,
  fact: (scope) => sql`select r.id, 'fact', r.occurred_at, r.title, r.body, r.status, r.amount::text, r.currency, null::json, '[]'::json, r.source,
      json_build_object('type', 'fact', 'id', r.id)
    ${owned(scope, 'facts', 'occurred_at')}`,
}

const by = (alias: string) => sql`(select json_build_object('id', u.id, 'name', u.name) from users u
  where u.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and u.id = ${sql.ref(`${alias}.owner_id`)})`

const peopleOf = (alias: string, ctx: Context) => sql`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') from people p
  where p.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and p.id = any(${sql.ref(`${alias}.people_ids`)}) and p.deleted_at is null and ${visibleTo(ctx.actor, 'p')})`

/** By the links table: a few of each target, newest first, walking its key; hidden and deleted ones fall out afterwards. */
const linked = ({ ctx, subject, before, limit }: Scope, type: string, table: string) => sql`
  from (select distinct l.source_id from unnest(${subject.ids}::uuid[]) as target(id)
    cross join lateral (select source_id from links where workspace_id = ${ctx.actor.workspaceId} and target_id = target.id
      and source_type = ${type} and at < ${before} order by at desc limit ${limit + 10}) l) l
  join ${sql.table(table)} r on r.workspace_id = ${ctx.actor.workspaceId} and r.id = l.source_id
  where r.deleted_at is null and ${visibleTo(ctx.actor, 'r')}`

/** By the record's own columns; the newest of a person or a company. */
const owned = ({ ctx, subject, before, limit }: Scope, table: string, at: string) => sql`
  from (select * from ${sql.table(table)} o where o.workspace_id = ${ctx.actor.workspaceId} and o.deleted_at is null and ${visibleTo(ctx.actor, 'o')}
      and ${ofSubject('o', subject)}
      and ${sql.ref(`o.${at}`)} < ${before} order by ${sql.ref(`o.${at}`)} desc limit ${limit}) r where true`

/** Belongs to the company, or to the person. */
export const ofSubject = (alias: string, { personIds, companyIds }: Subject) =>
  companyIds.length > 0
    ? sql<boolean>`${sql.ref(`${alias}.company_id`)} = any(${companyIds}::uuid[])`
    : sql<boolean>`${sql.ref(`${alias}.person_id`)} = any(${personIds}::uuid[])`
