import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { kinds, type Kind } from '../kinds.ts'
import type { Model } from '../match/matcher.pure.ts'
import { comparePlaces } from './comparePlaces.ts'
import { layOut } from './layOut.ts'
import { learnFrom } from './learnFrom.ts'
import { readRecords } from './readRecords.ts'

export type Step = 'reading' | 'learning' | 'comparing'

/** Where a sweep tells how far it is; false asks it to stop. */
export type Tell = (told: { step: Step; done: number; total: number; found: number }) => Promise<boolean>

export class Stopped extends Error {}

/**
 * Looks for twins among all records of a workspace: brings what is compared up to date, learns the weights from the
 * records themselves, and compares whatever shares a key. `db` is one connection of its own, as it makes temporary tables.
 * Memory stays the same however many records there are: each step goes through them a few thousand at a time.
 * @throws Stopped when `tell` says so; what was found so far stays.
 */
export async function sweep(db: Db, workspaceId: string, tell: Tell): Promise<{ found: number; pairs: number }> {
  let found = 0
  let pairs = 0
  const say = async (step: Step, done: number, total: number) => {
    if (!(await tell({ step, done, total, found }))) throw new Stopped('The search for duplicates was stopped.')
  }
  for (const kind of kinds) {
    await readRecords(db, workspaceId, kind, (done, total) => say('reading', done, total))
    const places = await layOut(db, workspaceId, kind)
    const model = await learnFrom(db, workspaceId, kind, places, (done, total) => say('learning', done, total))
    await keepModel(db, workspaceId, kind, model)
    const started = await now(db)
    const scope = { workspaceId, kind, model, places }
    await comparePlaces(db, scope, async (done, more) => {
      found += more.found
      pairs += more.pairs
      await say('comparing', done, places)
    })
    // What was likely once and was not met again is no pair any more, unless somebody judged it.
    await sql`delete from duplicate_pairs where workspace_id = ${workspaceId} and type = ${kind.noun}
      and different_at is null and found_at < ${started}`.execute(db)
  }
  return { found, pairs }
}

const now = async (db: Db) => (await sql<{ now: Date }>`select now() as now`.execute(db)).rows[0]?.now ?? new Date()

const keepModel = (db: Db, workspaceId: string, { noun }: Kind, model: Model) =>
  sql`update duplicate_sweeps set model = model || jsonb_build_object(${noun}::text, ${JSON.stringify(model)}::jsonb)
    where workspace_id = ${workspaceId}`.execute(db)
