import { chanceOf, mapLevels, type Levels, type Matcher, type Model } from './matcher.pure.ts'

/** How often a pattern of levels was met. */
export type Patterns = Map<string, { levels: Levels; count: number }>

export function countPattern(patterns: Patterns, levels: Levels, weight = 1) {
  const key = Object.entries(levels).flat().join()
  const known = patterns.get(key)
  if (known) known.count += weight
  else patterns.set(key, { levels, count: weight })
}

const ROUNDS = 25
/** What is believed at first counts like this many pairs seen, so that a few records overturn nothing. */
const PRIOR_PAIRS = 40
const RAREST = 1e-5
/** What is learned stays within this factor of what is believed at first: whatever else is frequent in a workspace (a
 * numbered mailbox for each colleague) must not pass for what twins are like. */
const FARTHEST = 4
const STRONGEST = 20

type Learning = {
  records: number
  /** Pairs that share a key: those that are one are among them. */
  candidates: Patterns
  /** Pairs taken at random: hardly any of them is one, so they show how often two strangers agree. */
  strangers: Patterns
}

/**
 * The weights by expectation and maximisation over the workspace's own pairs, without anybody saying which are one.
 * Agreement by chance comes from the strangers; how often twins agree, and how many there are, from the candidates.
 */
export function learn(matcher: Matcher, { records, candidates, strangers }: Learning): Model {
  const chanceAgreement = shares(
    matcher,
    strangers,
    (_, u) => u,
    () => 1,
  )
  let agreement = mapLevels(matcher, (_, __, { m }) => m)
  let background = chanceAgreement
  const pairs = [...candidates.values()]
  const total = pairs.reduce((sum, { count }) => sum + count, 0)
  let share = Math.min(0.5, Math.max(0.001, records / 20 / Math.max(1, total)))
  let matches = 0

  for (let round = 0; round < ROUNDS && total > 0; round++) {
    const isOne = (levels: Levels) => {
      let [match, other] = [share, 1 - share]
      for (const field in levels) {
        const level = levels[field] ?? ''
        match *= agreement[field]?.[level] ?? 1
        other *= background[field]?.[level] ?? 1
      }
      return matcher.isBarred?.(levels) ? 0 : match / (match + other)
    }
    const beliefs = new Map(pairs.map(({ levels }) => [levels, isOne(levels)]))
    matches = pairs.reduce((sum, { levels, count }) => sum + count * (beliefs.get(levels) ?? 0), 0)
    share = Math.min(0.999, Math.max(1e-6, matches / total))
    agreement = near(
      matcher,
      shares(
        matcher,
        candidates,
        (m) => m,
        (levels) => beliefs.get(levels) ?? 0,
      ),
    )
    background = shares(
      matcher,
      candidates,
      (_, u) => u,
      (levels) => 1 - (beliefs.get(levels) ?? 0),
    )
  }
  const weights = mapLevels(matcher, (field, level) => {
    const bits = Math.log2((agreement[field]?.[level] ?? RAREST) / (chanceAgreement[field]?.[level] ?? RAREST))
    return Math.max(-STRONGEST, Math.min(STRONGEST, bits))
  })
  return { chance: chanceOf(matches, records), weights }
}

const near = (matcher: Matcher, learned: Record<string, Record<string, number>>) =>
  mapLevels(matcher, (field, level, { m }) =>
    Math.min(m * FARTHEST, Math.max(m / FARTHEST, learned[field]?.[level] ?? m)),
  )

/** How the levels of each field are spread over weighted patterns, drawn a little towards what is believed at first. */
function shares(
  matcher: Matcher,
  patterns: Patterns,
  prior: (m: number, u: number) => number,
  weigh: (levels: Levels) => number,
) {
  const counts = mapLevels(matcher, (_, __, { m, u }) => prior(m, u) * PRIOR_PAIRS)
  const totals: Record<string, number> = {}
  for (const { levels, count } of patterns.values()) {
    const weight = weigh(levels) * count
    for (const field in levels) {
      const level = levels[field] ?? ''
      const known = counts[field]
      if (!known) continue
      known[level] = (known[level] ?? 0) + weight
      totals[field] = (totals[field] ?? 0) + weight
    }
  }
  return mapLevels(matcher, (field, level) =>
    Math.max(RAREST, (counts[field]?.[level] ?? 0) / ((totals[field] ?? 0) + PRIOR_PAIRS)),
  )
}
