import { sql, type RawBuilder } from 'kysely'
import { assignedPolicy, visibleTo } from '#features/access/access.policy.ts'
import { decimal } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import type { TimelineEntry } from './profile.contract.ts'
import { belongsTo, type Subject } from './subject.ts'

/** Where a page ends: to lose nothing of the same moment, the moment (microseconds) and the id of its last entry. */
export type Before = { at: string; id: string }

type Options = { before?: Before; limit: number; kinds?: readonly string[] }
type Row = Omit<TimelineEntry, 'at' | 'amount'> & {
  at: Date
  key: string
  amount: string | null
  currency: string | null
}

export type TimelinePart = { data: TimelineEntry[]; next: string | null }

const END: Before = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const MOST_TASKS = 300

/**
 * Everything that happened with the subject, newest first. Each kind gives its newest few by its own index; the few are
 * merged. Hidden and deleted ones fall out before they count.
 */
export async function timelineOf(
  ctx: Context,
  subject: Subject,
  { before = END, limit, kinds }: Options,
): Promise<TimelinePart> {
  const scope: Scope = { ctx, subject, before, limit: limit + 1 }
  const parts = Object.entries(PARTS).flatMap(([kind, part]) =>
    !kinds || kinds.includes(kind) ? [sql`(${part(scope)})`] : [],
  )
  if (parts.length === 0) return { data: [], next: null }
  const answer =
    await sql<Row>`select t.id, t.kind, t.at, to_char(t.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key, t.title, t.body, t.status,
      t.amount::text as amount, t.currency, t.source, json_build_object('type', t.noun, 'id', t.id) as record, ${author('t', ctx)} as by, ${peopleOf('t', ctx)} as people
    from (select * from (${sql.join(parts, sql` union all `)}) u ${COLUMNS} order by at desc, id desc limit ${sql.lit(limit + 1)}) t order by t.at desc, t.id desc`.execute(
      ctx.db,
    )
  const rows = answer.rows.slice(0, limit)
  const last = answer.rows.length > limit ? rows.at(-1) : undefined
  return { data: rows.map((row) => entryOf(ctx, row)), next: last ? `${last.key}~${last.id}` : null }
}

const entryOf = (ctx: Context, { amount, currency, key: _, ...row }: Row): TimelineEntry => ({
  ...row,
  at: row.at.toISOString(),
  amount: amount === null ? null : { amount: decimal(amount), currency: currency ?? ctx.actor.workspace.currency },
})

type Scope = { ctx: Context; subject: Subject; before: Before; limit: number }

const NOBODY = sql`'{}'::uuid[]`
const NO_MONEY = sql`null::numeric, null::text`

const COLUMNS = sql`(id, kind, noun, at, title, body, status, amount, currency, source, owner_id, people_ids)`

