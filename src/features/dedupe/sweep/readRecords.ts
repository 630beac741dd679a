import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { Kind } from '../kinds.ts'
import { keepTraits } from '../traits.queries.ts'

const AT_ONCE = 2500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Brings up to date what is compared: of records that are new or were changed since, and of none that are gone. */
export async function readRecords(
  db: Db,
  workspaceId: string,
  kind: Kind,
  say: (done: number, total: number) => Promise<void>,
) {
  const table = sql.table(kind.type.table)
  await sql`delete from duplicate_traits d where d.workspace_id = ${workspaceId} and d.type = ${kind.noun} and not exists
    (select from ${table} r where r.workspace_id = d.workspace_id and r.id = d.record_id and r.deleted_at is null)`.execute(
    db,
  )
  const counted = await sql<{ total: number }>`select count(*) as total from ${table} r
    where r.workspace_id = ${workspaceId} and r.deleted_at is null`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  let after = FIRST
  for (let done = 0; done < total;) {
    // Piece by piece in the order of the key, one look-up each: a join would begin from the start for every piece.
    const { rows } = await sql<{ id: string; is_stale: boolean }>`
      select r.id, (select d.version from duplicate_traits d where d.workspace_id = r.workspace_id and d.record_id = r.id)
        is distinct from r.version as is_stale
      from (select workspace_id, id, version from ${table}
        where workspace_id = ${workspaceId} and deleted_at is null and id > ${after}::uuid
        order by id limit ${sql.lit(AT_ONCE)}) r order by r.id`.execute(db)
    if (rows.length === 0) break
    const stale = rows.filter((row) => row.is_stale).map(({ id }) => id)
    if (stale.length > 0) await keepTraits(db, workspaceId, kind, await rowsOf(db, workspaceId, kind, stale))
    after = rows.at(-1)?.id ?? after
    done += rows.length
    await say(Math.min(done, total), total)
  }
}

async function rowsOf(db: Db, workspaceId: string, { type }: Kind, ids: readonly string[]): Promise<Row[]> {
  const answer = await sql<Row>`select * from ${sql.table(type.table)}
    where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])`.execute(db)
  return answer.rows
}
