import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Row } from '#platform/records/recordType.ts'
import { hashed, valuesOf, type Kind } from './kinds.ts'
import { NO_TRAITS, type Traits } from './match/traits.pure.ts'

/** Keeps what is compared of some records, as they stand; those that are deleted are forgotten. */
export async function keepTraits(db: Db, workspaceId: string, kind: Kind, rows: readonly Row[]) {
  const [gone, alive] = [rows.filter((row) => row.deleted_at), rows.filter((row) => !row.deleted_at)]
  if (gone.length > 0)
    await sql`delete from duplicate_traits where workspace_id = ${workspaceId} and record_id = any(${gone.map(({ id }) => id)}::uuid[])`.execute(
      db,
    )
  if (alive.length === 0) return
  const kept = alive.map((row) => {
    const traits = kind.traitsOf(valuesOf(kind, row))
    return {
      workspace_id: workspaceId,
      type: kind.noun,
      record_id: row.id,
      version: row.version,
      traits: packed(traits),
      keys: hashed(workspaceId, kind, traits),
    }
  })
  await sql`insert into duplicate_traits (workspace_id, type, record_id, version, traits, keys)
    select workspace_id, type, record_id, version, traits, keys
    from jsonb_populate_recordset(null::duplicate_traits, ${JSON.stringify(kept)}::jsonb)
    on conflict (workspace_id, record_id) do update set version = excluded.version, traits = excluded.traits, keys = excluded.keys`.execute(
    db,
  )
}

export type Alike = { at: number; id: string; traits: Traits }

/** Records that share a key with any of these, told by their place in the list. At most 40 for each key. */
export async function alikeTo(db: Db, workspaceId: string, kind: Kind, all: readonly Traits[]): Promise<Alike[]> {
  const wanted = all.map((traits, at) => ({ at, keys: hashed(workspaceId, kind, traits) }))
  const answer = await sql<{ at: number; record_id: string; traits: Partial<Traits> }>`
    select at, record_id, traits from records_alike(${kind.noun}, ${JSON.stringify(wanted)}::jsonb)`.execute(db)
  return answer.rows.map(({ at, record_id, traits }) => ({ at, id: record_id, traits: unpacked(traits) }))
}

/** Without what is empty: most traits are, and a million records are kept. */
const packed = (traits: Traits) => Object.fromEntries(Object.entries(traits).filter(([, value]) => value.length > 0))
export const unpacked = (traits: Partial<Traits>): Traits => ({ ...NO_TRAITS, ...traits })
