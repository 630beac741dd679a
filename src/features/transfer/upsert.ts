import { sql } from 'kysely'
import type { FieldError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { createRecords, type NewRecord } from '#platform/records/createMany.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { updateRecords, type Revision } from '#platform/records/updateMany.ts'
import { combine } from './combine.ts'
import { identityOf, type Facts } from './identity.ts'
import { findKnown, type Known } from './known.ts'
import { likelyTwins, type Twin } from './likely.ts'
import type { Rule } from './plan.ts'
import type { Target } from './target.ts'

type Values = Record<string, unknown>

/** What became of a row. `merged`: put together with another row of the file, or, by the rule, with a record. */
export type Fate = 'created' | 'updated' | 'merged' | 'unchanged' | 'skipped' | 'refused'

/** `note`: why the row was put together with a record that it does not name. */
export type Outcome = { id: string | null; fate: Fate; errors: FieldError[]; note?: string }

export type Terms = { rule: Rule; mergeLikely: boolean; known: Known; isTrial: boolean }

/** References that a trial gave out itself: nothing stands behind them. */
const ASSUMED = 'ffffffff-ffff-7'
export const isAssumed = (id: string) => id.startsWith(ASSUMED)
const assumedId = () => `${ASSUMED}${crypto.randomUUID().slice(15)}`

/**
 * Brings records of one type in: new ones are created, and what is known already is treated by the rule. Rows of the
 * batch that are one record become one. Outcomes stand in the order of the items.
 */
export async function upsert(
  ctx: Context,
  target: Target,
  items: readonly NewRecord[],
  terms: Terms,
): Promise<Outcome[]> {
  const { noun } = target
  const identity = identityOf(noun)
  const facts = items.map(({ input, columns }): Facts => ({ ...input, ...columns }))
  const isCompared = terms.rule !== 'create' && identity !== undefined
  const asked = facts.map((own) => (isCompared ? (identity.asks ?? identity.keys)(own, ctx.actor) : []))
  const found = isCompared ? await findKnown(ctx, noun, facts, asked, terms.known) : []
  const twins = isCompared && terms.mergeLikely ? await twinsOfRest(ctx, noun, facts, found) : new Map<number, Twin>()
  const outcomes = items.map((): Outcome => ({ id: null, fate: 'refused', errors: [] }))
  const births: Birth[] = []
  const revisions: Change[] = []
  const bornBy = new Map<string, Birth>()

  for (const [place, item] of items.entries()) {
    const own = facts[place] ?? {}
    const asks = asked[place] ?? []
    const there = found[place]
    const twin = twins.get(place)
    if (there && isAssumed(there.id)) outcomes[place] = { id: there.id, fate: 'merged', errors: [] }
    else if (there && terms.rule === 'skip') outcomes[place] = { id: there.id, fate: 'skipped', errors: [] }
    else if (there) {
      const fate = terms.rule === 'merge' || there.isMade ? 'merged' : 'updated'
      revisions.push({ place, fate, id: there.id, given: item.input, ...revisionOf(target, item, terms.rule) })
      outcomes[place] = { id: there.id, fate, errors: [] }
    } else if (twin) {
      revisions.push({ place, fate: 'merged', id: twin.id, given: item.input, ...revisionOf(target, item, 'merge') })
      outcomes[place] = { id: twin.id, fate: 'merged', errors: [] }
    } else {
      const born = asks.map((key) => bornBy.get(key)).find((each) => each !== undefined)
      const keys = asks.length > 0 ? (identity?.keys(own, ctx.actor) ?? []) : []
      const birth = born ?? { item, places: [], keys }
      if (born) born.item = { ...born.item, input: combine(born.item.input, item.input, 'later') }
      else births.push(birth)
      birth.places.push(place)
      for (const key of keys) if (!bornBy.has(key)) bornBy.set(key, birth)
    }
  }
  await bear(ctx, target, births, outcomes, terms)
  for (const { item, places, keys } of isCompared ? births : []) {
    const { id } = outcomes[places[0] ?? 0] ?? {}
    // Rows that were put together have more keys than the first of them; a given id may have been taken.
    const isPlain = places.length === 1 && keys.length > 0 && item.input.id === undefined
    const all = () => identity?.keys({ ...item.input, ...item.columns, id }, ctx.actor) ?? []
    if (id) terms.known.add(noun, isPlain ? [`id:${id}`, ...keys] : all(), id, true)
  }
  for (const [place, outcome] of await revise(ctx, target, revisions, terms)) outcomes[place] = outcome
  return outcomes.map((outcome, place) => {
    const twin = outcome.id ? twins.get(place) : undefined
    return twin ? { ...outcome, note: twin.reason } : outcome
  })
}

/** Those whose record is known by a key need no guess. */
async function twinsOfRest(ctx: Context, noun: string, facts: readonly Facts[], found: readonly unknown[]) {
  const places = facts.flatMap((_, place) => (found[place] ? [] : [place]))
  const twins = await likelyTwins(
    ctx,
    noun,
    places.map((place) => facts[place] ?? {}),
  )
  return new Map([...twins].map(([nth, twin]) => [places[nth] ?? -1, twin]))
}

type Birth = { item: NewRecord; places: number[]; keys: string[] }

async function bear(
  ctx: Context,
  { noun, defaults }: Target,
  births: readonly Birth[],
  outcomes: Outcome[],
  { isTrial }: Terms,
) {
  if (births.length === 0) return
  const taken = await takenIds(
    ctx,
    noun,
    births.map(({ item }) => item.input.id),
  )
  const made = births.map(({ item: { input, ...rest } }) => {
    const { id, ...values } = { ...defaults, ...withoutGaps(input) } as Values
    // An id of something deleted, or of somebody's own, is not free: the record gets another one.
    return { ...rest, input: id === undefined || taken.has(id as string) ? values : { id, ...values } }
  })
  const { ids, refused } = await createRecords(ctx, noun, made, { isTrial, isAssumed })
  for (const [index, { places }] of births.entries()) {
    const id = ids[index] ? (isTrial ? assumedId() : ids[index]) : null
    const errors = refused.find((each) => each.index === index)?.errors ?? []
    for (const [nth, place] of places.entries())
      outcomes[place] = { id, fate: id === null ? 'refused' : nth === 0 ? 'created' : 'merged', errors }
  }
}

async function takenIds(ctx: Context, noun: string, ids: unknown[]): Promise<Set<string>> {
  const given = ids.filter((id) => typeof id === 'string')
  if (given.length === 0) return new Set()
  const answer = await sql<{ id: string }>`select id from ${sql.table(typeOf(noun).table)}
    where workspace_id = ${ctx.actor.workspaceId} and id = any(${given}::uuid[])`.execute(ctx.db)
  return new Set(answer.rows.map(({ id }) => id))
}

/** Nothing (null) is something that a file may say; what it does not mention is left out. */
const withoutGaps = (input: Values) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

type Change = Revision & { place: number; fate: Fate; given: Values }

async function revise(
  ctx: Context,
  { noun, afterUpdate }: Target,
  revisions: readonly Change[],
  terms: Terms,
): Promise<[number, Outcome][]> {
  const { isTrial, rule } = terms
  if (revisions.length === 0) return []
  const revised = await updateRecords(ctx, noun, revisions, { isTrial, isAssumed })
  const outcomes: [number, Outcome][] = []
  for (const [index, { place, id, fate, given }] of revisions.entries()) {
    const { isChanged = false, errors = [] } = revised[index] ?? {}
    const isGood = errors.length === 0
    const isMoved = isGood && !isTrial && rule === 'update' && (await afterUpdate?.(ctx, id, given)) === true
    const good: Outcome = { id, fate: isChanged || isMoved || fate === 'merged' ? fate : 'unchanged', errors: [] }
    outcomes.push([place, isGood ? good : { id: null, fate: 'refused', errors }])
  }
  return outcomes
}

/** What the row says, put together with what the record says when its turn comes. */
function revisionOf(target: Target, { input, columns }: NewRecord, rule: Rule): Pick<Revision, 'input' | 'columns'> {
  const type = typeOf(target.noun)
  const keeps = rule === 'merge' ? 'earlier' : 'later'
  const given = Object.entries(input).filter(
    ([name, value]) => name !== 'id' && value !== null && !target.fields[name]?.isBirthOnly,
  )
  const lasting = Object.entries(columns ?? {}).filter(([name, value]) => {
    const field = Object.values(target.fields).find(({ column }) => column === name)
    return value !== null && field !== undefined && !field.isBirthOnly
  })
  return {
    input: (row) => {
      const was = Object.fromEntries(
        given.map(([name]) => [
          name,
          valueOf(row, type.fields[name]?.column ?? (name === 'ownerId' ? 'owner_id' : name), type.fields[name]?.kind),
        ]),
      )
      const next = combine(was, Object.fromEntries(given), keeps)
      // A due day takes the place of a due moment by itself; the rest is said as it is to be.
      return Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== was[name]))
    },
    ...(lasting.length > 0 && {
      columns: (row: Row) => Object.fromEntries(lasting.filter(([name]) => keeps === 'later' || row[name] === null)),
    }),
  }
}

/** A column as the contract writes it. */
function valueOf(row: Row, column: string, kind?: string): unknown {
  const value = row[column]
  if (column === 'phones')
    return (value as { value: string; label: string | null }[]).map(({ value: number, label }) => ({
      value: number,
      label,
    }))
  if (kind === 'money') return value === null || value === undefined ? null : { amount: value, currency: row.currency }
  return value instanceof Date ? value.toISOString() : value
}
