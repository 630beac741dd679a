import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import type { LedgerAct, LedgerReturn } from './factor.pure.ts'
import type { Ref } from './provider.ts'
import { probabilityOf, type Rating } from './ratings.ts'
import type { Feedback, ReturnEntry } from './returns.contract.ts'
import { visibleIds } from './sight.ts'

export type Ledger = { acts: LedgerAct[]; returns: LedgerReturn[] }

type Light = {
  id: string
  act_id: string
  type: string
  content_hash: string
  sources: Ref[]
  offered_at: Date
  is_seen: boolean
  held_out: boolean
  feedback: Feedback | null
}

/** The person's own ledger from a moment on, as far as its entries still exist. Rows of others are not there (fence_self). */
export async function readLedger(ctx: Context, from: Date, ratings: readonly Rating[]): Promise<Ledger> {
  const { workspaceId, userId, role } = ctx.actor
  const acts = await sql<{ id: string; at: Date; pieces: number }>`select a.id, a.at, a.pieces from return_acts a
    left join activities e on e.workspace_id = a.workspace_id and e.id = a.activity_id
    where a.workspace_id = ${workspaceId} and a.user_id = ${userId} and a.at >= ${from} and (a.activity_id is null or e.deleted_at is null)`.execute(
    ctx.db,
  )
  const items =
    await sql<Light>`select id, act_id, type, content_hash, sources, offered_at, seen_at is not null as is_seen, held_out, feedback from return_items
    where workspace_id = ${workspaceId} and user_id = ${userId} and offered_at >= ${from}`.execute(ctx.db)
  const visible = await visibleIds(
    ctx,
    items.rows.flatMap(({ sources }) => sources),
  )
  const known = new Set(acts.rows.map(({ id }) => id))
  return {
    acts: acts.rows.map(({ id, at, pieces }) => ({ id, at: at.getTime(), pieces })),
    returns: items.rows
      .filter((row) => known.has(row.act_id))
      .map((row) => ({
        id: row.id,
        actId: row.act_id,
        contentHash: row.content_hash,
        offeredAt: row.offered_at.getTime(),
        isSeen: row.is_seen,
        isHeldOut: row.held_out,
        isPermitted: row.sources.every(({ id }) => visible.has(id)),
        feedback: row.feedback,
        probability: probabilityOf(ratings, row.type, role),
      })),
  }
}

export type ItemRow = {
  id: string
  act_id: string
  type: string
  kind: 'direct' | 'contextual'
  title: string
  body: string
  source: string
  as_of: Date
  record_type: string
  record_id: string
  sources: Ref[]
  action: ReturnEntry['action']
  offered_at: Date
  due_at: Date | null
  seen_at: Date | null
  feedback: Feedback | null
  feedback_at: Date | null
}

export const ITEM = sql`id, act_id, type, kind, title, body, source, as_of, record_type, record_id, sources, action, offered_at, due_at, seen_at, feedback, feedback_at`

export const entryOf = (row: ItemRow): ReturnEntry => ({
  id: row.id,
  type: row.type,
  kind: row.kind,
  title: row.title,
  body: row.body,
  source: row.source,
  asOf: row.as_of.toISOString(),
  record: { type: row.record_type, id: row.record_id },
  ...(row.action && { action: row.action }),
  captureId: row.act_id,
  offeredAt: row.offered_at.toISOString(),
  dueAt: row.due_at?.toISOString() ?? null,
  seenAt: row.seen_at?.toISOString() ?? null,
  feedback: row.feedback,
})

/** A page of what came back, newest first; what the person may no longer see is left out. */
export async function readPage(
  ctx: Context,
  limit: number,
  cursor: string | undefined,
): Promise<{ data: ReturnEntry[]; nextCursor: string | null }> {
  const { workspaceId, userId } = ctx.actor
  const after = cursor ? readCursor(cursor) : null
  const answer =
    await sql<ItemRow>`select ${ITEM} from return_items where workspace_id = ${workspaceId} and user_id = ${userId} and not held_out
    ${after ? sql`and (offered_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by offered_at desc, id desc limit ${sql.lit(limit + 1)}`.execute(ctx.db)
  const rows = answer.rows.slice(0, limit)
  const last = answer.rows.length > limit ? rows.at(-1) : undefined
  return {
    data: (await permitted(ctx, rows)).map(entryOf),
    nextCursor: last ? `${last.offered_at.toISOString()}_${last.id}` : null,
  }
}

/** Leaves out what tells of a record that the person may no longer see. */
export async function permitted(ctx: Context, rows: ItemRow[]): Promise<ItemRow[]> {
  const visible = await visibleIds(
    ctx,
    rows.flatMap(({ sources }) => sources),
  )
  return rows.filter(({ sources }) => sources.every(({ id }) => visible.has(id)))
}

function readCursor(cursor: string): { at: string; id: string } {
  const parts = /^([\d-]{10}T[\d:.]{12}Z)_([0-9a-f-]{36})$/.exec(cursor)
  const [, at, id] = parts ?? []
  if (at && id) return { at, id }
  const message = 'This is not a cursor of this list. Begin without one.'
  throw new AppError('invalid', 'cursor.invalid', message, { errors: [{ path: 'cursor', message }] })
}
