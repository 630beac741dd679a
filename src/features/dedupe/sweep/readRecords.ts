import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { Kind } from '../kinds.ts'
import { keepTraits } from '../traits.queries.ts'

const AT_ONCE = 2000
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
    left join duplicate_traits d on d.workspace_id = r.workspace_id and d.record_id = r.id
    where r.workspace_id = ${workspaceId} and r.deleted_at is null and d.version is distinct from r.version`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  let after = FIRST
  for (let done = 0; done < total;) {
    const { rows } = await sql<Row>`select r.* from ${table} r
      left join duplicate_traits d on d.workspace_id = r.workspace_id and d.record_id = r.id
      where r.workspace_id = ${workspaceId} and r.deleted_at is null and r.id > ${after}::uuid and d.version is distinct from r.version
      order by r.id limit ${sql.lit(AT_ONCE)}`.execute(db)
    if (rows.length === 0) break
    await keepTraits(db, workspaceId, kind, rows)
    after = rows.at(-1)?.id ?? after
    done += rows.length
    await say(done, total)
  }
}
