import { sql } from 'kysely'
import { AppError, notFound } from '#kernel/errors.ts'
import type { likelyHook } from '#features/companies/likely.ts'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { canWrite } from '#features/access/access.policy.ts'
import { duplicates, type DuplicatePair, type DuplicateType, type Side } from './duplicates.contract.ts'
import { kindOf, type Kind } from './kinds.ts'
import { compare, probability } from './match/matcher.pure.ts'
import { modelOf, THRESHOLD } from './models.ts'
import { noticed } from './noticing.ts'
import { pageOfPairs, type PairRow } from './pairs.list.ts'
import { inOrder } from './pairs.queries.ts'
import { said, seenOf, subtitleOf, traitsOfView, twinsOf, type View } from './twins.ts'

// For chapters that bring in many records: whom they may be, and one look at them all when they are in.
export { queueSweep } from './sweeps.ts'
export { twinsOf, type Twins } from './twins.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

export const listDuplicates = operation(duplicates.list, {
  // What this person put off is theirs alone.
  isPersonal: true,
  may: () => true,
  run: async (ctx, { type, show, limit, cursor }) => {
    await noticed(ctx.system, ctx.actor.workspaceId)
    const kind = kindOf(type)
    const { rows, nextCursor } = await pageOfPairs(ctx, kind, { show, limit, cursor })
    const seen = await seenOf(
      ctx,
      kind,
      rows.flatMap((row) => [row.a_id, row.b_id]),
    )
    const model = await modelOf(ctx.db, ctx.actor.workspaceId, kind)
    const data = rows.flatMap((row): DuplicatePair[] => {
      const [a, b] = [seen.get(row.a_id), seen.get(row.b_id)]
      if (!a || !b) return []
      const levels = compare(kind.matcher, traitsOfView(ctx, kind, a), traitsOfView(ctx, kind, b))
      const score = probability(kind.matcher, model, levels)
      if (show === 'open' && score < THRESHOLD) return []
      return [
        {
          ...said(model, levels, score),
          a: sideOf(a),
          b: sideOf(b),
          ...verdictOf(row),
          can: { merge: a.can.edit && b.can.edit },
        },
      ]
    })
    return { data, nextCursor }
  },
})

/** For entry: whom one record that is being written down may be. */
export const likelyFor: typeof likelyHook.find = async (ctx, type, record) =>
  (await twinsOf(ctx, type, [record]))[0]?.existing ?? []

type Pair = { type: DuplicateType; aId: string; bId: string }

export const partDuplicates = operation(duplicates.part, {
  load: loadBoth,
  may: mayEditBoth,
  run: async (ctx, pair) => {
    const { a, b } = inOrder(pair.aId, pair.bId)
    await sql`insert into duplicate_pairs (workspace_id, type, a_id, b_id, probability, different_by, different_at)
      values (${ctx.actor.workspaceId}, ${kindOf(pair.type).noun}, ${a}, ${b}, 0, ${ctx.actor.userId}, ${ctx.now})
      on conflict (workspace_id, a_id, b_id) do update set different_by = excluded.different_by, different_at = excluded.different_at`.execute(
      ctx.db,
    )
    return { aId: a, bId: b }
  },
})

export const unpartDuplicates = operation(duplicates.unpart, {
  load: loadBoth,
  may: mayEditBoth,
  run: async (ctx, pair) => {
    const { a, b } = inOrder(pair.aId, pair.bId)
    const answer = await sql<{ a_id: string }>`update duplicate_pairs set different_by = null, different_at = null
      where workspace_id = ${ctx.actor.workspaceId} and a_id = ${a} and b_id = ${b} and different_at is not null returning a_id`.execute(
      ctx.db,
    )
    if (answer.rows.length === 0)
      throw new AppError('not_found', 'duplicate.not_parted', 'Nobody said that these two are not the same.')
    return { aId: a, bId: b }
  },
})

export const postponeDuplicates = operation(duplicates.postpone, {
  load: loadBoth,
  may: () => true,
  isPersonal: true,
  run: async (ctx, pair) => {
    const { a, b } = inOrder(pair.aId, pair.bId)
    await sql`insert into duplicate_put_off (workspace_id, user_id, a_id, b_id, until)
      values (${ctx.actor.workspaceId}, ${ctx.actor.userId}, ${a}, ${b}, ${new Date(ctx.now.getTime() + WEEK_MS)})
      on conflict (workspace_id, user_id, a_id, b_id) do update set until = excluded.until`.execute(ctx.db)
    return { aId: a, bId: b }
  },
})

export const unpostponeDuplicates = operation(duplicates.unpostpone, {
  load: loadBoth,
  may: () => true,
  isPersonal: true,
  run: async (ctx, pair) => {
    const { a, b } = inOrder(pair.aId, pair.bId)
    await sql`delete from duplicate_put_off where workspace_id = ${ctx.actor.workspaceId} and user_id = ${ctx.actor.userId}
      and a_id = ${a} and b_id = ${b}`.execute(ctx.db)
    return { aId: a, bId: b }
  },
})

/** @throws AppError not_found, unless both are there for this actor. */
async function loadBoth(ctx: Context, { type, aId, bId }: Pair): Promise<[View, View]> {
  const kind: Kind = kindOf(type)
  const seen = await seenOf(ctx, kind, [aId, bId])
  const [a, b] = [seen.get(aId), seen.get(bId)]
  if (!a || !b) throw notFound(kind.type.label)
  return [a, b]
}

function mayEditBoth(actor: Actor, both: [View, View]) {
  return canWrite(actor) && both.every(({ can }) => can.edit)
}

function sideOf(view: View): Side {
  const [emails, phones] = [view.emails, view.phones] as ({ value: string }[] | undefined)[]
  const { street, postalCode, city } = (view.address ?? {}) as Record<string, string | null | undefined>
  const { id, name, createdAt, can } = view
  return {
    id,
    name,
    subtitle: subtitleOf(view),
    email: emails?.[0]?.value ?? null,
    phone: phones?.[0]?.value ?? (view.phone as string | null | undefined) ?? null,
    place: [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null,
    createdAt,
    can,
  }
}

const verdictOf = ({ different_at, different_name }: PairRow) => ({
  differentAt: different_at?.toISOString() ?? null,
  differentBy: different_name,
})
