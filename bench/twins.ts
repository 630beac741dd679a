import type pg from 'pg'

/** Every fiftieth person once more, as people write them down again: a letter less in the last name, the same phone, no mail. */
export async function addTwins(
  client: pg.ClientBase,
  workspaceId: string,
  people: number,
): Promise<[string, string][]> {
  const { rows } = await client.query<{ twin: string; of: string }>(
    `with chosen as (
      select id, first_name, left(last_name, -1) as last_name, company_id, phones, owner_id, gen_random_uuid() as twin
      from people where workspace_id = $1 order by id limit $2
    ), made as (
      insert into people (workspace_id, id, name, first_name, last_name, sort_name, company_id, phones, owner_id)
      select $1, twin, first_name || ' ' || last_name, first_name, last_name, lower(first_name || ' ' || last_name), company_id, phones, owner_id from chosen
    )
    select twin, id as of from chosen`,
    [workspaceId, Math.round(people / 50)],
  )
  return rows.map(({ twin, of }) => [twin, of])
}
