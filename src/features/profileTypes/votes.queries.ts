import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Ballot } from './proposals.contract.ts'

/** My votes, as the fence of the table gives them to me alone, and the counts, as far as they may be told. */
export async function ballotsOf({ db, actor }: Context, ids: readonly string[]): Promise<Ballot[]> {
  const answer = await sql<Ballot>`select p.id as "proposalId", v.is_for as mine,
      case when t.proposal_id is null then null else json_build_object('ayes', t.ayes, 'noes', t.noes) end as tally
    from unnest(${[...ids]}::uuid[]) as p(id)
    left join profile_votes v on v.workspace_id = ${actor.workspaceId} and v.proposal_id = p.id and v.user_id = ${actor.userId}
    left join profile_tally(${[...ids]}::uuid[]) t on t.proposal_id = p.id`.execute(db)
  return answer.rows
}

/** One vote each: a second one takes the place of the first. No history keeps it. */
export async function vote({ db, actor }: Context, id: string, isFor: boolean | null) {
  const { workspaceId, userId } = actor
  if (isFor === null) {
    await sql`delete from profile_votes
      where workspace_id = ${workspaceId} and proposal_id = ${id} and user_id = ${userId}`.execute(db)
    return
  }
  await sql`insert into profile_votes (workspace_id, proposal_id, user_id, is_for)
    values (${workspaceId}, ${id}, ${userId}, ${isFor})
    on conflict (workspace_id, proposal_id, user_id) do update set is_for = excluded.is_for`.execute(db)
}
