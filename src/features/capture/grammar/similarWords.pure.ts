import { fuzzy } from 'fast-fuzzy'
import { letterMask, type NameIndex } from './nameIndex.pure.ts'

const bits = (value: number) => {
  let count = 0
  for (let left = value; left; left &= left - 1) count++
  return count
}

/** Words of known names one typing error away (a letter more, less, other, or two swapped). */
export function similarWords(index: NameIndex, word: string): string[] {
  const kept = index.similar.get(word)
  if (kept) return kept
  const found: string[] = []
  const mask = letterMask(word)
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    const list = index.byLength.get(length)
    if (!list) continue
    for (let at = 0; at < list.words.length; at++) {
      if (bits((list.masks[at] ?? 0) ^ mask) > 2) continue
      const other = list.words[at] ?? ''
      if (other !== word && isOneEdit(word, other)) found.push(other)
    }
  }
  if (index.similar.size > 5000) index.similar.clear()
  index.similar.set(word, found)
  return found
}

/** A letter replaced by another may be another name ("Miller", "Muller"); one dropped, doubled or swapped is a slip. */
export const isSlip = (left: string, right: string) =>
  left.length !== right.length || [...left].sort().join('') === [...right].sort().join('')

function isOneEdit(left: string, right: string): boolean {
  if (left[0] !== right[0] && left.at(-1) !== right.at(-1) && left.slice(0, 2) !== `${right[1]}${right[0]}`)
    return false
  const score = fuzzy(left, right, { useSellers: false })
  return Math.round((1 - score) * Math.max(left.length, right.length)) <= 1
}
