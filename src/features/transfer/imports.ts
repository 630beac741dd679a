import { sql } from 'kysely'
import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { allOf } from './errorRows.ts'
import { keepUpload } from './files.ts'
import { fieldsOfTypes } from './fieldsOfTypes.ts'
import { canDo, viewOf } from './importView.ts'
import { imports, type ImportSettings } from './imports.contract.ts'
import { lockImport, noCounts, updateImport, type ImportRow } from './imports.tables.ts'
import { rememberMapping, planTables } from './tablesOf.ts'
import { isOwnImport, mayImport } from './transfer.policy.ts'

export const IMPORT_JOB = 'import:run'

export type ImportJob = { workspaceId: string; importId: string }

/** How many imports of one person may wait or run at a time. */
const MOST_WAITING = 10

export const listImports = operation(imports.list, {
  may: mayImport,
  run: async (ctx) => {
    const answer =
      await sql<ImportRow>`select * from imports where workspace_id = ${ctx.actor.workspaceId} and user_id = ${ctx.actor.userId}
      order by created_at desc limit 50`.execute(ctx.db)
    const data = answer.rows.map((row) => ({
      id: row.id,
      fileName: row.file_name,
      status: row.status,
      isDryRun: row.phase === 'check',
      counts: { ...noCounts(), ...row.counts },
      createdAt: row.created_at.toISOString(),
      can: canDo(row),
    }))
    return { data, nextCursor: null }
  },
})

export const startImport = operation(imports.start, {
  may: mayImport,
  run: async (ctx, { file, dryRun = false, ...settings }) => {
    await refuseTooMany(ctx)
    const id = newId()
    await keepUpload(ctx.system, id, file)
    const { workspaceId, userId } = ctx.actor
    await sql`insert into imports (workspace_id, id, user_id, file_name, bytes, phase, settings, group_id, created_at)
      values (${workspaceId}, ${id}, ${userId}, ${file.name}, ${file.bytes}, ${dryRun ? 'check' : 'run'}, ${JSON.stringify(settings)}, ${newId()}, ${ctx.now})`.execute(
      ctx.db,
    )
    return queue(ctx, id)
  },
})

export const readImport = operation(imports.read, {
  load: seeImport,
  may: isOwnImport,
  run: (ctx, _, row) => viewOf(ctx, row),
})

export const checkImport = operation(imports.check, {
  load: (ctx, { id }) => lockImport(ctx, id),
  may: (actor, row) => mayImport(actor) && isOwnImport(actor, row),
  run: async (ctx, { id, ...wishes }, row) => {
    if (!canDo(row).run && !(row.status === 'failed' && row.phase === 'check')) throw notNow(row)
    await startAfresh(ctx, row, wishes, 'check')
    return queue(ctx, id)
  },
})

export const runImport = operation(imports.run, {
  load: (ctx, { id }) => lockImport(ctx, id),
  may: (actor, row) => mayImport(actor) && isOwnImport(actor, row),
  run: async (ctx, { id, ...wishes }, row) => {
    if (canDo(row).resume) {
      await updateImport(ctx.db, row, { status: 'queued', cancel: false, message: null, finished_at: null })
      return queue(ctx, id)
    }
    if (!canDo(row).run) throw notNow(row)
    const settings = await startAfresh(ctx, row, wishes, 'run')
    if (row.understood)
      await rememberMapping(
        ctx.db,
        row.workspace_id,
        await planTables(ctx.db, row.workspace_id, row.understood, settings),
      )
    return queue(ctx, id)
  },
})

export const cancelImport = operation(imports.cancel, {
  load: (ctx, { id }) => lockImport(ctx, id),
  may: isOwnImport,
  run: async (ctx, { id }, row) => {
    if (!canDo(row).cancel) throw notNow(row)
    const isWaiting = row.status === 'queued'
    await updateImport(
      ctx.db,
      row,
      isWaiting ? { status: 'cancelled', cancel: true, finished_at: ctx.now } : { cancel: true },
    )
    return viewOf(ctx, await lockImport(ctx, id))
  },
})

