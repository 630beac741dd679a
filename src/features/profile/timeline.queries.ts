import { sql, type RawBuilder } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { assignedPolicy, visibleTo } from '#features/access/access.policy.ts'
import { decimal } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import type { TimelineEntry } from './profile.contract.ts'
import { belongsTo, type Subject } from './subject.ts'

/** Where a page ends: to lose nothing of the same moment, the moment (microseconds) and the id of its last entry. */
export type Before = { at: string; id: string }

type Options = { before?: Before; limit: number; kinds?: readonly string[] }
type Named = { id: string; name: string }
/** Users and people by id; their names are looked up once for all entries. */
type Row = Pick<TimelineEntry, 'id' | 'kind' | 'title' | 'body' | 'status' | 'source'> & {
  key: string
  noun: string
  amount: string | null
  currency: string | null
  owner: string | null
  people: string[]
}

export type TimelinePart = { data: TimelineEntry[]; next: string | null }

const END: Before = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const MOST_TASKS = 300
const WIDER = 4

/**
 * Everything that happened with the subject, newest first. Each kind gives its newest few by its own index; the few are
 * merged. Hidden and deleted ones fall out before they count; where too many did, it goes on further back.
 */
export async function timelineOf(
  ctx: Context,
  subject: Subject,
  { before = END, limit, kinds }: Options,
): Promise<TimelinePart> {
  const found: TimelineEntry[] = []
  let last = ''
  let reach: Before | null = before
  for (let width = limit + 1; reach && found.length <= limit; width *= WIDER) {
    const stretch = await stretchOf({ ctx, subject, before: reach, limit: limit + 1, width }, kinds)
    const names = new Map(stretch.users.map((user) => [user.id, user]))
    for (const row of stretch.rows) {
      if (found.length < limit) last = `${row.key}~${row.id}`
      found.push(entryOf(ctx, row, names.get(row.owner ?? ''), stretch.people))
    }
    reach = stretch.reach
  }
  return { data: found.slice(0, limit), next: found.length > limit ? last : null }
}

/** Entries before a moment, complete down to `reach`: that far the links were looked at; null is to the end. */
type Stretch = { rows: Row[]; users: Named[]; people: Named[]; reach: Before | null }

async function stretchOf(scope: Scope, kinds?: readonly string[]): Promise<Stretch> {
  const { ctx, limit } = scope
  const chosen = Object.entries(PARTS).filter(([kind]) => !kinds || kinds.includes(kind))
  const linked = chosen.filter(([kind]) => LINKED.includes(kind)).map(([kind]) => newestLinks(scope, kind))
  const parts = chosen.map(([, part]) => sql`(${part(scope)})`)
  if (parts.length === 0) return { rows: [], users: [], people: [], reach: null }
  const answer = await sql<Stretch>`
    with looked as materialized (${linked.length > 0 ? sql.join(linked, sql` union all `) : NO_LINKS}),
      reach as materialized (select at, id from looked where place = ${sql.lit(scope.width)} order by at desc, id desc limit 1),
      page as materialized (select * from (${sql.join(parts, sql` union all `)}) u ${COLUMNS}
        where ${withinReach} order by at desc, id desc limit ${sql.lit(limit)})
    select (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'noun', noun, 'key', ${keyText(sql`at`)}, 'title', title,
        'body', body, 'status', status, 'amount', amount::text, 'currency', currency, 'source', source, 'owner', owner_id, 'people', people_ids)
        order by at desc, id desc), '[]') from page) as rows,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name)), '[]') from users u
        where u.workspace_id = ${ctx.actor.workspaceId} and u.id = any(array(select owner_id from page))) as users,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.sort_name), '[]') from ${tableSeen(ctx.actor, 'person')} p
        where p.workspace_id = ${ctx.actor.workspaceId} and p.id = any(array(select unnest(people_ids) from page))
          and p.deleted_at is null and ${visibleTo(ctx.actor, 'p')}) as people,
      (select json_build_object('at', ${keyText(sql`at`)}, 'id', id) from reach) as reach`.execute(ctx.db)
  return answer.rows[0] as Stretch
}

/** Beyond that, links were not looked at: what the other kinds have there waits. */
const withinReach = sql`(not exists (select from reach) or (at, id) >= (select at, id from reach))`

const entryOf = (ctx: Context, row: Row, by: Named | undefined, people: Named[]): TimelineEntry => ({
  id: row.id,
  kind: row.kind,
  at: `${row.key.slice(0, 23)}Z`,
  title: row.title,
  body: row.body,
  status: row.status,
  amount:
    row.amount === null
      ? null
      : { amount: decimal(row.amount), currency: row.currency ?? ctx.actor.workspace.currency },
  by: by ?? null,
  people: people.filter((person) => row.people.includes(person.id)),
  source: row.source,
  record: { type: row.noun, id: row.id },
})

/** `width` is how many links of each target are looked at. */
type Scope = { ctx: Context; subject: Subject; before: Before; limit: number; width: number }

const NOBODY = sql`'{}'::uuid[]`
const NO_MONEY = sql`null::numeric, null::text`

const COLUMNS = sql`(id, kind, noun, at, title, body, status, amount, currency, source, owner_id, people_ids)`