/** Each gives these columns, by place. */
const PARTS: Record<string, (scope: Scope) => RawBuilder<unknown>> = {
  activity: (scope) => sql`select r.id, r.type, 'activity', r.occurred_at, r.subject, r.body,
      coalesce(case when r.outcome = 'not_reached' then r.outcome end, r.direction), ${NO_MONEY}, 'trefoil', r.owner_id, r.people_ids
    ${linked(scope, 'activity', 'activities')}`,
  event: (
    scope,
  ) => sql`select r.id, 'event', 'event', r.starts_at, r.title, r.location, null, ${NO_MONEY}, r.source, r.owner_id, r.people_ids
    ${linked(scope, 'event', 'events')} and r.starts_at < ${scope.ctx.now}`,
  // Linked by when they were made, shown by when they were done: so more are looked at than are shown.
  task: ({
    ctx,
    subject,
    before,
    limit,
  }) => sql`select r.id, 'task', 'task', r.done_at, r.title, null, 'done', ${NO_MONEY}, 'trefoil', r.assignee_id, r.people_ids
    from (select distinct l.source_id from unnest(${subject.ids}::uuid[]) as target(id)
      cross join lateral (select source_id from links where workspace_id = ${ctx.actor.workspaceId} and target_id = target.id
        and source_type = 'task' order by at desc limit ${sql.lit(MOST_TASKS)}) l) l
    join tasks r on r.workspace_id = ${ctx.actor.workspaceId} and r.id = l.source_id
    where r.deleted_at is null and (r.done_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid) and ${assignedPolicy.visibleTo(ctx.actor, 'r')}
    order by r.done_at desc, r.id desc limit ${sql.lit(limit)}`,
  case: (
    scope,
  ) => sql`select r.id, 'case', 'case', r.created_at, r.title, r.body, r.status, ${NO_MONEY}, 'trefoil', r.owner_id, ${NOBODY}
    ${owned(scope, 'cases', sql`r.created_at`, assignedPolicy.visibleTo)}`,
  deal: (
    scope,
  ) => sql`select r.id, 'deal', 'deal', coalesce(r.closed_at, r.created_at), r.name, r.lost_reason, r.status, r.amount, r.currency, 'trefoil', r.owner_id, ${NOBODY}
    ${owned(scope, 'deals', sql`coalesce(r.closed_at, r.created_at)`)}`,
  fact: (
    scope,
  ) => sql`select r.id, 'fact', 'fact', r.occurred_at, r.title, r.body, r.status, r.amount, r.currency, r.source, null::uuid, ${NOBODY}
    ${owned(scope, 'facts', sql`r.occurred_at`)}`,
  consent: ({
    ctx,
    subject,
    before,
    limit,
  }) => sql`select r.id, 'consent', 'consent', r.recorded_at, r.purpose, null, r.state, ${NO_MONEY}, r.source, null::uuid, array[r.person_id]
    from consents r where r.workspace_id = ${ctx.actor.workspaceId} and r.person_id = any(${subject.ids}::uuid[]) and r.deleted_at is null
      and ${visibleTo(ctx.actor, 'r')} and (r.recorded_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid) order by r.recorded_at desc, r.id desc limit ${sql.lit(limit)}`,
}

const author = (alias: string, ctx: Context) => sql`(select json_build_object('id', u.id, 'name', u.name) from users u
  where u.workspace_id = ${ctx.actor.workspaceId} and u.id = ${sql.ref(`${alias}.owner_id`)})`

const peopleOf = (
  alias: string,
  ctx: Context,
) => sql`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.sort_name), '[]') from people p
  where p.workspace_id = ${ctx.actor.workspaceId} and p.id = any(${sql.ref(`${alias}.people_ids`)}) and p.deleted_at is null and ${visibleTo(ctx.actor, 'p')})`

/** By the links: each target's newest few that can be seen, walking the key backwards; then the newest of all. */
const linked = ({ ctx, subject, before, limit }: Scope, type: string, table: string) => sql`
  from (select distinct l.id from unnest(${subject.ids}::uuid[]) as target(id)
    cross join lateral (select s.id from links k join ${sql.table(table)} s on s.workspace_id = k.workspace_id and s.id = k.source_id
      where k.workspace_id = ${ctx.actor.workspaceId} and k.target_id = target.id and k.source_type = ${type}
        and (k.at, k.source_id) < (${before.at}::timestamptz, ${before.id}::uuid) and s.deleted_at is null and ${visibleTo(ctx.actor, 's')}
      order by k.at desc, k.source_id desc limit ${sql.lit(limit)}) l) l
  join ${sql.table(table)} r on r.workspace_id = ${ctx.actor.workspaceId} and r.id = l.id where true`

/** By the record's own columns. */
const owned = ({ ctx, subject, before, limit }: Scope, table: string, at: RawBuilder<unknown>, sees = visibleTo) => sql`
  from ${sql.table(table)} r where r.workspace_id = ${ctx.actor.workspaceId} and ${belongsTo('r', subject)} and r.deleted_at is null
    and ${sees(ctx.actor, 'r')} and (${at}, r.id) < (${before.at}::timestamptz, ${before.id}::uuid) order by ${at} desc, r.id desc limit ${sql.lit(limit)}`
