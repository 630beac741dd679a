import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ImportView } from './imports.contract.ts'
import { noCounts, type ImportRow } from './imports.tables.ts'
import { planTables } from './tablesOf.ts'

const MOST = 100

/** An import as its owner sees it: what was understood, where it goes, how far it is. */
export async function viewOf(ctx: Context, row: ImportRow): Promise<ImportView> {
  const { understood, settings } = row
  const tables = understood ? await planTables(ctx.db, row.workspace_id, understood, settings) : []
  const shown = tables.map(({ name, type, mapping }, place) => {
    const { headings = [], rows = 0, samples = [] } = understood?.tables[place] ?? {}
    return { name, type, mapping, headings, rows, samples }
  })
  const isAmerican = /-(US|PH|CA)$/.test(ctx.actor.workspace.locale)
  return {
    id: row.id,
    fileName: row.file_name,
    bytes: row.bytes,
    status: row.status,
    phase: row.phase,
    isDryRun: row.phase === 'check',
    progress: { done: row.done, total: row.total, secondsLeft: secondsLeft(row, ctx.now) },
    counts: { ...noCounts(), ...row.counts },
    type: shown[0]?.type ?? settings.type ?? null,
    mapping: shown[0]?.mapping ?? {},
    tables: shown,
    format: understood?.format ?? null,
    settings: {
      rule: settings.rule ?? 'update',
      mergeLikely: settings.mergeLikely ?? false,
      dates: settings.dates ?? understood?.dates ?? (isAmerican ? 'month first' : 'day first'),
      decimals: settings.decimals ?? understood?.decimals ?? null,
      encoding: settings.encoding ?? understood?.encoding ?? null,
      separator: settings.separator ?? understood?.separator ?? null,
      program: understood?.program ?? null,
    },
    problems: await rowsOf(ctx, row, 'refused'),
    notes: await rowsOf(ctx, row, 'noted'),
    message: row.message,
    kept: row.kept,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    can: canDo(row),
  }
}

export function canDo({ status, phase, counts, understood }: ImportRow): ImportView['can'] {
  const isOver = status === 'done' || status === 'failed' || status === 'cancelled'
  const hasWritten = phase === 'run' && (counts.rows ?? 0) > 0
  return {
    run: isOver && phase === 'check' && understood !== null,
    cancel: status === 'queued' || status === 'running',
    undo: isOver && hasWritten,
    resume: (status === 'failed' || status === 'cancelled') && phase === 'run' && understood !== null,
  }
}

function secondsLeft({ status, done, total, started_at: startedAt }: ImportRow, now: Date): number | null {
  if (status !== 'running' || !startedAt || done === 0 || total === 0) return null
  const gone = (now.getTime() - startedAt.getTime()) / 1000
  return Math.max(0, Math.round((gone / done) * (total - done)))
}

async function rowsOf(
  ctx: Context,
  { workspace_id: workspaceId, id, understood }: ImportRow,
  kind: 'refused' | 'noted',
) {
  const answer = await sql<{
    table_no: number
    row_no: number
    message: string
  }>`select table_no, row_no, message from import_rows
    where workspace_id = ${workspaceId} and import_id = ${id} and kind = ${kind} order by table_no, row_no limit ${sql.lit(MOST)}`.execute(
    ctx.db,
  )
  return answer.rows.map(({ table_no: table, row_no: row, message }) => ({
    table: understood?.tables[table]?.name ?? '',
    row,
    message,
  }))
}
