import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { fold } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { workspaceMemory } from '#platform/workspaceMemory.ts'
import { partsOf, type Kept } from './contents.ts'
import type { ProfilePart } from './profileTypes.contract.ts'
import { SHIPPED_TYPES, USUAL_TYPE, type Subject } from './shipped.pure.ts'

type Known = { key: string; name: string; contents: Kept }

const memory = workspaceMemory<ReadonlyMap<string, Known>>(
  ['profileType'],
  async (db, workspaceId) => {
    const answer = await sql<Known>`select key, name, contents from profile_types
      where workspace_id = ${workspaceId} and deleted_at is null order by position, id`.execute(db)
    return new Map(answer.rows.map((row) => [row.key, row]))
  },
  new Map(),
)

/** The keys of the types that a record may have; those that Trefoil brings always. */
export const typeKeys = (workspaceId: string): Set<string> =>
  new Set([...SHIPPED_TYPES.map(({ key }) => key), ...memory.of(workspaceId).keys()])

/** Every way to write a type (its key, its name), folded, with the key that it means. */
export const typeWords = (workspaceId: string): Record<string, string> =>
  Object.fromEntries(
    [...memory.of(workspaceId).values()].flatMap(({ key, name }) => [key, name].map((word) => [fold(word), key])),
  )

/** What a record's profile shows, in order; that of the usual type where its own is gone. */
export function profileParts(workspaceId: string, key: string, subject: Subject): ProfilePart[] {
  const known = memory.of(workspaceId)
  const type = known.get(key) ?? known.get(USUAL_TYPE)
  return partsOf(workspaceId, type?.key ?? USUAL_TYPE, type?.contents ?? null, subject).filter(({ isGone }) => !isGone)
}

/**
 * For the verbs of people and companies, on every write.
 * @throws AppError invalid for a type that the workspace does not have.
 */
export function refuseUnknownType(ctx: Context, columns: Record<string, unknown>) {
  const key = columns.profile_type as string | undefined
  const known = typeKeys(ctx.actor.workspaceId)
  if (key === undefined || known.has(key)) return
  const message = `There is no such profile type. Choose one of: ${[...known].join(', ')}.`
  throw new AppError('invalid', 'profileType.unknown', message, { errors: [{ path: 'profileType', message }] })
}
