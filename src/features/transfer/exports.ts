import { sql } from 'kysely'
import { isAdministrator } from '#features/access/access.policy.ts'
import { AppError } from '#kernel/errors.ts'
import type { FileAnswer } from '#kernel/file.ts'
import { newId } from '#kernel/ids.ts'
import type { Caller, Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { isDenied } from '#platform/records/roleRights.ts'
import './chapters.ts'
import { countOf, type Wish } from './exportPages.ts'
import { exports as contracts, type ExportFormat } from './exports.contract.ts'
import { targets } from './targets/targets.ts'
import { TARGET_NAMES, type TargetName } from './targets/names.contract.ts'
import { mayExport } from './transfer.policy.ts'
import { csvOf } from './write/csvFile.ts'
import { icsOf } from './write/ics.ts'
import { jsonOf } from './write/json.ts'
import { vcardOf } from './write/vcard.ts'
import { xlsxOf } from './write/xlsx.ts'

export const startExport = operation(contracts.start, {
  may: mayExport,
  run: async (ctx, { type, format, ...wish }) => {
    const types = typesFor(type, format)
    const id = newId()
    const { workspaceId, userId } = ctx.actor
    const filter = wish.filter === undefined ? null : JSON.stringify(wish.filter)
    refuseDenied(ctx, types)
    let total = 0
    for (const each of types) total += await countOf(ctx, each, wish)
    await sql`insert into exports (workspace_id, id, user_id, types, format, filter, at)
      values (${workspaceId}, ${id}, ${userId}, ${[...types]}::text[], ${format}, ${filter}, ${ctx.now})`.execute(
      ctx.db,
    )
    return fileOf(ctx, { id, types, format, wish }, total)
  },
})

/** @throws AppError forbidden for a type that the actor's role may not take out. */
function refuseDenied(ctx: Context, types: readonly TargetName[]) {
  const denied = types.filter((type) => isDenied(ctx.actor, targets[type].noun, 'export'))
  if (denied.length === 0) return
  throw new AppError(
    'forbidden',
    'export.denied',
    `Your role may not export ${denied.join(', ')}. Ask an administrator.`,
  )
}

export const listExports = operation(contracts.list, {
  may: mayExport,
  run: async (ctx) => {
    type Row = {
      id: string
      user_id: string
      types: string[]
      format: string
      filter: unknown
      at: Date
      rows: number | null
    }
    const own = isAdministrator(ctx.actor) ? sql`true` : sql`user_id = ${ctx.actor.userId}`
    const answer =
      await sql<Row>`select * from exports where workspace_id = ${ctx.actor.workspaceId} and ${own} order by at desc limit 50`.execute(
        ctx.db,
      )
    const data = answer.rows.map(({ id, user_id: userId, types, format, filter, at, rows }) => ({
      id,
      userId: userId === ctx.actor.userId ? userId : null,
      types,
      format,
      isFiltered: filter !== null,
      at: at.toISOString(),
      rows,
    }))
    return { data, nextCursor: null }
  },
})

const ONLY: Partial<Record<ExportFormat, readonly TargetName[]>> = {
  vcf: ['people', 'companies'],
  ics: ['events', 'tasks'],
}

/** @throws AppError invalid where a format cannot hold the type. */
function typesFor(type: TargetName | undefined, format: ExportFormat): readonly TargetName[] {
  const possible = ONLY[format]
  if (!type && format === 'csv')
    throw refusal('type', 'A CSV file holds one type of record. Say which, or choose xlsx or json for everything.')
  if (type && possible && !possible.includes(type))
    throw refusal('format', `A ${format} file holds ${possible.join(' or ')}. Choose csv, xlsx or json for ${type}.`)
  return type ? [type] : (possible ?? TARGET_NAMES)
}

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  vcf: 'text/vcard; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const WRITERS = { csv: csvOf, xlsx: xlsxOf, vcf: vcardOf, ics: icsOf, json: jsonOf }

type Order = { id: string; types: readonly TargetName[]; format: ExportFormat; wish: Wish }

function fileOf(ctx: Context, order: Order, total: number): FileAnswer {
  const { types, format } = order
  const { actor, system, via } = ctx
  const caller: Caller = { actor, system, via }
  const day = ctx.now.toISOString().slice(0, 10)
  const name = `${types.length === 1 ? types[0] : 'trefoil'}-${day}.${format}`
  return {
    name,
    type: TYPES[format],
    headers: { 'X-Total': String(total) },
    body: logged(caller, order),
  }
}

/** The log says how many records went out; where it says nothing, the export was broken off. */
async function* logged(caller: Caller, { id, types, format, wish }: Order) {
  const tally = { rows: 0 }
  yield* WRITERS[format](caller, types, wish, tally)
  const { workspaceId } = caller.actor
  await sql`update exports set rows = ${tally.rows} where workspace_id = ${workspaceId} and id = ${id}`.execute(
    caller.system.database.of(workspaceId),
  )
}

const refusal = (path: string, message: string) =>
  new AppError('invalid', 'export.format', message, { errors: [{ path, message }] })
