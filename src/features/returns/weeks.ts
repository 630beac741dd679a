import { sql } from 'kysely'
import { operation } from '#platform/operation.ts'
import { returns as contracts } from './returns.contract.ts'

/** What everybody together, and the actor's teams, got back. The table holds groups of five and more, and no person. */
export const readReturnWeeks = operation(contracts.weeks, {
  may: () => true,
  run: async (ctx) => {
    const { workspaceId, teamIds, workspace } = ctx.actor
    const answer = await sql<{
      week: string
      name: string | null
      people: number
      acts: number
      pieces: number
      seen: number
    }>`
      select w.week, t.name, w.people, w.acts, w.pieces, w.seen from return_weeks w left join teams t on t.workspace_id = w.workspace_id and t.id = w.group_id
      where w.workspace_id = ${workspaceId} and w.group_id = any(${[workspaceId, ...teamIds]}::uuid[]) order by w.week desc, t.name nulls first limit 200`.execute(
      ctx.db,
    )
    return {
      data: answer.rows.map(({ name, ...row }) => ({ group: name ?? workspace.name, ...row })),
      nextCursor: null,
    }
  },
})
