import { knownWords } from '#features/vocabulary/vocabulary.ts'
import { spokenIn } from '#kernel/locale.ts'
import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { entryOf, ITEM, permitted, type ItemRow } from './mine.queries.ts'
import { rate } from './ratings.ts'
import { returns as contracts, type Feedback } from './returns.contract.ts'
import { speaker } from './returns.messages.ts'

/** So many returns of a kind seen without any reaction are one vote against the kind. */
const PASSED_OVER = 3

/** A return was visible for a second: from now on it is seen, and its content no news for 30 days. */
export const markReturnSeen = operation(contracts.seen, {
  isPersonal: true,
  load: lockMine,
  may: () => true,
  run: async (ctx, { id }, row) => {
    if (row.seen_at) return entryOf(row)
    await sql`update return_items set seen_at = ${ctx.now} where workspace_id = ${ctx.actor.workspaceId} and id = ${id}`.execute(
      ctx.db,
    )
    await noticePassingOver(ctx, row.type)
    return entryOf({ ...row, seen_at: ctx.now })
  },
})

/** A vote moves the probability of its kind for the role; a second vote replaces the first. */
export const giveFeedback = operation(contracts.feedback, {
  isPersonal: true,
  load: lockMine,
  may: () => true,
  run: async (ctx, { id, useful }, row) => {
    const feedback: Feedback = useful === 'wrong' ? 'wrong' : useful ? 'useful' : 'not_useful'
    const { locale, timeZone } = ctx.actor.workspace
    const say = speaker({ locale, timeZone, now: ctx.now, words: knownWords(ctx.actor, spokenIn(locale)) })
    const notice = feedback === 'wrong' ? say('feedback.wrong', { source: row.source }) : null
    if (row.feedback === feedback) return { ...entryOf(row), notice }
    if (row.feedback && row.feedback_at) await vote(ctx, row.type, row.feedback, { at: row.feedback_at, count: -1 })
    await vote(ctx, row.type, feedback, { at: ctx.now, count: 1 })
    await sql`update return_items set feedback = ${feedback}, feedback_at = ${ctx.now}, seen_at = coalesce(seen_at, ${ctx.now})
      where workspace_id = ${ctx.actor.workspaceId} and id = ${id}`.execute(ctx.db)
    return { ...entryOf({ ...row, feedback, feedback_at: ctx.now, seen_at: row.seen_at ?? ctx.now }), notice }
  },
})

const vote = (ctx: Context, type: string, feedback: Feedback, { at, count }: { at: Date; count: 1 | -1 }) =>
  rate(ctx, type, at, feedback === 'useful' ? { useful: count } : { useless: count })

/** Another's return is not there, nor one that was held back or tells of what the person may not see. */
async function lockMine(ctx: Context, { id }: { id: string }): Promise<ItemRow> {
  const { workspaceId, userId } = ctx.actor
  const answer = await sql<ItemRow>`select ${ITEM} from return_items
    where workspace_id = ${workspaceId} and id = ${id} and user_id = ${userId} and not held_out for update`.execute(
    ctx.db,
  )
  const [row] = await permitted(ctx, answer.rows)
  if (!row) throw notFound('return')
  return row
}

async function noticePassingOver(ctx: Context, type: string) {
  const { workspaceId, userId } = ctx.actor
  const answer = await sql<{ id: string }>`select id from return_items
    where workspace_id = ${workspaceId} and user_id = ${userId} and type = ${type} and seen_at is not null and feedback is null and ignored_at is null
    limit ${sql.lit(PASSED_OVER)} for update`.execute(ctx.db)
  if (answer.rows.length < PASSED_OVER) return
  const ids = answer.rows.map(({ id }) => id)
  await sql`update return_items set ignored_at = ${ctx.now} where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(
    ctx.db,
  )
  await rate(ctx, type, ctx.now, { useless: 1 })
}
