import type { Understanding } from './grammar/types.pure.ts'
import type { Ambiguity, Item } from './items.contract.ts'
import { isGuess } from './waits.pure.ts'
import type { z } from 'zod'

type Pending = Item | ({ kind: 'ambiguity' } & z.infer<typeof Ambiguity>)

/**
 * What is saved now, and what waits for a word. Items that a person sent are that word; without them only what is
 * certain is saved, and what is not certain stays in the text rather than being saved wrongly.
 */
export function decide(
  understanding: Understanding,
  items: Item[] | undefined,
  at: string,
): { save: Item[]; pending: Pending[] } {
  if (items) return { save: items, pending: [] }
  const understood = understanding.items as Item[]
  const ambiguous = new Set(understanding.ambiguities.flatMap((ambiguity) => ambiguity.itemIndexes))
  const waits = (item: Item, index: number) => item.confirm === true || isGuess(item, ambiguous.has(index))
  const certain = understood.filter((item, index) => !waits(item, index))
  return {
    save: certain.length > 0 ? certain : [noteOf(understanding, at)],
    pending: [
      ...understood.filter(waits),
      ...understanding.ambiguities.map((ambiguity) => ({ kind: 'ambiguity' as const, ...ambiguity })),
    ],
  }
}

/**
 * Where everything waits for a word, the line itself still belongs on the timeline: a note about whom the waiting deals
 * are with. A person or company that is itself in question is left out.
 */
function noteOf({ items, ambiguities }: Understanding, occurredAt: string): Item {
  const isOnlyDeals = ambiguities.every(({ candidates }) => candidates.every(({ type }) => type === 'deal'))
  const deals = isOnlyDeals ? items.filter((item) => item.kind === 'deal') : []
  return {
    kind: 'activity',
    type: 'note',
    direction: null,
    outcome: null,
    occurredAt,
    people: deals.flatMap(({ people }) => people).filter(({ id }) => id),
    companies: deals.flatMap(({ companies }) => companies).filter(({ id }) => id),
    deals: [],
    products: [],
    summary: '',
  }
}

/** How many chips a person changed or chose: items that are not as they were understood, and confirmed changes. */
export function chosenChips(understood: Item[], given: Item[]): number {
  const known = new Set(understood.filter((item) => !item.confirm).map(essence))
  return given.filter((item) => !known.has(essence(item))).length
}

function essence(item: Item): string {
  const { span: _span, certain: _certain, confirm: _confirm, ...rest } = item
  const ordered = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(ordered)
}
