import { sql } from 'kysely'
import type { Known, Likely } from '#features/companies/likely.contract.ts'
import { countryOf, toE164 } from '#kernel/phone.ts'
import type { Context } from '#platform/context.ts'
import { lookupsOf } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { policyOf } from '#platform/records/references.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { DuplicateType } from './duplicates.contract.ts'
import { kindOf, type Kind, type Named } from './kinds.ts'
import { compare, probability, type Levels, type Model } from './match/matcher.pure.ts'
import { sayReason, signsOf } from './match/say.pure.ts'
import type { Traits } from './match/traits.pure.ts'
import { modelOf, surenessOf, THRESHOLD } from './models.ts'
import { noticed } from './noticing.ts'
import { alikeTo } from './traits.queries.ts'

const MOST_EACH = 3
/** More are looked at, as some of them the actor may not see. */
const MOST_LOOKED_AT = 10

export type Twins = {
  /** Existing records that it may be, as far as the actor may see them; the likeliest first, at most three. */
  existing: Likely[]
  /** The place of an earlier item in the same list that it may be. */
  earlier: number | null
}

/**
 * Whom each of these new records may be: for entry (one) and for import (a batch of up to a thousand). Records saved
 * in this transaction or by another process a moment ago may be missed; the sweep that follows finds those.
 */
export async function twinsOf(ctx: Context, path: DuplicateType, records: readonly Known[]): Promise<Twins[]> {
  const { workspaceId, workspace } = ctx.actor
  const kind = kindOf(path)
  if (ctx.via !== 'import') await noticed(ctx.system, workspaceId)
  const all = records.map((record) => kind.traitsOf(withPhones(record, workspace.locale)))
  const model = await modelOf(ctx.db, workspaceId, kind)
  const near = (await alikeTo(ctx.db, workspaceId, kind, all)).flatMap((other) => {
    const mine = all[other.at]
    const chance = mine ? probability(kind.matcher, model, compare(kind.matcher, mine, other.traits)) : 0
    return chance >= THRESHOLD ? [{ at: other.at, id: other.id, chance }] : []
  })
  const each = Map.groupBy(near, ({ at }) => at)
  const looked = new Map(
    [...each].map(([at, found]) => [at, found.toSorted((a, b) => b.chance - a.chance).slice(0, MOST_LOOKED_AT)]),
  )
  const seen = await seenOf(
    ctx,
    kind,
    [...looked.values()].flat().map(({ id }) => id),
  )
  const earlier = earlierOf(kind, model, all)
  return all.map((mine, at) => ({
    existing: (looked.get(at) ?? [])
      .flatMap(({ id }) => {
        const view = seen.get(id)
        const verdict = view && judge(kind, model, mine, traitsOfView(ctx, kind, view))
        return verdict ? [{ id, name: view.name, subtitle: subtitleOf(view), ...verdict }] : []
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST_EACH),
    earlier: earlier[at] ?? null,
  }))
}

/** How sure, and why; null below the threshold. Told from what the actor may see alone, so that it gives nothing away. */
export function judge(kind: Kind, model: Model, a: Traits, b: Traits) {
  const levels: Levels = compare(kind.matcher, a, b)
  const score = probability(kind.matcher, model, levels)
  return score < THRESHOLD ? null : said(model, levels, score)
}

export function said(model: Model, levels: Levels, score: number) {
  const signs = signsOf(model, levels)
  return { score: Math.round(score * 1e4) / 1e4, sureness: surenessOf(score), reasons: signs.map(sayReason), signs }
}

/** The views of records by id, as far as the actor may see them. */
export async function seenOf(ctx: Context, kind: Kind, ids: readonly string[]): Promise<Map<string, View>> {
  if (ids.length === 0) return new Map()
  const policy = policyOf(kind.noun)
  const answer = await sql<Row>`select r.*${lookupsOf(kind.type, ctx.actor, 'r')} from ${sql.table(kind.type.table)} r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.id = any(${[...new Set(ids)]}::uuid[]) and r.deleted_at is null
      and ${policy.visibleTo(ctx.actor, 'r')}`.execute(ctx.db)
  return new Map(answer.rows.map((row) => [row.id, present<View>(kind.type, policy, ctx.actor, row)]))
}

export type View = Named & Record<string, unknown>

export const subtitleOf = (view: View): string =>
  [view.jobTitle, view.companyName, view.industry, view.domain]
    .filter((part) => typeof part === 'string' && part)
    .join(' · ')

export const traitsOfView = (ctx: Context, kind: Kind, view: View): Traits =>
  kind.traitsOf(withPhones(view, ctx.actor.workspace.locale))

function withPhones(record: Known | View, locale: string): Record<string, unknown> {
  const country = countryOf(locale)
  const numbers = record.phones as { value: string }[] | undefined
  const phones = numbers?.map((entry) => ({ ...entry, e164: toE164(entry.value, country) }))
  return { ...record, phones, phoneE164: typeof record.phone === 'string' ? toE164(record.phone, country) : null }
}

function earlierOf(kind: Kind, model: Model, all: readonly Traits[]): (number | undefined)[] {
  const met = new Map<string, number[]>()
  return all.map((mine, at) => {
    const keys = all.length > 1 ? kind.keysOf(mine) : []
    // The last few of a key are enough: ten thousand rows with one phone number must not cost a hundred million looks.
    const others = new Set(keys.flatMap((key) => met.get(key)?.slice(-20) ?? []))
    for (const key of keys) met.set(key, [...(met.get(key) ?? []).slice(-20), at])
    return [...others].find((place) => {
      const other = all[place]
      return other && probability(kind.matcher, model, compare(kind.matcher, mine, other)) >= THRESHOLD
    })
  })
}
