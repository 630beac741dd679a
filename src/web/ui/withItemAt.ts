/** A copy with one item moved to another place; places outside the list are its ends. */
export function withItemAt<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = items[from]
  if (moved === undefined) return [...items]
  const others = items.filter((_, index) => index !== from)
  const at = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, at), moved, ...others.slice(at)]
}
