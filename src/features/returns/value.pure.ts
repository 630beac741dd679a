/** Evidence from people: how often a kind of return was useful, and how often not. Halved every 90 days by the reader. */
export type Evidence = { useful: number; useless: number }

/** Beta(3, 7): three in ten, worth ten observations. */
const PRIOR = { mean: 0.3, weight: 10 }

/**
 * The probability that a return of this type is of use to somebody in this role: the role's own evidence, drawn towards
 * that of all other roles in the workspace, drawn towards the prior. Leaving the own role out counts nothing twice.
 */
export function probability(own: Evidence, otherRoles: Evidence): number {
  return posterior(own, posterior(otherRoles, PRIOR.mean))
}

const posterior = ({ useful, useless }: Evidence, mean: number) =>
  (mean * PRIOR.weight + useful) / (PRIOR.weight + useful + useless)

export type Merits = {
  /** 0 to 1: how close the record is to what was entered. */
  relevance: number
  /** 0 to 1: how close its moment is. */
  timeliness: number
  /** 0 to 1: how far the source can be relied on. */
  trust: number
  /** 0 to 1: what showing it costs in privacy. */
  privacyLoss: number
  /** How likely it is to be of use, see `probability`. */
  probability: number
}

/** The order in which returns stand: up with relevance, timeliness and trust, down with the loss of privacy. */
export const valueOf = ({ relevance, timeliness, trust, privacyLoss, probability: p }: Merits) =>
  (p * relevance * timeliness * trust) / (1 + privacyLoss)

const DAY = 86_400_000

/** Needed now (or overdue) is 1, halved for every 14 days until it matters; without such a moment, halved for every 180 days of age. */
export function timelinessOf(now: Date, { asOf, neededAt }: { asOf: string; neededAt?: string }): number {
  const [distance, half] = neededAt
    ? [Date.parse(neededAt) - now.getTime(), 14]
    : [now.getTime() - Date.parse(asOf), 180]
  return Math.max(0.2, 2 ** (-Math.max(0, distance) / DAY / half))
}
