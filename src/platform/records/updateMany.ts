import { sql } from 'kysely'
import { AppError, type FieldError } from '#kernel/errors.ts'
import { change } from '../changes.ts'
import type { Context } from '../context.ts'
import { fieldErrors } from '../parseInput.ts'
import { isSame, toColumns } from './columns.ts'
import { birthOf, type Trial } from './createMany.ts'
import type { RecordType, Row } from './recordType.ts'
import { customColumns, customReferences } from './custom/readCustom.ts'
import { refuseUnanswered } from './custom/required.ts'
import { refuseTaken } from './custom/takenValues.ts'
import { referencesIn, unknownReference, visibleAmong } from './references.ts'
import { difference } from './write.ts'
import { changeRow, entryOf, HISTORY_COLUMNS, SEARCH_COLUMNS } from './writeMany.ts'

type Values = Record<string, unknown>

/** A change to one record: what it is to be, made from what it is, as `update` takes it; and columns that verbs set otherwise. */
export type Revision = { id: string; input: (row: Row) => Values; columns?: (row: Row) => Values }

export type Revised = { isChanged: boolean; errors: FieldError[] }

/**
 * The update verb of a type, for many: contract, policy, references and hooks as for one, in a few statements.
 * Several changes to one record are made in their order, and written once. Outcomes stand in the order of the items.
 * `isStrict` is for what a person does: each record must be seen, its required fields filled in, its unique values free.
 */
export async function updateRecords(
  ctx: Context,
  noun: string,
  items: readonly Revision[],
  { isTrial = false, isAssumed = () => false, isStrict = false }: Trial & { isStrict?: boolean } = {},
): Promise<Revised[]> {
  const { type, policy, update, hooks } = birthOf(noun)
  if (!update) throw new Error(`Nothing changes a ${noun}.`)
  const before = await lockMany(ctx, type, [...new Set(items.map(({ id }) => id))], isTrial)
  const now = new Map(before)
  const outcomes: Revised[] = []
  for (const { id, input, columns } of items) {
    const row = now.get(id)
    if (!row || !policy.canEdit(ctx.actor, row)) {
      outcomes.push(refused('', 'This record is here already, and you may not change it. Ask its owner.'))
      continue
    }
    const { success, data, error } = update.input.safeParse({ ...input(row), id })
    if (!success) {
      outcomes.push({ isChanged: false, errors: fieldErrors(error) })
      continue
    }
    try {
      const { id: _, version: _version, ...values } = data as Values
      const errors = await unknownIn(ctx, type, values, row, isAssumed)
      if (errors.length > 0) {
        outcomes.push({ isChanged: false, errors })
        continue
      }
      const wanted = { ...toColumns(type, values, ctx.actor), ...customColumns(ctx.actor, type, values.custom, row) }
      const patch = { ...wanted, ...(await hooks.onUpdate?.(ctx, wanted, row, values)), ...columns?.(row) }
      const next: Row = { ...row, ...patch, ...type.derive?.({ ...row, ...patch }, ctx.actor) }
      if (!policy.canSee(ctx.actor, next)) {
        outcomes.push(refused('visibility', 'After this change you could not see it any more. Ask its owner to do it.'))
        continue
      }
      if (isStrict) {
        refuseUnanswered(ctx, type, row, next)
        await refuseTaken(ctx, type, wanted.custom, row)
      }
      now.set(id, next)
      outcomes.push({ isChanged: changedColumns(row, next).length > 0, errors: [] })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      outcomes.push({
        isChanged: false,
        errors: failure.errors.length > 0 ? failure.errors : [{ path: '', message: failure.message }],
      })
    }
  }
  if (!isTrial) await writeAll(ctx, type, before, now)
  return outcomes
}

const refused = (path: string, message: string): Revised => ({ isChanged: false, errors: [{ path, message }] })

async function lockMany(ctx: Context, type: RecordType, ids: string[], isTrial: boolean): Promise<Map<string, Row>> {
  const lock = isTrial ? sql`` : sql`for update`
  const answer =
    await sql<Row>`select r.* from ${sql.table(type.table)} r where r.workspace_id = ${ctx.actor.workspaceId}
    and r.id = any(${ids}::uuid[]) and r.deleted_at is null order by r.id ${lock}`.execute(ctx.db)
  return new Map(answer.rows.map((row) => [row.id, row]))
}

async function unknownIn(ctx: Context, type: RecordType, values: Values, row: Row, isAssumed: (id: string) => boolean) {
  const errors: FieldError[] = []
  const wanted = [...referencesIn(type, values, row), ...customReferences(ctx.actor, type, values.custom, row)]
  for (const { name, noun, ids } of wanted) {
    const real = ids.filter((id) => !isAssumed(id) && !(noun === 'user' && id === ctx.actor.userId))
    if (real.length > 0 && (await visibleAmong(ctx, noun, real)).size < real.length)
      errors.push(unknownReference(name, noun))
  }
  return errors
}

const changedColumns = (before: Row, after: Row) =>
  Object.keys(after).filter((column) => !isSame(before[column], after[column]))

/** Writes records as they are to be, those alike in one statement, with their search entries and history. None is deleted by it. */
export async function writeAll(
  ctx: Context,
  type: RecordType,
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
  verb = 'updated',
) {
  const changed = [...after].flatMap(([id, next]) => {
    const row = before.get(id)
    const columns = row ? changedColumns(row, next) : []
    return row && columns.length > 0 ? [{ row, next, columns }] : []
  })
  for (const group of Map.groupBy(changed, ({ columns }) => columns.toSorted().join()).values())
    await writeAlike(ctx, type, group, verb)
}

type Changed = { row: Row; next: Row; columns: string[] }

/** Records of which the same columns change, with their search entries and history, in one statement. */
async function writeAlike(ctx: Context, type: RecordType, group: readonly Changed[], verb: string) {
  const columns = group[0]?.columns ?? []
  const table = sql.table(type.table)
  const rows = group.map(({ next }) => Object.fromEntries(['id', ...columns].map((column) => [column, next[column]])))
  const changes = group.map(({ row, next }) => {
    const changed = columns.map((column): [string, unknown] => [column, next[column]])
    const owned = { ownerId: next.owner_id, visibility: next.visibility }
    const made = change(ctx, {
      noun: type.noun,
      recordId: row.id,
      verb,
      ...difference(changed, row),
      ...owned,
    })
    return changeRow(ctx, { ...made, at: ctx.now, actor_id: ctx.actor.userId })
  })
  const entries = group.flatMap(({ next }) => entryOf(type, { ...next, updated_at: ctx.now }))
  const from = (name: string, names: ReturnType<typeof sql.raw>, values: unknown[]) =>
    sql`select ${names} from json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(values)}::json)`
  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`v.${column}`)}`))
  await sql`with u as (update ${table} r set ${set}, version = r.version + 1, updated_at = ${ctx.now}
      from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json) v
      where r.workspace_id = ${ctx.actor.workspaceId} and r.id = v.id),
    s as (insert into search_entries (${SEARCH_COLUMNS}) ${from('search_entries', SEARCH_COLUMNS, entries)}
      on conflict (workspace_id, record_id, type) do update set title = excluded.title, subtitle = excluded.subtitle,
        words = excluded.words, keys = excluded.keys, owner_id = excluded.owner_id, visibility = excluded.visibility, touched_at = excluded.touched_at)
    insert into changes (${HISTORY_COLUMNS}) ${from('changes', HISTORY_COLUMNS, changes)}`.execute(ctx.db)
}
