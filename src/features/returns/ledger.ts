import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { ReturnView } from '#features/capture/capture.contract.ts'
import type { Context } from '#platform/context.ts'
import type { Chosen } from './choose.ts'
import { attentionOf, piecesOf } from './factor.pure.ts'
import type { About } from './provider.ts'

/** What a person saw stays known for so many days; shown again, it is no news. */
const NOVEL_DAYS = 30

/**
 * Writes the act and what is offered for it, in one statement. What the person saw within 30 days, or once called wrong,
 * is left out.
 * @returns what may be shown, in order.
 */
export async function writeAct(ctx: Context, about: About, chosen: readonly Chosen[]): Promise<ReturnView[]> {
  const { workspaceId, userId } = ctx.actor
  const rows = chosen.map((each, rank) => ({
    id: newId(ctx.now.getTime()),
    type: each.type,
    kind: each.kind,
    content_hash: each.contentHash,
    record_type: each.record.type,
    record_id: each.record.id,
    sources: [{ type: each.record.type, id: each.record.id }, ...(each.sources ?? [])],
    title: each.title,
    body: each.body,
    source: each.source,
    as_of: each.asOf,
    action: each.action ?? null,
    rank,
    held_out: each.isHeldOut,
    due_at: each.dueAt ?? null,
  }))
  const focusSeconds = attentionOf(about)
  const pieces = piecesOf({ ...about, focusSeconds: focusSeconds ?? undefined })
  const activityId = about.created.find(({ type }) => type === 'activity')?.id ?? null
  const answer = await sql<{ id: string }>`
    with act as (insert into return_acts (workspace_id, id, user_id, at, pieces, focus_seconds, activity_id)
      values (${workspaceId}, ${about.captureId}, ${userId}, ${ctx.now}, ${pieces}, ${focusSeconds}, ${activityId}))
    insert into return_items (workspace_id, id, user_id, act_id, type, kind, content_hash, record_type, record_id, sources, title, body, source, as_of,
      action, rank, held_out, offered_at, due_at)
    select ${workspaceId}, r.id, ${userId}, ${about.captureId}, r.type, r.kind, r.content_hash, r.record_type, r.record_id, r.sources, r.title, r.body, r.source,
      r.as_of, r.action, r.rank, r.held_out, ${ctx.now}, r.due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, type text, kind text, content_hash text, record_type text, record_id uuid,
      sources jsonb, title text, body text, source text, as_of timestamptz, action jsonb, rank integer, held_out boolean, due_at timestamptz)
    where not exists (select from return_items s where s.workspace_id = ${workspaceId} and s.user_id = ${userId} and s.content_hash = r.content_hash
      and (s.feedback = 'wrong' or s.seen_at > ${ctx.now}::timestamptz - make_interval(days => ${NOVEL_DAYS})))
    returning id`.execute(ctx.db)
  const written = new Set(answer.rows.map(({ id }) => id))
  return rows.filter((row) => written.has(row.id) && !row.held_out).map(view)
}

type Written = {
  id: string
  type: string
  title: string
  body: string
  source: string
  as_of: string
  record_type: string
  record_id: string
  action: ReturnView['action']
}

const view = (row: Written): ReturnView => ({
  id: row.id,
  type: row.type,
  title: row.title,
  body: row.body,
  source: row.source,
  asOf: new Date(row.as_of).toISOString(),
  record: { type: row.record_type, id: row.record_id },
  ...(row.action && { action: row.action }),
})

/** Both sides go: what was entered, and what came back for it, with the votes on it. */
export async function removeAct(
  ctx: Context,
  captureId: string,
): Promise<{ type: string; feedback: string; feedback_at: Date }[]> {
  const { workspaceId, userId } = ctx.actor
  const answer = await sql<{ type: string; feedback: string; feedback_at: Date }>`
    with votes as (select type, feedback, feedback_at from return_items
      where workspace_id = ${workspaceId} and user_id = ${userId} and act_id = ${captureId} and feedback is not null),
    gone as (delete from return_acts where workspace_id = ${workspaceId} and user_id = ${userId} and id = ${captureId})
    select * from votes`.execute(ctx.db)
  return answer.rows
}
