import { sql } from 'kysely'
import { AppError, type FieldError } from '#kernel/errors.ts'
import type { Context } from '../context.ts'
import { customReferences } from './custom/readCustom.ts'
import type { RecordPolicy } from './policy.ts'
import { COMMON, typeOf, type RecordType, type Row } from './recordType.ts'

const policies = new Map<string, RecordPolicy>()

/** Which policy guards which noun, for everything that treats records alike. */
export function guard(noun: string, policy: RecordPolicy) {
  policies.set(noun, policy)
}

export function policyOf(noun: string): RecordPolicy {
  const policy = policies.get(noun)
  if (!policy) throw new Error(`No policy guards ${noun}.`)
  return policy
}

type Wanted = { name: string; noun: string; ids: string[] }

/** The fields of some values that refer to other records, with the ids that they name and the row does not refer to yet. */
export const referencesIn = (type: RecordType, values: Record<string, unknown>, row?: Row): Wanted[] =>
  placesOf(type).flatMap(({ name, column, path, noun, key }) => {
    if (values[name] === undefined) return []
    const known = idsIn(row?.[column], key)
    const ids = idsIn(values[name], key).filter((id) => !known.includes(id))
    return ids.length > 0 ? [{ name: path, noun, ids: [...new Set(ids)] }] : []
  })

type Place = { name: string; column: string; path: string; noun: string; key?: string }

const places = new WeakMap<RecordType, Place[]>()

/** Where a type refers to others: asked for each record of an import, so worked out once. */
function placesOf(type: RecordType): Place[] {
  const known = places.get(type)
  if (known) return known
  const found = Object.entries({ ...COMMON, ...type.fields }).flatMap(([name, { column, refers, refersInside = {} }]) =>
    refers
      ? [{ name, column, path: name, noun: refers }]
      : Object.entries(refersInside).map(([key, noun]) => ({ name, column, path: `${name}.${key}`, noun, key })),
  )
  places.set(type, found)
  return found
}

/** A field's ids: the value itself, those in a list, or those under a key of each object in a list. */
const idsIn = (value: unknown, key?: string) =>
  (Array.isArray(value) ? (value as unknown[]) : [value])
    .map((each) => (key ? (each as Record<string, unknown> | null | undefined)?.[key] : each))
    .filter((id): id is string => typeof id === 'string')

/**
 * What a row refers to already may stay: a link to what was made private since must not block other changes.
 * @throws AppError invalid that names each field which refers to something the actor cannot see.
 */
export async function checkReferences(ctx: Context, type: RecordType, values: Record<string, unknown>, row?: Row) {
  const errors: FieldError[] = []
  const wanted = [...referencesIn(type, values, row), ...customReferences(ctx.actor, type, values.custom, row)]
  for (const { name, noun, ids } of wanted) {
    if (noun === 'user' && ids.every((id) => id === ctx.actor.userId)) continue
    if ((await visibleAmong(ctx, noun, ids)).size < ids.length) errors.push(unknownReference(name, noun))
  }
  if (errors.length > 0) {
    throw new AppError(
      'invalid',
      'reference.unknown',
      `Please choose another ${errors.map((error) => error.path).join(', ')}. Nothing was saved.`,
      { errors },
    )
  }
}

export const unknownReference = (path: string, noun: string): FieldError => ({
  path,
  message: `This ${noun} does not exist, or it is not shared with you.`,
})

/** Those of the ids that exist and that the actor may see. */
export async function visibleAmong(ctx: Context, noun: string, ids: readonly string[]): Promise<Set<string>> {
  const { workspaceId } = ctx.actor
  const query =
    noun === 'user'
      ? sql<{ id: string }>`select id from users where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])`
      : sql<{ id: string }>`select r.id from ${sql.table(typeOf(noun).table)} r
        where r.workspace_id = ${workspaceId} and r.id = any(${[...ids]}::uuid[]) and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`
  const answer = await query.execute(ctx.db)
  return new Set(answer.rows.map((row) => row.id))
}
