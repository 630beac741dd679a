import { sql } from 'kysely'
import { actorOfUser } from '#features/access/actors.ts'
import type { Caller } from '#platform/context.ts'
import type { Known } from './lines.ts'
import type { Sample } from './sample.ts'

export type Writer = { caller: Caller }

const SELLERS = 5

/** The administrator, and the sellers with the most open deals in different teams. */
export async function writersOf({ system, workspaceId, userId }: Sample): Promise<Writer[]> {
  const busiest = await sql<{ id: string }>`select id from (
      select distinct on (t.team_id) u.id, count(*) as deals from users u
      join team_members t on t.workspace_id = u.workspace_id and t.user_id = u.id
      join deals d on d.workspace_id = u.workspace_id and d.owner_id = u.id and d.status = 'open'
      where u.workspace_id = ${workspaceId} and u.role = 'member' group by t.team_id, u.id, u.name order by t.team_id, count(*) desc, u.name) one
    order by deals desc limit ${sql.lit(SELLERS)}`.execute(system.database.owner)
  const callers = await Promise.all(
    [userId, ...busiest.rows.map(({ id }) => id)].map(async (id) => {
      const actor = await actorOfUser(system.database, workspaceId, id)
      if (!actor) throw new Error('A user of the sample cannot act.')
      return { caller: { actor, system, via: 'api' as const } }
    }),
  )
  return callers
}

/** People at the companies where the writer sells; the administrator sells where companies are the administrator's. */
export async function customersOf({ system, workspaceId }: Sample, { caller }: Writer): Promise<Known[]> {
  const { userId } = caller.actor
  const answer = await sql<Known>`select p.first_name as first, p.last_name as last, c.name as company,
      coalesce((select s.name from deals d, jsonb_array_elements(d.product_lines) l join products s on s.workspace_id = ${workspaceId} and s.id = (l ->> 'productId')::uuid
        where d.workspace_id = c.workspace_id and d.company_id = c.id order by d.status = 'open' desc, d.name, d.id limit 1), 'the new model') as product,
      exists (select from deals d where d.workspace_id = c.workspace_id and d.company_id = c.id and d.status = 'open') as "hasDeal"
    from people p join companies c on c.workspace_id = p.workspace_id and c.id = p.company_id
    where p.workspace_id = ${workspaceId} and p.deleted_at is null
      and (c.owner_id = ${userId} or exists (select from deals d where d.workspace_id = c.workspace_id and d.company_id = c.id and d.owner_id = ${userId}))
    order by p.sort_name, c.sort_name`.execute(system.database.owner)
  return answer.rows
}
