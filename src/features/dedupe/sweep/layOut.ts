import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Kind } from '../kinds.ts'

/**
 * All records in the order of their keys, once for each key that another record has too; alike names lie side by side.
 * In a temporary table, so that the steps that follow can walk it in pieces without a long transaction. Gives the last place.
 */
export async function layOut(db: Db, workspaceId: string, kind: Kind): Promise<number> {
  await sql`drop table if exists swept`.execute(db)
  await sql`set work_mem = '64MB'`.execute(db)
  await sql`create temporary table swept as
    with keyed as (
      select k.key, d.record_id, left(coalesce(d.traits ->> 'first', '') || ' ' || coalesce(d.traits ->> 'last', ''), 24) as name
      from duplicate_traits d, unnest(d.keys) as k(key)
      where d.workspace_id = ${sql.lit(workspaceId)}::uuid and d.type = ${sql.lit(kind.noun)}
    ), shared as (
      select *, count(*) over (partition by key) as size from keyed
    )
    select row_number() over (order by key, name, record_id)::integer as place, key, record_id from shared where size > 1`.execute(
    db,
  )
  await sql`create unique index on swept (place)`.execute(db)
  await sql`analyze swept`.execute(db)
  const answer = await sql<{ last: number | null }>`select max(place) as last from swept`.execute(db)
  return answer.rows[0]?.last ?? 0
}
