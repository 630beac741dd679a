import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allTypes, type Field, type RecordType, type Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'

/**
 * Everything that refers to one record refers to another from now on, whoever may see it: a link to a record that is
 * gone would be lost to its owner. Each row is written as a change, so that the merge can be taken back.
 */
export async function relink(ctx: Context, noun: string, from: string, stays: Row) {
  const to = stays.id
  for (const type of allTypes()) {
    if (type.fields.recordType && type.fields.recordId) await moveAlong(ctx, type, noun, { from, stays })
    for (const field of Object.values(type.fields)) {
      const way = wayOf(type, field, noun)
      if (way) await relinkField(ctx, type, { ...way, column: field.column }, { from, to })
    }
  }
}

type Way = {
  finds: (from: string) => RawBuilder<boolean>
  replace: (value: unknown, from: string, to: string) => unknown
}

function wayOf(type: RecordType, field: Field, noun: string): Way | null {
  const column = sql.ref(`r.${field.column}`)
  if (field.refers === noun && field.kind === 'id' && !field.lookup)
    return { finds: (from) => sql`${column} = ${from}::uuid`, replace: (_, __, to) => to }
  if (field.refers === noun && field.kind === 'ids') {
    return {
      finds: (
        from,
      ) => sql`r.id in (select l.source_id from links l where l.workspace_id = r.workspace_id and l.target_id = ${from}::uuid and l.source_type = ${type.noun})
        and ${from}::uuid = any(${column})`,
      replace: (value, from, to) => [...new Set((value as string[]).map((id) => (id === from ? to : id)))],
    }
  }
  const [inside] = Object.entries(field.refersInside ?? {}).find(([, refers]) => refers === noun) ?? []
  if (!inside) return null
  return {
    finds: (from) => sql`${column} @> ${JSON.stringify([{ [inside]: from }])}::jsonb`,
    replace: (value, from, to) =>
      (value as Record<string, unknown>[]).map((each) => (each[inside] === from ? { ...each, [inside]: to } : each)),
  }
}

async function relinkField(
  ctx: Context,
  type: RecordType,
  way: Way & { column: string },
  { from, to }: { from: string; to: string },
) {
  const { column, finds, replace } = way
  const answer =
    await sql<Row>`select r.* from ${sql.table(type.table)} r where r.workspace_id = ${ctx.actor.workspaceId} and ${finds(from)} and r.id <> ${to}::uuid for update`.execute(
      ctx.db,
    )
  for (const row of answer.rows)
    await updateRecord(ctx, type, row, { [column]: replace(row[column], from, to) }, 'relinked')
}

/** What hangs on a record of any type (a file, a comment) is seen by whoever sees that record, so it takes on its owner too. */
async function moveAlong(ctx: Context, type: RecordType, noun: string, { from, stays }: { from: string; stays: Row }) {
  const answer = await sql<Row>`select r.* from ${sql.table(type.table)} r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.record_type = ${noun} and r.record_id = ${from} for update`.execute(
    ctx.db,
  )
  const { id: record_id, owner_id, visibility } = stays
  for (const row of answer.rows) await updateRecord(ctx, type, row, { record_id, owner_id, visibility }, 'relinked')
}
