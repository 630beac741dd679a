import { isRival, openQuestion, type State } from './state.pure.ts'
import type { Slot, Understanding, Understood } from './types.pure.ts'

const SLOTS: Record<string, Slot> = {
  person: 'person',
  company: 'company',
  deal: 'deal',
  product: 'product',
  user: 'colleague',
  case: 'case',
}

/** Items in the order of the text, with the pieces to underline. */
export function finish(state: State): Understanding {
  const { reading } = state
  for (const mention of reading.mentions) {
    if (
      !mention.chosen &&
      mention.ranked.length &&
      mention.type !== 'product' &&
      mention.type !== 'user' &&
      !isRival(reading, mention.span)
    )
      openQuestion(state, mention)
  }
  const order = state.items
    .map((_, index) => index)
    .sort((left, right) => (state.items[left]?.span[0] ?? 0) - (state.items[right]?.span[0] ?? 0) || left - right)
  const place = new Map(order.map((from, to) => [from, to]))
  const items = order.flatMap((index) => state.items[index] ?? [])
  const spans: Understood[] = state.spans.map((span) => ({
    ...span,
    itemIndex: span.itemIndex === null ? null : (place.get(span.itemIndex) ?? null),
  }))
  const holder = (at: number) => {
    const index = items.findIndex((item) => item.span[0] <= at && at < item.span[1])
    return index < 0 ? null : index
  }
  const add = (span: [number, number], slot: Slot, label: string) => {
    if (!spans.some((kept) => kept.span[0] === span[0] && kept.span[1] === span[1] && kept.slot === slot))
      spans.push({ span, slot, label, itemIndex: holder(span[0]) })
  }
  for (const { span, type, chosen, text } of reading.mentions)
    if (chosen) add(span, SLOTS[type] ?? 'person', chosen.name ?? text)
  for (const { span } of reading.whens)
    if (!spans.some((kept) => kept.slot === 'due' && kept.span[0] === span[0]))
      add(span, 'when', reading.text.slice(...span))
  for (const { span, amount, isNegated } of reading.money) if (!isNegated) add(span, 'money', String(amount))
  for (const { span, value } of reading.contacts.emails) add(span, 'email', value)
  for (const { span, value } of reading.contacts.phones) add(span, 'phone', value)
  const ambiguities = state.ambiguities.map((each) => ({
    ...each,
    itemIndexes: [...new Set(each.itemIndexes.map((index) => place.get(index) ?? index))],
  }))
  return {
    items,
    ambiguities: ambiguities.sort((left, right) => left.span[0] - right.span[0]),
    spans: spans.sort((left, right) => left.span[0] - right.span[0] || right.span[1] - left.span[1]),
    offers: state.offers,
  }
}
