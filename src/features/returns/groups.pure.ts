/** Fewer people than this are no group. */
export const SMALLEST_GROUP = 5

export type Group = { id: string; members: ReadonlySet<string> }

/**
 * The groups of which sums may be published together. However sums are added and subtracted, they never come down to
 * fewer than five people: every set of people that the published groups tell apart has at least five. The largest first.
 */
export function publishable(groups: readonly Group[]): Group[] {
  const bySize = groups.toSorted((a, b) => b.members.size - a.members.size || (a.id < b.id ? -1 : 1))
  const chosen: Group[] = []
  for (const group of bySize) {
    if (cells([...chosen, group]).every((count) => count >= SMALLEST_GROUP)) chosen.push(group)
  }
  return chosen
}

/** How many people share each combination of memberships. */
function cells(groups: readonly Group[]): number[] {
  const everybody = new Set(groups.flatMap(({ members }) => [...members]))
  const counts = new Map<string, number>()
  for (const person of everybody) {
    const places = groups.map(({ members }) => (members.has(person) ? '1' : '0')).join('')
    counts.set(places, (counts.get(places) ?? 0) + 1)
  }
  return everybody.size === 0 ? [0] : [...counts.values()]
}
