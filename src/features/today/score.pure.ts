/** The two that matter most, then how far it can be relied on, and what saying it costs in privacy; each from 0 to 1. */
export type Parts = { relevance: number; timeliness: number; trust: number; privacyLoss: number }

/** Rises with relevance, timeliness and trust, falls with the loss of privacy. */
export const scoreOf = ({ relevance, timeliness, trust, privacyLoss }: Parts): number =>
  relevance * timeliness * trust * (1 - privacyLoss)

/** How near the moment of need is: 1 on the day and, for what is late, after it; half a week away about 0.6. */
export const timelinessIn = (days: number): number => (days <= 0 ? 1 : Math.exp(-days / 7))

/** Several grounds to matter, each from 0 to 1: every one adds, none is lost, and the sum never passes 1. */
export const together = (grounds: readonly number[]): number =>
  1 - grounds.reduce((left, ground) => left * (1 - ground), 1)

/** The usual distance of contacts in whole days, from days in descending order; null with fewer than three. */
export function usualGap(days: readonly number[]): number | null {
  const distinct = [...new Set(days)]
  if (distinct.length < 3) return null
  const gaps = distinct
    .slice(1)
    .map((day, index) => Math.abs((distinct[index] ?? day) - day))
    .toSorted((a, b) => a - b)
  return Math.max(1, gaps[Math.floor(gaps.length / 2)] ?? 1)
}

const LEAST = 14
const WITHOUT_RHYTHM = 60

/** How much longer than usual nobody has spoken; 1 and more is too long. Who is met daily is not missed after two days. */
export const silence = (days: number, usual: number | null): number =>
  days / (usual === null ? WITHOUT_RHYTHM : Math.max(LEAST, usual * 2))
