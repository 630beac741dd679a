import { sql } from 'kysely'
import { reasonsFor, whyOf } from '#features/access/access.policy.ts'
import { actorsIn } from '#features/access/access.ts'
import { operation } from '#platform/operation.ts'
import { policyOf } from '#platform/records/references.ts'
import { looks as looksContract, viewers as viewersContract, type Look, type Viewer } from './sharing.contract.ts'
import { recordAt } from './sharing.ts'

/** Each user is asked about by the policy itself, so that there is no second rule to keep in step. */
export const listViewers = operation(viewersContract, {
  load: recordAt,
  may: (actor, row, { recordType }) => policyOf(recordType).canSee(actor, row),
  run: async (ctx, { recordType }, row) => {
    const policy = policyOf(recordType)
    const everybody = await actorsIn(ctx.system.database, ctx.actor.workspaceId)
    const data = everybody
      .filter((actor) => policy.canSee(actor, row))
      .map((actor): Viewer => {
        const { grounds } = whyOf(reasonsFor(actor, row))
        // What can be handed to somebody is seen by whoever has it in hand, by a policy of its own.
        if (grounds.length === 0) grounds.push({ code: 'assigned' })
        const can = { edit: policy.canEdit(actor, row), delete: policy.canDelete(actor, row) }
        return { userId: actor.userId, name: actor.name, grounds, can }
      })
    return { data, nextCursor: null }
  },
})

type Found = { reader_id: string; name: string; door: 'browser' | 'api'; last_at: Date; times: number }

/** Bound to the person: behind the operation, the table itself shows a row to the owner and the reader alone. */
export const listLooks = operation(looksContract, {
  isPersonal: true,
  load: recordAt,
  may: (actor, row) => row.owner_id === actor.userId,
  run: async (ctx, { recordId }) => {
    const answer = await sql<Found>`select l.reader_id, u.name, l.door, l.last_at, l.times from looks l
      join users u on u.workspace_id = l.workspace_id and u.id = l.reader_id
      where l.workspace_id = ${ctx.actor.workspaceId} and l.record_id = ${recordId} and l.owner_id = ${ctx.actor.userId}
      order by l.last_at desc limit 200`.execute(ctx.db)
    const data = answer.rows.map(({ reader_id: userId, name, door, last_at, times }): Look => ({
      userId,
      name,
      door,
      at: last_at.toISOString(),
      times,
    }))
    return { data, nextCursor: null }
  },
})
