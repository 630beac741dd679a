import { knownWords } from '#features/vocabulary/vocabulary.ts'
import { spokenIn } from '#kernel/locale.ts'
import { sql } from 'kysely'
import { addDays, dayIn } from '#kernel/dates.ts'
import { operation } from '#platform/operation.ts'
import { countActs, factorOf, type Counted, type Factor } from './factor.pure.ts'
import { entryOf, ITEM, permitted, readLedger, readPage, type ItemRow, type Ledger } from './mine.queries.ts'
import { ratingsSql, weekOf } from './ratings.ts'
import { returns as contracts, type MyReturns } from './returns.contract.ts'
import { speaker, type Say } from './returns.messages.ts'

const WEEKS = 12
const DAY = 86_400_000
/** Novelty looks back so far, and a ledger that is counted begins so much earlier. */
const NOVEL_DAYS = 30

/** What I got back: totals in words, a line over the weeks, and the list. Mine alone. */
export const readMyReturns = operation(contracts.mine, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { days, limit, cursor }) => {
    const { actor, now } = ctx
    const { locale, timeZone } = actor.workspace
    const today = dayIn(now, timeZone)
    const ratings = (await ratingsSql({ actor, today }).execute(ctx.db)).rows
    const since = new Date(now.getTime() - (Math.max(days, WEEKS * 7) + NOVEL_DAYS) * DAY)
    const ledger = await readLedger(ctx, since, ratings)
    const counted = countActs(ledger.acts, ledger.returns)
    const factor = factorOf(counted.filter(({ at }) => at >= now.getTime() - days * DAY))
    const say = speaker({ locale, timeZone, now, words: knownWords(actor, spokenIn(locale)) })
    return {
      days,
      ...rounded(factor),
      sentences: sentences(factor, days, usefulOf(ledger, now.getTime() - days * DAY), say),
      weeks: weeksOf(counted, ledger, now),
      ...(await readPage(ctx, limit, cursor)),
    }
  },
})

/** A brief is delivered half an hour before its meeting, and due until the meeting begins. */
const BEFORE = '30 minutes'

export const readDueReturns = operation(contracts.due, {
  isPersonal: true,
  may: () => true,
  run: async (ctx) => {
    const { workspaceId, userId } = ctx.actor
    const answer = await sql<ItemRow>`select distinct on (content_hash) ${ITEM} from return_items i
      where workspace_id = ${workspaceId} and user_id = ${userId} and not held_out and feedback is null
        and due_at between ${ctx.now}::timestamptz - ${BEFORE}::interval and ${ctx.now}::timestamptz
        and not exists (select from jsonb_to_recordset(i.sources) as s (type text, id uuid) join events e on e.workspace_id = i.workspace_id and e.id = s.id
          where s.type = 'event' and e.starts_at <> i.due_at + ${BEFORE}::interval)
      order by content_hash, offered_at desc`.execute(ctx.db)
    const rows = await permitted(ctx, answer.rows)
    return { data: rows.map(shortOf), nextCursor: null }
  },
})

function shortOf(row: ItemRow) {
  const {
    captureId: _capture,
    kind: _kind,
    offeredAt: _offered,
    dueAt: _due,
    seenAt: _seen,
    feedback: _feedback,
    ...view
  } = entryOf(row)
  return view
}

const rounded = (factor: Factor): Omit<Factor, 'validated'> & { validated: number } => ({
  ...factor,
  validated: Math.round(factor.validated * 10) / 10,
})

const usefulOf = ({ returns }: Ledger, from: number) =>
  returns.filter((each) => each.feedback === 'useful' && each.offeredAt >= from).length

function sentences(factor: Factor, days: number, useful: number, say: Say): string[] {
  if (factor.acts === 0) return [say('mine.nothing', { days })]
  const first = say('mine.total', {
    days,
    acts: factor.acts,
    pieces: factor.pieces,
    offered: factor.offered,
    seen: factor.seen + 2 * factor.wrong,
    wrong: factor.wrong,
    useful,
  })
  if (!factor.rate || !factor.ratio) return [first, say('mine.tooFew', { acts: factor.acts })]
  const { rate, ratio } = factor
  return [
    first,
    say('mine.ratio', {
      seen: ratio.seen.value.toFixed(1),
      low: ratio.seen.low.toFixed(1),
      high: ratio.seen.high.toFixed(1),
      validated: ratio.validated.value.toFixed(1),
    }),
    say('mine.rate', {
      share: Math.round(rate.seen.value * 100),
      low: Math.round(rate.seen.low * 100),
      high: Math.round(rate.seen.high * 100),
      validated: Math.round(rate.validated.value * 100),
    }),
  ]
}

/** The last twelve weeks, Monday to Sunday, the running one included. */
function weeksOf(counted: Counted[], { returns }: Ledger, now: Date): MyReturns['weeks'] {
  const actWeek = new Map(counted.map(({ id, at }) => [id, weekOf(new Date(at))]))
  const running = weekOf(now)
  return Array.from({ length: WEEKS }, (_, index) => {
    const week = addDays(running, -7 * (WEEKS - 1 - index))
    const own = counted.filter(({ id }) => actWeek.get(id) === week)
    const sum = (pick: (each: Counted) => number) => own.reduce((total, each) => total + pick(each), 0)
    const useful = returns.filter((each) => each.feedback === 'useful' && actWeek.get(each.actId) === week).length
    return { week, acts: own.length, pieces: sum((each) => each.pieces), seen: sum((each) => each.seen), useful }
  })
}
