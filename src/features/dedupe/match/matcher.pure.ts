import type { Comparer } from './comparers.pure.ts'
import type { Traits } from './traits.pure.ts'

/** How often a level is met among pairs that are one and the same (m), and among any two (u). */
export type Odds = { m: number; u: number }

/** How records of one type are compared, and what is believed before the workspace's own records have taught better. */
export type Matcher = {
  compare: Record<string, Comparer>
  priors: Record<string, Record<string, Odds>>
  /** Brings the two into the form in which they are compared (first and last name exchanged). */
  align?: (a: Traits, b: Traits) => Traits
  /** Told by name: what agreement has to be there beside a disagreement that otherwise parts two records. */
  isBarred?: (levels: Levels) => boolean
}

/** What each field says; fields that say nothing are left out. */
export type Levels = Record<string, string>

/** What was learned: the weights in bits of each level, and the chance that any two records are one. */
export type Model = { chance: number; weights: Record<string, Record<string, number>> }

export function compare(matcher: Matcher, a: Traits, b: Traits): Levels {
  const other = matcher.align?.(a, b) ?? b
  const levels: Levels = {}
  for (const field in matcher.compare) {
    const level = matcher.compare[field]?.(a, other)
    if (level) levels[field] = level
  }
  return levels
}

/** The probability that two records are one (Fellegi and Sunter): the chance of any two, times what each field says. */
export function probability(matcher: Matcher, model: Model, levels: Levels): number {
  let bits = Math.log2(model.chance / (1 - model.chance))
  for (const field in levels) bits += model.weights[field]?.[levels[field] ?? ''] ?? 0
  if (matcher.isBarred?.(levels)) return 0
  return 1 / (1 + 2 ** -bits)
}

/** The model before anything was learned; every tenth record is taken to have a twin. */
export const firstModel = (matcher: Matcher, records: number): Model => ({
  chance: chanceOf(records / 10, records),
  weights: mapLevels(matcher, (_, __, { m, u }) => Math.log2(m / u)),
})

/** The chance that two records taken at random are one. */
export const chanceOf = (matches: number, records: number): number =>
  Math.min(0.05, Math.max(matches, 1) / Math.max(1, (records * (records - 1)) / 2))

export function mapLevels<T>(matcher: Matcher, make: (field: string, level: string, odds: Odds) => T) {
  return Object.fromEntries(
    Object.entries(matcher.priors).map(([field, levels]) => [
      field,
      Object.fromEntries(Object.entries(levels).map(([level, odds]) => [level, make(field, level, odds)])),
    ]),
  ) as Record<string, Record<string, T>>
}
