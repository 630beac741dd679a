/** Chance that comes out the same for the same seed, so that the sample is the same for everybody. */
export type Random = {
  /** At least 0, below 1. */
  next(): number
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Picks more often what weighs more. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item
  /** Some of the items, in a random order. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

/** sfc32 (PractRand's small fast counter), seeded with a word. */
export function randomOf(seed: string): Random {
  const step = sfc32(seed)
  for (let round = 0; round < 20; round++) step()
  const next = () => step() / 2 ** 32
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  const weighted = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    return (items.find(([, weight]) => (left -= weight) < 0) ?? pick(items))[0]
  }
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const rest = [...items]
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(between(0, rest.length - 1), 1),
    ).flat()
  }
  return { next, between, chance: (probability) => next() < probability, pick, weighted, some }
}

function sfc32(seed: string): () => number {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162]
  let counter = 1
  for (const letter of seed) {
    a = Math.imul(a ^ (letter.codePointAt(0) ?? 0), 2654435761)
    b = Math.imul(b ^ a, 1597334677)
    c ^= a + b
  }
  return () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
}
