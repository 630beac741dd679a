/** Something on the clock of one day, in minutes since midnight. */
export type Block<Item> = { item: Item; from: number; to: number }

export type Placed<Item> = Block<Item> & {
  /** Which of how many columns beside each other. */
  column: number
  columns: number
}

/** However short it is, it takes this many minutes of room, so that its title can be read. */
const LEAST = 25

/** Puts what overlaps side by side; each group of overlapping blocks shares the width evenly. */
export function layOut<Item>(blocks: readonly Block<Item>[]): Placed<Item>[] {
  const sorted = blocks.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const placed: Placed<Item>[] = []
  let group: Placed<Item>[] = []
  let ends: number[] = []
  const close = () => {
    for (const each of group) each.columns = ends.length
    placed.push(...group)
    group = []
    ends = []
  }
  for (const block of sorted) {
    if (ends.every((end) => end <= block.from)) close()
    const free = ends.findIndex((end) => end <= block.from)
    const column = free === -1 ? ends.length : free
    ends[column] = Math.max(block.to, block.from + LEAST)
    group.push({ ...block, column, columns: 1 })
  }
  close()
  return placed
}