/** Each gives these columns, by place. */
const PARTS: Record<string, (scope: Scope) => RawBuilder<unknown>> = {
  activity: (scope) => sql`select r.id, r.type, 'activity', r.occurred_at, r.subject, r.body,
      coalesce(case when r.outcome = 'not_reached' then r.outcome end, r.direction), ${NO_MONEY}, 'trefoil', r.owner_id, r.people_ids
    ${linked(scope, 'activity')}`,
  event: (
    scope,
  ) => sql`select r.id, 'event', 'event', r.starts_at, r.title, r.location, null, ${NO_MONEY}, r.source, r.owner_id, r.people_ids
    ${linked(scope, 'event')}`,
  // Linked by when they were made, shown by when they were done: so more are looked at than are shown.
  task: ({
    ctx,
    subject,
    before,
    limit,
  }) => sql`select r.id, 'task', 'task', r.done_at, r.title, null, 'done', ${NO_MONEY}, 'trefoil', r.assignee_id, r.people_ids
    from (select distinct l.source_id from unnest(${subject.ids}) as target(id)
      cross join lateral (select source_id from links where workspace_id = ${ctx.actor.workspaceId} and target_id = target.id
        and source_type = 'task' order by at desc limit ${sql.lit(MOST_TASKS)}) l) l
    join ${tableSeen(ctx.actor, 'task')} r on r.workspace_id = ${ctx.actor.workspaceId} and r.id = l.source_id
    where r.deleted_at is null and (r.done_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid) and ${assignedPolicy.visibleTo(ctx.actor, 'r')}
    order by r.done_at desc, r.id desc limit ${sql.lit(limit)}`,
  case: (
    scope,
  ) => sql`select r.id, 'case', 'case', r.created_at, r.title, r.body, r.status, ${NO_MONEY}, 'trefoil', r.owner_id, ${NOBODY}
    ${owned(scope, 'case', sql`r.created_at`, assignedPolicy.visibleTo)}`,
  deal: (
    scope,
  ) => sql`select r.id, 'deal', 'deal', coalesce(r.closed_at, r.created_at), r.name, r.lost_reason, r.status, r.amount, r.currency, 'trefoil', r.owner_id, ${NOBODY}
    ${owned(scope, 'deal', sql`coalesce(r.closed_at, r.created_at)`)}`,
  fact: (
    scope,
  ) => sql`select r.id, 'fact', 'fact', r.occurred_at, r.title, r.body, r.status, r.amount, r.currency, r.source, null::uuid, ${NOBODY}
    ${owned(scope, 'fact', sql`r.occurred_at`)}`,
  consent: ({
    ctx,
    subject,
    before,
    limit,
  }) => sql`select r.id, 'consent', 'consent', r.recorded_at, r.purpose, null, r.state, ${NO_MONEY}, r.source, null::uuid, array[r.person_id]
    from consents r where r.workspace_id = ${ctx.actor.workspaceId} and r.person_id = any(${subject.ids}) and r.deleted_at is null
      and ${visibleTo(ctx.actor, 'r')} and (r.recorded_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid) order by r.recorded_at desc, r.id desc limit ${sql.lit(limit)}`,
}

/** Kinds that are found by their links; events count from when they begin. */
const LINKED = ['activity', 'event']
const NO_LINKS = sql`select null::text as kind, null::timestamptz as at, null::uuid as id, null::bigint as place where false`

/** Each target's newest links, walking the key backwards, without a look at what they lead to. */
const newestLinks = (
  { ctx, subject, before, width }: Scope,
  kind: string,
) => sql`select l.* from unnest(${subject.ids}) as target(id)
    cross join lateral (select k.source_type as kind, k.at, k.source_id as id, row_number() over (order by k.at desc, k.source_id desc) as place from links k
      where k.workspace_id = ${ctx.actor.workspaceId} and k.target_id = target.id and k.source_type = ${kind}
        and (k.at, k.source_id) < (${before.at}::timestamptz, ${before.id}::uuid) ${kind === 'event' ? sql`and k.at < ${ctx.now}` : sql``}
      order by k.at desc, k.source_id desc limit ${sql.lit(width)}) l`

/** By the links that were looked at, as far as they are complete. */
const linked = ({ ctx }: Scope, kind: string) => sql`
  from (select distinct at, id from looked where kind = ${kind} and ${withinReach}) l
  join ${tableSeen(ctx.actor, kind)} r on r.workspace_id = ${ctx.actor.workspaceId} and r.id = l.id
  where r.deleted_at is null and ${visibleTo(ctx.actor, 'r')}`

/** A moment to the microsecond, so that a page can begin after it. */
const keyText = (moment: RawBuilder<unknown>) =>
  sql`to_char(${moment} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** By the record's own columns. */
const owned = ({ ctx, subject, before, limit }: Scope, noun: string, at: RawBuilder<unknown>, sees = visibleTo) => sql`
  from ${tableSeen(ctx.actor, noun)} r where r.workspace_id = ${ctx.actor.workspaceId} and ${belongsTo('r', subject)} and r.deleted_at is null
    and ${sees(ctx.actor, 'r')} and (${at}, r.id) < (${before.at}::timestamptz, ${before.id}::uuid) order by ${at} desc, r.id desc limit ${sql.lit(limit)}`
