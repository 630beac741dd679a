import type { Ambiguity, Offer } from '../grammar/types.pure.ts'
import type { Ref } from '../items.contract.ts'
import type { Held, LinkType, Plan } from './edits.ts'
import { isSameRef, linksOf } from './links.ts'

export type Chip =
  | { is: 'item'; held: Held }
  | { is: 'link'; type: LinkType; ref: Ref }
  | { is: 'question'; ambiguity: Ambiguity }
  | { is: 'offer'; offer: Offer }

const TYPES = ['person', 'company', 'deal', 'product'] as const
/** Items with a chip for what they link; the others name it themselves. */
const LINKING = new Set(['activity', 'task', 'event', 'case'])

/** One row of chips in the order of reading: each item, and after it the records that no chip before it named. */
export function chipsOf({ held, ambiguities, offers }: Plan): Chip[] {
  const named: { type: LinkType; ref: Ref }[] = held.flatMap(({ item }) => made(item))
  const links = (each: Held): Chip[] =>
    !LINKING.has(each.item.kind)
      ? []
      : TYPES.flatMap((type) =>
          linksOf(each.item, type).flatMap((ref): Chip[] => {
            if (named.some((known) => known.type === type && isSameRef(known.ref, ref))) return []
            named.push({ type, ref })
            return [{ is: 'link', type, ref }]
          }),
        )
  return [
    ...held.flatMap((each): Chip[] => [{ is: 'item', held: each }, ...links(each)]),
    ...ambiguities.map((ambiguity): Chip => ({ is: 'question', ambiguity })),
    ...offers.map((offer): Chip => ({ is: 'offer', offer })),
  ]
}

/** What a chip of its own names already: a person to be made, a deal to be changed. */
function made(item: Held['item']): { type: LinkType; ref: Ref }[] {
  if (item.kind === 'person' || item.kind === 'company' || item.kind === 'deal')
    return [{ type: item.kind, ref: { id: item.id, name: item.name } }]
  return []
}

export const keyOfChip = (chip: Chip): string => {
  if (chip.is === 'item') return `item ${chip.held.anchor.kind} ${chip.held.anchor.at} ${chip.held.anchor.nth}`
  if (chip.is === 'link') return `link ${chip.type} ${chip.ref.id ?? chip.ref.name}`
  return chip.is === 'question' ? `question ${chip.ambiguity.span[0]}` : `offer ${chip.offer.span[0]}`
}
