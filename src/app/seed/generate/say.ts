import type { Random } from '../random.ts'
import { topics } from '../words/calls.ts'

export type Slots = { first: string; company: string; product: string; seller: string }

/** Fills the slots of a sentence; topic and number by chance. A sentence does not begin with a small letter. */
export function say(random: Random, sentence: string, slots: Slots): string {
  const all: Record<string, string> = {
    ...slots,
    sellerFirst: slots.seller.split(' ')[0] ?? slots.seller,
    topic: random.pick(topics),
    number: String(random.between(2, 9)),
  }
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => all[name] ?? '')
    .replace(/(^|[.!?]\s+)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
}
