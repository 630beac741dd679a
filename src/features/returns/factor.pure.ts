type Entry = { focusSeconds?: number | undefined; isFreeNote?: boolean | undefined; chosenChips?: number | undefined }

/**
 * What an act of entering cost: one piece for a line saved with one key, one for each quarter minute of a free note (so
 * that long notes are no bargain), and one for each chip that was changed or chosen.
 */
export const piecesOf = ({ focusSeconds = 0, isFreeNote = false, chosenChips = 0 }: Entry) =>
  (isFreeNote ? Math.max(1, Math.ceil(focusSeconds / 15)) : 1) + chosenChips

/** Keystroke-level model: one thought, then 0.28 s a key for an average typist. */
const KLM = { think: 1.35, key: 0.28 }

/** Attention counts for at most three times what typing the text takes: more was a coffee. Null where nobody measured. */
export const attentionOf = ({ text, focusSeconds }: { text: string; focusSeconds?: number | undefined }) =>
  focusSeconds === undefined ? null : Math.min(focusSeconds, 3 * (KLM.think + KLM.key * (text.length + 1)))

/** Returns counted per piece entered, at most. */
export const MOST_PER_PIECE = 5
/** Below this many acts no figure is given. */
export const ENOUGH_ACTS = 30
const NOVEL_MS = 30 * 86_400_000

export type LedgerAct = { id: string; at: number; pieces: number }
export type LedgerReturn = {
  id: string
  actId: string
  contentHash: string
  offeredAt: number
  isSeen: boolean
  isHeldOut: boolean
  /** The person may still see every record that it tells of. */
  isPermitted: boolean
  feedback: 'useful' | 'not_useful' | 'wrong' | null
  /** p(type, role). */
  probability: number
}

/** One act with its numerators. The three numbers always stand together: offered ≥ seen ≥ validated. */
export type Counted = {
  id: string
  at: number
  pieces: number
  offered: number
  seen: number
  validated: number
  wrong: number
}

/** Counts a ledger. The outcome depends on what happened, never on the order in which it is told. */
export function countActs(acts: readonly LedgerAct[], returns: readonly LedgerReturn[]): Counted[] {
  const novel = Map.groupBy(
    novelOnly(returns.filter((each) => !each.isHeldOut && each.isPermitted)),
    ({ actId }) => actId,
  )
  return acts.map(({ id, at, pieces }) => {
    const own = novel.get(id) ?? []
    const seen = own.filter((each) => each.isSeen)
    const wrong = seen.filter((each) => each.feedback === 'wrong').length
    const right = seen.filter((each) => each.feedback !== 'wrong').map((each) => each.probability)
    const most = MOST_PER_PIECE * pieces
    const counted = right.toSorted((a, b) => b - a).slice(0, most)
    return {
      id,
      at,
      pieces,
      offered: Math.min(own.length, most),
      seen: counted.length - wrong,
      validated: counted.reduce((sum, p) => sum + p, 0) - wrong,
      wrong,
    }
  })
}

/** Of the same content within 30 days only the first counts, and one that was seen before one that was not. */
function novelOnly(returns: readonly LedgerReturn[]): LedgerReturn[] {
  const byContent = Map.groupBy(returns, ({ contentHash }) => contentHash)
  return [...byContent.values()].flatMap((same) => {
    const ordered = same.toSorted(
      (a, b) => Number(b.isSeen) - Number(a.isSeen) || a.offeredAt - b.offeredAt || (a.id < b.id ? -1 : 1),
    )
    const kept: LedgerReturn[] = []
    for (const each of ordered) {
      if (kept.every((other) => Math.abs(other.offeredAt - each.offeredAt) >= NOVEL_MS)) kept.push(each)
    }
    return kept
  })
}

export type Figure = { value: number; low: number; high: number }

export type Factor = {
  acts: number
  pieces: number
  offered: number
  seen: number
  validated: number
  /** Each counts one against. */
  wrong: number
  /** Null below thirty acts: not enough data. */
  rate: { seen: Figure; validated: Figure } | null
  ratio: { seen: Figure; validated: Figure } | null
}

/** The factor of a set of acts: the share with three or more returns per piece, and the plain ratio, with 80 % intervals. */
export function factorOf(counted: readonly Counted[]): Factor {
  const sum = (pick: (each: Counted) => number) => counted.reduce((total, each) => total + pick(each), 0)
  const figures = (pick: (each: Counted) => number) => ({
    rate: wilson(counted.filter((each) => pick(each) / each.pieces >= 3).length, counted.length),
    ratio: bootstrap(counted, pick),
  })
  const totals = {
    acts: counted.length,
    pieces: sum((each) => each.pieces),
    offered: sum((each) => each.offered),
    seen: sum((each) => each.seen),
    validated: sum((each) => each.validated),
    wrong: sum((each) => each.wrong),
  }
  if (counted.length < ENOUGH_ACTS) return { ...totals, rate: null, ratio: null }
  const seen = figures((each) => each.seen)
  const validated = figures((each) => each.validated)
  return {
    ...totals,
    rate: { seen: seen.rate, validated: validated.rate },
    ratio: { seen: seen.ratio, validated: validated.ratio },
  }
}

/** Two-sided 80 %. */
const Z = 1.2816

/** Wilson's interval for a share. */
export function wilson(hits: number, of: number): Figure {
  const p = hits / of
  const spread = (Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of)
  const middle = (p + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  return { value: p, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) }
}

/** The ratio of sums with its 10th and 90th percentile over resampled acts; always the same for the same acts. */
function bootstrap(counted: readonly Counted[], pick: (each: Counted) => number): Figure {
  const pairs = counted.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((each) => [pick(each), each.pieces] as const)
  const ratio = (chosen: readonly (readonly [number, number])[]) =>
    chosen.reduce((sum, [top]) => sum + top, 0) / chosen.reduce((sum, [, bottom]) => sum + bottom, 0)
  const random = sequence(20_261_122)
  const draws = Array.from({ length: 400 }, () =>
    ratio(pairs.map((pair) => pairs[Math.floor(random() * pairs.length)] ?? pair)),
  )
  draws.sort((a, b) => a - b)
  return { value: ratio(pairs), low: draws[39] ?? 0, high: draws[359] ?? 0 }
}

/** Mulberry32: even numbers from a seed, so that a figure does not flicker between two looks at it. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
