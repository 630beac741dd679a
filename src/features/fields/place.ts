import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { fold } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { fieldsOf, typeOf } from '#platform/records/recordType.ts'
import type { FieldView } from './fields.contract.ts'

/**
 * The key that a field is known by at the API: the one given, or one made of its name ("Contract end" → contractEnd).
 * @throws AppError conflict when it is taken, also by a field that was removed and can still be restored.
 */
export async function keyFor(
  ctx: Context,
  type: FieldView['type'],
  given: string | undefined,
  name: string,
): Promise<string> {
  const answer = await sql<{
    key: string
    name: string
    deleted_at: Date | null
  }>`select key, name, deleted_at from fields
    where workspace_id = ${ctx.actor.workspaceId} and type = ${type}`.execute(ctx.db)
  const taken = new Map(answer.rows.map((row) => [row.key, row]))
  const known = given ? taken.get(given) : undefined
  if (known) {
    const next = known.deleted_at
      ? `"${known.name}" had it and was removed. Restore that field, or`
      : `"${known.name}" has it. Change that field, or`
    throw new AppError('conflict', 'field.key_taken', `This key is taken: ${next} choose another key.`, {
      errors: [{ path: 'key', message: 'This key is taken.' }],
    })
  }
  if (given) return given
  const base = keyOf(name)
  const isFree = (key: string) => !taken.has(key) && !(key in fieldsOf(typeOf(type)))
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base}${count}`
    if (isFree(key)) return key
  }
}

function keyOf(name: string): string {
  const parts = fold(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const key = parts.map((part, index) => (index === 0 ? part : part[0]?.toUpperCase() + part.slice(1))).join('')
  return (/^[a-z]/.test(key) ? key : `field${key}`).slice(0, 50)
}

/** Behind the field `after`; first for null; last where nothing is said. */
export async function positionFor(
  ctx: Context,
  type: FieldView['type'],
  after: string | null | undefined,
  movingId?: string,
): Promise<number> {
  const answer = await sql<{ id: string; position: number }>`select id, position from fields
    where workspace_id = ${ctx.actor.workspaceId} and type = ${type} and deleted_at is null
      and id is distinct from ${movingId ?? null}::uuid order by position, id`.execute(ctx.db)
  const { rows } = answer
  if (after === undefined) return (rows.at(-1)?.position ?? 0) + 1
  const index = after === null ? -1 : rows.findIndex(({ id }) => id === after)
  if (after !== null && index < 0) {
    const message = 'There is no such field of this type.'
    throw new AppError('invalid', 'reference.unknown', `Please choose another place. ${message}`, {
      errors: [{ path: 'after', message }],
    })
  }
  const before = rows[index]?.position ?? (rows[0]?.position ?? 1) - 1
  return (before + (rows[index + 1]?.position ?? before + 2)) / 2
}