export const undoImport = operation(imports.undo, {
  load: (ctx, { id }) => lockImport(ctx, id),
  may: isOwnImport,
  run: async (ctx, { id }, row) => {
    if (row.status === 'undone') return viewOf(ctx, row)
    if (!canDo(row).undo) throw notNow(row)
    const total = await countChanges(ctx, row)
    await updateImport(ctx.db, row, {
      status: 'queued',
      phase: 'undo',
      cancel: false,
      done: 0,
      total,
      message: null,
      finished_at: null,
    })
    return queue(ctx, id)
  },
})

export const importErrors = operation(imports.errors, {
  load: seeImport,
  may: isOwnImport,
  run: async (ctx, _, row) => ({
    name: `${row.file_name.replace(/\.\w{1,5}$/, '')} - refused.csv`,
    type: 'text/csv; charset=utf-8',
    body: allOf(ctx, row),
  }),
})

export const importFields = operation(imports.fields, {
  may: mayImport,
  run: async (ctx) => ({ data: fieldsOfTypes(ctx.actor.workspaceId) }),
})

async function seeImport(ctx: Context, { id }: { id: string }): Promise<ImportRow> {
  const answer = await sql<ImportRow>`select * from imports where workspace_id = ${ctx.actor.workspaceId} and id = ${id}
    and user_id = ${ctx.actor.userId}`.execute(ctx.db)
  if (!answer.rows[0]) throw notFound('import')
  return answer.rows[0]
}

async function queue(ctx: Context, importId: string) {
  const { workspaceId } = ctx.actor
  await ctx.system.enqueue({
    task: IMPORT_JOB,
    payload: { workspaceId, importId },
    key: `${IMPORT_JOB}:${importId}`,
    db: ctx.db,
  })
  return viewOf(ctx, await lockImport(ctx, importId))
}

/** What another look or the run itself writes anew. Only what reading depends on makes the file be read again. */
async function startAfresh(
  ctx: Context,
  row: ImportRow,
  wishes: ImportSettings,
  phase: 'check' | 'run',
): Promise<ImportSettings> {
  const given = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined))
  const settings: ImportSettings = { ...row.settings, ...given }
  const isReadAnew = ['encoding', 'separator', 'hasHeadings'].some((name) => name in given)
  await sql`delete from import_rows where workspace_id = ${row.workspace_id} and import_id = ${row.id}`.execute(ctx.db)
  await updateImport(ctx.db, row, {
    status: 'queued',
    phase,
    settings,
    counts: noCounts(),
    position: {},
    done: 0,
    cancel: false,
    message: null,
    started_at: null,
    finished_at: null,
    ...(isReadAnew && { understood: null }),
  })
  return settings
}

async function countChanges(ctx: Context, row: ImportRow): Promise<number> {
  const answer = await sql<{
    count: number
  }>`select count(*) from changes where workspace_id = ${row.workspace_id} and group_id = ${row.group_id}`.execute(
    ctx.db,
  )
  return Number(answer.rows[0]?.count ?? 0)
}

async function refuseTooMany(ctx: Context) {
  const answer = await sql<{ count: number }>`select count(*) from imports where workspace_id = ${ctx.actor.workspaceId}
    and user_id = ${ctx.actor.userId} and status in ('queued', 'running')`.execute(ctx.db)
  if (Number(answer.rows[0]?.count ?? 0) >= MOST_WAITING)
    throw new AppError(
      'conflict',
      'import.too_many',
      'Several of your imports are still waiting. Start this one when they are done.',
    )
}

const notNow = ({ status }: ImportRow) =>
  new AppError('conflict', 'import.not_now', `This import is ${status}, so that cannot be done now. Look at it again.`)
