import { createHash } from 'node:crypto'
import { fold } from '#kernel/text.ts'
import type { Found } from './gather.ts'
import type { About } from './provider.ts'
import { probabilityOf, type Rating } from './ratings.ts'
import { timelinessOf, valueOf } from './value.pure.ts'

export type Chosen = Found & { contentHash: string; isHeldOut: boolean; value: number }

/** One in ten of each type is held back, to learn whether the type helps. */
const HELD_OUT = 0.1

/**
 * The rules that need no database: no echo of the entry, nothing twice, about a record of this entry, and some of each
 * type held back by chance. The best first.
 */
export function choose(about: About, found: readonly Found[], ratings: readonly Rating[]): Chosen[] {
  const entry = fold(about.text)
  const relevant = new Set([
    ...Object.values(about.touched).flat(),
    ...about.created.map(({ id }) => id),
    ...about.updated.map(({ id }) => id),
  ])
  const hashes = new Set<string>()
  return found
    .filter((each) => !isEcho(entry, each.values))
    .map((each) => ({
      ...each,
      contentHash: hashOf(each.values),
      isHeldOut: isHeldOut(about.captureId, each.type),
      value: valueOf({
        relevance: relevant.has(each.about) ? 1 : 0.8,
        timeliness: timelinessOf(about.now, each),
        trust: each.trust,
        privacyLoss: each.privacyLoss ?? 0,
        probability: probabilityOf(ratings, each.type, about.actor.role),
      }),
    }))
    .toSorted((left, right) => right.value - left.value)
    .filter(({ contentHash }) => !hashes.has(contentHash) && hashes.add(contentHash))
}

/** Nothing in it that the entry did not say itself. */
const isEcho = (entry: string, values: readonly string[]) => values.every((value) => entry.includes(fold(value)))

export function hashOf(values: readonly string[]): string {
  const text = values.map(fold).toSorted().join('\n')
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** Chance without a die: the same act and type always fall the same way. */
export function isHeldOut(captureId: string, type: string): boolean {
  const number = createHash('sha256').update(`${captureId}\n${type}`).digest().readUInt32BE(0)
  return number / 2 ** 32 < HELD_OUT
}
