import { sql } from 'kysely'
import { catalogPolicy } from '#features/access/access.policy.ts'
import { AppError } from '#kernel/errors.ts'
import { fold } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord, lockRecord, refuseStale } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import { keptOf, partsOf, type Kept } from './contents.ts'
import { profileTypes, type ProfileContents } from './profileTypes.contract.ts'
import { profileTypeType } from './profileTypes.record.ts'
import { SHIPPED_TYPES, type Subject } from './shipped.pure.ts'
import './shippedTypes.ts'

const verbs = recordOperations(profileTypeType, profileTypes, catalogPolicy, {
  owner: () => null,
  onCreate: async (ctx, _, { key, name }) => ({
    key: await keyFor(ctx, key as string | undefined, String(name)),
    position: await lastPosition(ctx),
  }),
  onRemove: refuseNeeded,
})

export const listProfileTypes = verbs.list
export const readProfileType = verbs.read
export const createProfileType = verbs.create
export const updateProfileType = verbs.update
export const deleteProfileType = verbs.remove
export const restoreProfileType = verbs.restore
export const profileTypeHistory = verbs.history

export const readContents = operation(profileTypes.contents, {
  load: (ctx, { id }) => loadRecord(ctx, profileTypeType, catalogPolicy, id),
  may: () => true,
  run: async (ctx, _, row) => contentsOf(ctx, row),
})

export const arrangeContents = operation(profileTypes.arrange, {
  load: (ctx, { id }) => lockRecord(ctx, profileTypeType, catalogPolicy, id),
  may: catalogPolicy.canEdit,
  run: async (ctx, { version, subject, parts: wanted }, row) => {
    refuseStale(ctx, row, version, (current) => present(profileTypeType, catalogPolicy, ctx.actor, current))
    const { without, parts: kept } = keptOf(String(row.key), row.contents as Kept, subject)
    const known = new Map(kept.map((each) => [each.part, each]))
    const shown = partsOf(ctx.actor.workspaceId, String(row.key), row.contents as Kept, subject)
    const parts = shown
      .map(({ part }) => known.get(part) ?? { part })
      .sort((a, b) => placeIn(wanted, a.part) - placeIn(wanted, b.part))
    return contentsOf(ctx, await keepContents(ctx, row, subject, { parts, without }))
  },
})

const placeIn = (wanted: readonly string[], part: string) =>
  wanted.includes(part) ? wanted.indexOf(part) : wanted.length

/** Writes what a type's profiles show; in the history, and undone like any change. */
export const keepContents = (ctx: Context, row: Row, subject: Subject, contents: ReturnType<typeof keptOf>) =>
  updateRecord(ctx, profileTypeType, row, { contents: { ...(row.contents as Kept), [subject]: contents } })

function contentsOf({ actor }: Context, row: Row): ProfileContents {
  const of = (subject: Subject) => partsOf(actor.workspaceId, String(row.key), row.contents as Kept, subject)
  return { person: of('person'), company: of('company') }
}

/** The key given, or one made of the name ("Wholesale broker" → wholesaleBroker). Deleted types keep theirs. */
async function keyFor(ctx: Context, given: string | undefined, name: string): Promise<string> {
  const answer = await sql<{ key: string }>`select key from profile_types
    where workspace_id = ${ctx.actor.workspaceId}`.execute(ctx.db)
  const taken = new Set(answer.rows.map(({ key }) => key))
  if (given && taken.has(given)) {
    throw new AppError(
      'conflict',
      'profileType.key_taken',
      'This key is taken. Choose another, or restore that type.',
      {
        errors: [{ path: 'key', message: 'This key is taken.' }],
      },
    )
  }
  if (given) return given
  const [first = '', ...rest] = fold(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const made = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('')
  const base = (/^[a-z]/.test(made) ? made : `type${made}`).slice(0, 50)
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base}${count}`
    if (!taken.has(key)) return key
  }
}

async function lastPosition(ctx: Context): Promise<number> {
  const answer = await sql<{ last: number }>`select coalesce(max(position), 0) + 1 as last from profile_types
    where workspace_id = ${ctx.actor.workspaceId}`.execute(ctx.db)
  return answer.rows[0]?.last ?? 1
}

async function refuseNeeded(ctx: Context, { key }: Row) {
  if (SHIPPED_TYPES.some((shipped) => shipped.key === key)) {
    const message = 'Customer, partner and internal stay. Rename it, or change what it shows.'
    throw new AppError('conflict', 'profileType.shipped', message)
  }
  const answer = await sql<{
    isUsed: boolean
  }>`select exists (select from people where workspace_id = ${ctx.actor.workspaceId}
      and profile_type = ${key} and deleted_at is null) or exists (select from companies
      where workspace_id = ${ctx.actor.workspaceId} and profile_type = ${key} and deleted_at is null) as "isUsed"`.execute(
    ctx.db,
  )
  if (!answer.rows[0]?.isUsed) return
  const message = 'People or companies still have this type. Give them another first: filter the list by it.'
  throw new AppError('conflict', 'profileType.in_use', message)
}
