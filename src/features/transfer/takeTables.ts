import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Caller } from '#platform/context.ts'
import type { Db } from '#platform/database/database.ts'
import type { BatchDone } from './batch.ts'
import { folderOf } from './files.ts'
import type { Column } from './headings.ts'
import type { ImportCounts } from './imports.contract.ts'
import { keepRows, noCounts, updateImport, type ImportRow, type Noted } from './imports.tables.ts'
import { importRows } from './importRows.ts'
import { known } from './known.ts'
import { linkWithin, type Waiting } from './linkWithin.ts'
import { learn } from './learn.ts'
import type { Plan } from './plan.ts'
import { spooledRows } from './read/spool.ts'
import { planTables, type PlannedTable } from './tablesOf.ts'
import { targetFor } from './targetFor.ts'
import { isTargetName, TARGET_NAMES } from './targets/names.contract.ts'

/** From so many rows on it is cheaper to look at all records of a type once. */
const LONG = 5000

/**
 * Takes the tables of a file in the order in which they refer to one another, each from where it stands; how far it is,
 * and which rows were refused, is committed with the rows themselves. Gives back a word about what was left out.
 * @throws AppError invalid where no table is known for what it holds.
 */
export async function takeTables(caller: Caller, row: ImportRow, signal: AbortSignal): Promise<string | null> {
  const { database } = caller.system
  const db = database.of(row.workspace_id)
  const { understood } = row
  if (!understood) throw new Error('The file has not been read.')
  const tables = await planTables(db, row.workspace_id, understood, row.settings)
  const chosen = tables.map((table, place) => ({ ...table, place })).filter(isTaken)
  if (chosen.length === 0) throw unknownHeadings(understood.tables.flatMap(({ headings }) => headings))

  const isTrial = row.phase === 'check'
  const memory = known()
  const state = { counts: { ...noCounts(), ...row.counts }, position: { ...row.position }, done: row.done }
  for (const table of chosen.toSorted((a, b) => TARGET_NAMES.indexOf(a.type) - TARGET_NAMES.indexOf(b.type))) {
    const { headings = [], rows = 0 } = understood.tables[table.place] ?? {}
    const plan = planOf(caller, row, table)
    const skip = state.position[table.place] ?? 0
    if (rows - skip > LONG && plan.rule !== 'create') await learn(caller, plan.target.noun, memory)
    const keep = async (at: Db, done: BatchDone) => {
      const next = {
        counts: sum(state.counts, done),
        position: { ...state.position, [table.place]: (state.position[table.place] ?? 0) + done.report.rows.length },
        done: state.done + done.report.rows.length,
      }
      await keepRows(at, row, notedIn(done, table.place, headings))
      await updateImport(at, row, next)
      return () => void Object.assign(state, next)
    }
    await importRows(caller, plan, spooledRows(folderOf(caller.system, row.id), table.place, headings, skip), {
      signal,
      isTrial,
      known: memory,
      isLinkedLater: true,
      ...(isTrial
        ? { onBatch: async (done: BatchDone) => (await keep(db, done))() }
        : { keep: async (ctx, done) => ctx.afterCommit(await keep(ctx.db, done)) }),
    })
    if (!isTrial) await linkAll(caller, row, table.place, plan.target.noun)
  }
  const left = tables.filter(({ type }) => type === null).map(({ name }) => name)
  return left.length > 0 && tables.length > 1
    ? `Left out, because nobody said what it holds: ${left.join(', ')}.`
    : null
}

type Taken = PlannedTable & { type: NonNullable<PlannedTable['type']>; place: number }

const isTaken = (table: PlannedTable & { place: number }): table is Taken =>
  table.type !== null && isTargetName(table.type) && Object.values(table.mapping).some((column) => column !== null)

function planOf({ actor }: Caller, { settings, understood }: ImportRow, { type, mapping }: Taken): Plan {
  const isAmerican = /-(US|PH|CA)$/.test(actor.workspace.locale)
  const columns = Object.entries(mapping).filter((entry): entry is [string, Column] => entry[1] !== null)
  const decimals = settings.decimals ?? understood?.decimals
  return {
    target: targetFor(actor.workspaceId, type),
    mapping: Object.fromEntries(columns),
    dates: settings.dates ?? understood?.dates ?? (isAmerican ? 'month first' : 'day first'),
    ...(decimals && { decimals }),
    makesMissing: true,
    rule: settings.rule ?? 'update',
    mergeLikely: settings.mergeLikely ?? false,
    source: understood?.program ?? 'import',
  }
}

function sum(counts: ImportCounts, { report: { rows, made } }: BatchDone): ImportCounts {
  const next = { ...counts, made: { ...counts.made } }
  for (const { fate } of rows) {
    next.rows++
    next[fate]++
  }
  for (const [noun, count] of Object.entries(made)) next.made[noun] = (next.made[noun] ?? 0) + count
  return next
}

function notedIn({ report, waiting }: BatchDone, table_no: number, headings: readonly string[]): Noted[] {
  const rows = report.rows.flatMap(({ row: row_no, values, problems, notes }): Noted[] => {
    if (problems.length > 0)
      return [
        {
          kind: 'refused',
          table_no,
          row_no,
          cells: headings.map((heading) => values[heading] ?? ''),
          message: problems.join(' ').slice(0, 2000),
        },
      ]
    return notes.length > 0
      ? [{ kind: 'noted', table_no, row_no, cells: [], message: notes.join(' ').slice(0, 2000) }]
      : []
  })
  const links = waiting.map(({ id, row, mention }): Noted => ({
    kind: 'waiting',
    table_no,
    row_no: row,
    cells: { id, mention },
    message: '',
  }))
  return [...rows, ...links]
}

/** References to records of the same table, which may have come after the row that names them. */
async function linkAll(caller: Caller, row: ImportRow, table: number, noun: string) {
  const db = caller.system.database.of(row.workspace_id)
  const answer = await sql<{
    row_no: number
    cells: Pick<Waiting, 'id' | 'mention'>
  }>`select row_no, cells from import_rows
    where workspace_id = ${row.workspace_id} and import_id = ${row.id} and kind = 'waiting' and table_no = ${table} order by row_no`.execute(
    db,
  )
  const problems = await linkWithin(
    caller,
    noun,
    answer.rows.map(({ row_no, cells }) => ({ ...cells, row: row_no })),
  )
  await keepRows(
    db,
    row,
    problems.map(({ row: row_no, message }) => ({ kind: 'noted', table_no: table, row_no, cells: [], message })),
  )
  await sql`delete from import_rows where workspace_id = ${row.workspace_id} and import_id = ${row.id} and kind = 'waiting' and table_no = ${table}`.execute(
    db,
  )
}

const unknownHeadings = (headings: readonly string[]) =>
  new AppError(
    'invalid',
    'import.headings',
    `The first line must hold headings like First name, Company or Email. These are not known: ${headings.slice(0, 8).join(', ') || '(none)'}. Say what the file holds, and where its columns go.`,
  )
