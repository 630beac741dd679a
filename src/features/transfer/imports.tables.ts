import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import type { Db } from '#platform/database/database.ts'
import type { Context } from '#platform/context.ts'
import type { ImportCounts, ImportSettings, ImportView } from './imports.contract.ts'
import type { Understanding } from './understanding.ts'

export type ImportRow = {
  workspace_id: string
  id: string
  user_id: string
  file_name: string
  bytes: number
  status: ImportView['status']
  phase: 'check' | 'run' | 'undo'
  settings: ImportSettings
  understood: Understanding | null
  counts: Partial<ImportCounts>
  done: number
  total: number
  position: Record<string, number>
  message: string | null
  cancel: boolean
  group_id: string
  kept: number
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}

export const noCounts = (): ImportCounts => ({
  rows: 0,
  created: 0,
  updated: 0,
  merged: 0,
  unchanged: 0,
  skipped: 0,
  refused: 0,
  made: {},
})

export async function findImport(db: Db, workspaceId: string, id: string): Promise<ImportRow | undefined> {
  const answer = await sql<ImportRow>`select * from imports where workspace_id = ${workspaceId} and id = ${id}`.execute(
    db,
  )
  return answer.rows[0]
}

/** The actor's own import, locked; another's does not exist for them. */
export async function lockImport(ctx: Context, id: string): Promise<ImportRow> {
  const answer = await sql<ImportRow>`select * from imports where workspace_id = ${ctx.actor.workspaceId} and id = ${id}
    and user_id = ${ctx.actor.userId} for update`.execute(ctx.db)
  const row = answer.rows[0]
  if (!row) throw notFound('import')
  return row
}

type Patch = Partial<Omit<ImportRow, 'workspace_id' | 'id' | 'user_id'>>

const JSON_COLUMNS = new Set(['settings', 'understood', 'counts', 'position'])

export async function updateImport(db: Db, row: Pick<ImportRow, 'workspace_id' | 'id'>, patch: Patch): Promise<void> {
  const set = Object.entries(patch).map(
    ([name, value]) => sql`${sql.ref(name)} = ${JSON_COLUMNS.has(name) ? JSON.stringify(value) : value}`,
  )
  await sql`update imports set ${sql.join(set)}, updated_at = now() where workspace_id = ${row.workspace_id} and id = ${row.id}`.execute(
    db,
  )
}

export type Noted = {
  kind: 'refused' | 'noted' | 'waiting'
  table_no: number
  row_no: number
  cells: unknown
  message: string
}

export async function keepRows(
  db: Db,
  { workspace_id, id: import_id }: Pick<ImportRow, 'workspace_id' | 'id'>,
  rows: readonly Noted[],
) {
  if (rows.length === 0) return
  const values = JSON.stringify(rows.map((row) => ({ workspace_id, import_id, ...row })))
  await sql`insert into import_rows (workspace_id, import_id, kind, table_no, row_no, cells, message)
    select workspace_id, import_id, kind, table_no, row_no, cells, message from json_populate_recordset(null::import_rows, ${values}::json)`.execute(
    db,
  )
}
