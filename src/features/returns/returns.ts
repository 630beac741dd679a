import { knownWords } from '#features/vocabulary/vocabulary.ts'
import { spokenIn } from '#kernel/locale.ts'
import './chapters.ts'
import { sql } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import type { Act } from '#features/capture/act.pure.ts'
import type { ReturnView } from '#features/capture/capture.contract.ts'
import type { Context } from '#platform/context.ts'
import { choose } from './choose.ts'
import { gather } from './gather.ts'
import { removeAct, writeAct } from './ledger.ts'
import type { About } from './provider.ts'
import { providers } from './providers.ts'
import { rate } from './ratings.ts'
import { speaker } from './returns.messages.ts'

export { giveFeedback, markReturnSeen } from './feedback.ts'
export { readDueReturns, readMyReturns } from './mine.ts'
export { readRecorded } from './recorded.ts'
export { readReturnWeeks } from './weeks.ts'

/** Entries that no person made by hand cost nothing and give nothing back. */
const NOT_BY_HAND = new Set(['import', 'sample', 'job', 'undo', 'command'])

/**
 * What an entry gives back, best first, and its two sides in the person's ledger. Two statements in the transaction of
 * the entry; whatever goes wrong here is undone here and never harms the entry.
 */
export async function returnsFor(ctx: Context, act: Act): Promise<ReturnView[]> {
  if (NOT_BY_HAND.has(ctx.via)) return []
  await sql`savepoint returns`.execute(ctx.db)
  try {
    return await find(ctx, act)
  } catch (error) {
    ctx.system.log.error({ err: error }, 'returns')
    await sql`rollback to savepoint returns`.execute(ctx.db)
    return []
  }
}

async function find(ctx: Context, act: Act): Promise<ReturnView[]> {
  const { actor, now, changes } = ctx
  const { locale, timeZone } = actor.workspace
  const about: About = { ...act, actor, now, today: dayIn(now, timeZone), changes }
  const { found, ratings } = await gather(
    ctx,
    about,
    providers,
    speaker({ locale, timeZone, now, words: knownWords(actor, spokenIn(locale)) }),
  )
  return writeAct(ctx, about, choose(about, found, ratings))
}

/** An entry was taken back: what it cost and what it gave leave the ledger, and so do the votes. */
export async function forgetAct(ctx: Context, captureId: string): Promise<void> {
  for (const { type, feedback, feedback_at } of await removeAct(ctx, captureId)) {
    await rate(ctx, type, feedback_at, feedback === 'useful' ? { useful: -1 } : { useless: -1 })
  }
}
