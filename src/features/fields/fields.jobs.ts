import { sql } from 'kysely'
import { typeOf } from '#platform/records/recordType.ts'
import type { System } from '#platform/system.ts'
import type { FieldView } from './fields.contract.ts'
import { KEPT_FOR } from './removed.queries.ts'

type Gone = { workspaceId: string; id: string; type: FieldView['type']; key: string }

const AT_ONCE = 1000

/** Takes fields that were removed long enough ago away for good, with their values; counts of reads go with their time. */
export async function forgetRemovedFields(system: System) {
  const workspaces = await sql<{ id: string }>`select id from workspaces`.execute(system.database.owner)
  for (const { id } of workspaces.rows) await forgetRemovedIn(system, id)
}

/** The same in one workspace. */
export async function forgetRemovedIn(system: System, workspaceId: string) {
  const before = new Date(system.now().getTime() - KEPT_FOR * 86_400_000)
  const db = system.database.of(workspaceId)
  const gone = await sql<Gone>`select workspace_id as "workspaceId", id, type, key from fields
    where workspace_id = ${workspaceId} and deleted_at < ${before}`.execute(db)
  for (const field of gone.rows) await forgetField(system, field)
  await sql`delete from field_reads where workspace_id = ${workspaceId} and day < current_date - 90`.execute(db)
}

/** A lot at a time, so that nobody waits long for a record; the field itself goes last, and so a stop loses nothing. */
async function forgetField(system: System, { workspaceId, id, type, key }: Gone) {
  const db = system.database.of(workspaceId)
  for (;;) {
    const answer = await sql`update ${sql.table(typeOf(type).table)} set custom = custom - ${key}::text
      where workspace_id = ${workspaceId} and id = any(array(select record_id from custom_values
        where workspace_id = ${workspaceId} and field_id = ${id} limit ${sql.lit(AT_ONCE)}))`.execute(db)
    if (Number(answer.numAffectedRows ?? 0) === 0) break
  }
  // Deleted records are in no index of values, and few; they are looked through once.
  await sql`update ${sql.table(typeOf(type).table)} set custom = custom - ${key}::text
    where workspace_id = ${workspaceId} and deleted_at is not null and custom ? ${key}::text`.execute(db)
  await sql`delete from fields where workspace_id = ${workspaceId} and id = ${id}`.execute(db)
}
