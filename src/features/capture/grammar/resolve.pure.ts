import type { Ambiguity, Candidate, Item, Ref, Understanding } from './types.pure.ts'

/** The person chose a candidate: it is linked wherever the open name stood. */
export function resolve(understanding: Understanding, ambiguityIndex: number, candidateIndex: number): Understanding {
  const ambiguity = understanding.ambiguities[ambiguityIndex]
  const candidate = ambiguity?.candidates[candidateIndex]
  if (!ambiguity || !candidate) return understanding
  const ambiguities = understanding.ambiguities.filter((_, index) => index !== ambiguityIndex)
  const isOpen = (index: number) => ambiguities.some(({ itemIndexes }) => itemIndexes.includes(index))
  const items = understanding.items.map((item, index) =>
    ambiguity.itemIndexes.includes(index) ? { ...linked(item, ambiguity, candidate), certain: !isOpen(index) } : item,
  )
  return { ...understanding, items, ambiguities }
}

/** The person took a chip away. */
export function removeItem(understanding: Understanding, itemIndex: number): Understanding {
  const moved = (index: number) => (index > itemIndex ? index - 1 : index)
  return {
    ...understanding,
    items: understanding.items.filter((_, index) => index !== itemIndex),
    ambiguities: understanding.ambiguities
      .map((each): Ambiguity => ({
        ...each,
        itemIndexes: each.itemIndexes.filter((index) => index !== itemIndex).map(moved),
      }))
      .filter(
        (each, index) => each.itemIndexes.length > 0 || understanding.ambiguities[index]?.itemIndexes.length === 0,
      ),
    spans: understanding.spans
      .filter(({ itemIndex: index }) => index !== itemIndex)
      .map((span) => ({ ...span, itemIndex: span.itemIndex === null ? null : moved(span.itemIndex) })),
  }
}

function linked(item: Item, { text }: Ambiguity, candidate: Candidate): Item {
  const ref: Ref = { id: candidate.id, name: candidate.name }
  const put = (refs: Ref[]) => (refs.some(({ id }) => id === ref.id) ? refs : [...refs, ref])
  if (item.kind === 'deal' && candidate.type === 'deal')
    return { ...item, action: 'update', id: candidate.id, name: candidate.name }
  if (item.kind === 'consent') return candidate.type === 'person' ? { ...item, person: ref } : item
  if (item.kind === 'fact')
    return item.record.id === null && (candidate.type === 'person' || candidate.type === 'company')
      ? { ...item, record: { type: candidate.type, ...ref } }
      : item
  if (item.kind === 'person')
    return candidate.type === 'company' && item.company?.name === text ? { ...item, company: ref } : item
  if (item.kind === 'company') return item
  if (candidate.type === 'person') return { ...item, people: put(item.people) }
  if (candidate.type === 'company') return { ...item, companies: put(item.companies) }
  if (candidate.type === 'deal' && 'deals' in item) return { ...item, deals: put(item.deals) }
  if (candidate.type === 'product' && 'products' in item) return { ...item, products: put(item.products) }
  return item
}
