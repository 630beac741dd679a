import { sql } from 'kysely'
import type { Act } from '#features/capture/act.pure.ts'
import { createDeal } from '#features/deals/deals.ts'
import { forgetAct, returnsFor } from '#features/returns/returns.ts'
import { newId } from '#kernel/ids.ts'
import type { Caller, Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { inside } from './inside.ts'

/** What a capture says about itself, as far as a test cares. */
export type Entry = Partial<Omit<Act, 'touched'>> & { touched?: Partial<Act['touched']> }

/** Enters as the capture chapter does, without the grammar; `before` changes records in the same act. */
export function anEntry(
  caller: Caller,
  { touched, ...entry }: Entry = {},
  before?: (ctx: Context) => Promise<unknown>,
) {
  const captureId = entry.captureId ?? newId()
  const act: Act = {
    text: 'called them',
    at: caller.system.now().toISOString(),
    created: [],
    updated: [],
    kinds: ['activity'],
    chosenChips: 0,
    ...entry,
    captureId,
    touched: { people: [], companies: [], deals: [], cases: [], tasks: [], events: [], ...touched },
  }
  return inside(caller, async (ctx) => {
    await before?.(ctx)
    return returnsFor(ctx, act)
  })
}

export const undoEntry = (caller: Caller, captureId: string) => inside(caller, (ctx) => forgetAct(ctx, captureId))

/** Won deals of a company, each open for some days and closed one after the other until yesterday. */
export async function wonDeals(
  caller: Caller,
  database: Database,
  count: number,
  details: { companyId: string; days: number; roles?: unknown[]; productLines?: unknown[] },
) {
  const first = await createDeal(caller, { name: 'First', companyId: details.companyId })
  await sql`insert into deals (workspace_id, id, name, sort_name, company_id, pipeline_id, stage_id, status, engaged_on, closed_at, roles, product_lines, owner_id)
    select ${caller.actor.workspaceId}, gen_random_uuid(), 'Won ' || n, 'won', ${details.companyId}, ${first.pipelineId}, ${first.stageId}, 'won',
      (${caller.system.now()}::timestamptz - make_interval(days => n + ${details.days}))::date, ${caller.system.now()}::timestamptz - make_interval(days => n),
      ${JSON.stringify(details.roles ?? [])}::jsonb, ${JSON.stringify(details.productLines ?? [])}::jsonb, ${caller.actor.userId}
    from generate_series(1, ${count}::int) n`.execute(database.owner)
  await sql`delete from deals where workspace_id = ${caller.actor.workspaceId} and id = ${first.id}`.execute(
    database.owner,
  )
  return first.pipelineId
}
