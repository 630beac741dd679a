import { sql } from 'kysely'
import { openEntryOf, openNoun } from '#platform/records/custom/customWords.ts'
import { hiddenFromSome } from '#platform/records/rights.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import type { System } from '#platform/system.ts'
import { forget, recall } from '#platform/workspaceMemory.ts'

/** The task that writes a type's entries for those who do not see all of it. */
export const OPEN_ENTRIES = 'rights:entries'

export type OpenEntriesJob = { workspaceId: string; type: string }

const AT_ONCE = 500

/** Goes through all records of a type, a lot at a time; where nothing is hidden any more, the entries go. */
export async function writeOpenEntries(
  system: System,
  { workspaceId, type: noun }: OpenEntriesJob,
  signal?: AbortSignal,
) {
  // What this process remembers may be older than what it was called for.
  forget('hiddenField', workspaceId)
  await recall(system, workspaceId)
  const type = typeOf(noun)
  if (!type.search) return
  const db = system.database.of(workspaceId)
  await sql`delete from search_entries where workspace_id = ${workspaceId} and type = ${openNoun(noun)}`.execute(db)
  if (hiddenFromSome(workspaceId, noun).size === 0) return
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const answer = await sql<Row>`select * from ${sql.table(type.table)} r
      where r.workspace_id = ${workspaceId} and r.id > ${after}::uuid and r.deleted_at is null order by r.id limit ${sql.lit(AT_ONCE)}`.execute(
      db,
    )
    const entries = answer.rows.flatMap((row) => {
      const entry = openEntryOf(type, row)
      const { id: record_id, owner_id, visibility, updated_at: touched_at } = row
      return entry
        ? [{ workspace_id: workspaceId, type: openNoun(noun), record_id, ...entry, owner_id, visibility, touched_at }]
        : []
    })
    await sql`insert into search_entries select * from json_populate_recordset(null::search_entries, ${JSON.stringify(entries)}::json)
      on conflict do nothing`.execute(db)
    const last = answer.rows.at(-1)
    if (!last || signal?.aborted) return
    after = last.id
  }
}
