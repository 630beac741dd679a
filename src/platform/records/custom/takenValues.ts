import { sql } from 'kysely'
import { AppError, type FieldError } from '#kernel/errors.ts'
import type { Context } from '../../context.ts'
import type { RecordType, Row } from '../recordType.ts'
import { customFieldsOf } from './customFields.ts'

type Values = Record<string, unknown>
type Wanted = { index: number; key: string; name: string; fieldId: string; value: string }

/**
 * Values that no two records may share and that another record has, or an earlier one of the same lot: by the place of
 * who wants it. Asks nothing where no unique field is given. The index has the last word, for those at the same moment.
 */
export async function takenValues(
  ctx: Context,
  type: RecordType,
  customs: readonly (Values | undefined)[],
): Promise<Map<number, FieldError[]>> {
  const taken = new Map<number, FieldError[]>()
  const unique = customFieldsOf(ctx.actor.workspaceId, type.noun).filter(({ isUnique }) => isUnique)
  const wanted = unique.flatMap(({ id, key, name }) =>
    customs.flatMap((custom, index): Wanted[] => {
      const value = custom?.[key]
      return value === undefined || value === null
        ? []
        : [{ index, key, name, fieldId: id, value: String(value as string) }]
    }),
  )
  if (wanted.length === 0) return taken
  const answer = await sql<{ place: number; word: string; isTaken: boolean }>`
    select w.place::int, custom_word(w.value) as word, v.record_id is not null as "isTaken"
    from unnest(${wanted.map(({ fieldId }) => fieldId)}::uuid[], ${wanted.map(({ value }) => value)}::text[])
      with ordinality w (field_id, value, place)
    left join custom_values v on v.workspace_id = ${ctx.actor.workspaceId} and v.field_id = w.field_id
      and v.word = custom_word(w.value) and v.is_unique order by w.place`.execute(ctx.db)
  const seen = new Set<string>()
  for (const { place, word, isTaken } of answer.rows) {
    const want = wanted[place - 1]
    if (!want) continue
    const { index, key, name, fieldId, value } = want
    const mark = `${fieldId} ${word}`
    const message = `Another ${type.label} has "${value.slice(0, 60)}" as ${name}.`
    if (isTaken || seen.has(mark)) taken.set(index, [...(taken.get(index) ?? []), { path: `custom.${key}`, message }])
    seen.add(mark)
  }
  return taken
}

/** @throws AppError conflict that names each field whose value another record has. */
export async function refuseTaken(ctx: Context, type: RecordType, custom: unknown, row?: Row) {
  const given = (custom ?? {}) as Values
  const changed = Object.fromEntries(Object.entries(given).filter(([key, value]) => row?.custom[key] !== value))
  const errors = (await takenValues(ctx, type, [changed])).get(0)
  if (!errors) return
  const said = errors.map(({ message }) => message).join(' ')
  throw new AppError('conflict', 'field.taken', `${said} Change that record instead, or give another value.`, {
    errors,
  })
}
