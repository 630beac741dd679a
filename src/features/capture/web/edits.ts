import { resolve } from '../grammar/resolve.pure.ts'
import type { Ambiguity, Candidate, Offer, Understanding, Understood } from '../grammar/types.pure.ts'
import type { Item, Ref } from '../items.contract.ts'
import { isGuess } from '../waits.pure.ts'
import { relinked, unlinked, withNewName } from './links.ts'

export type LinkType = 'person' | 'company' | 'deal' | 'product'

/** Where an item stands in the text: it is the same item after the text has changed around it. */
export type Anchor = { kind: Item['kind']; at: number; nth: number }

/** What a person changed of what was understood. */
export type Edit =
  | { act: 'remove'; anchor: Anchor }
  | { act: 'change'; anchor: Anchor; fields: Record<string, unknown> }
  | { act: 'unlink'; type: LinkType; ref: Ref }
  | { act: 'relink'; type: LinkType; ref: Ref; to: Ref }
  | { act: 'choose'; at: number; candidate: Candidate | null }
  | { act: 'create'; at: number; as: 'person' | 'company' }

/** An item as the person left it. */
export type Held = {
  item: Item
  anchor: Anchor
  isTouched: boolean
  /** Stays text unless the person says yes. */ isGuess: boolean
}
export type Plan = { held: Held[]; ambiguities: Ambiguity[]; offers: Offer[]; spans: Understood[] }

/** What would be saved: what was understood, with everything that the person changed since. */
export function applyEdits(base: Understanding, edits: readonly Edit[]): Plan {
  const touched = new Set<number>()
  let understanding = base
  for (const edit of edits) if (edit.act === 'choose') understanding = choose(understanding, edit, touched)
  const open = new Set(understanding.ambiguities.flatMap((ambiguity) => ambiguity.itemIndexes))
  const anchors = anchorsOf(understanding.items as Item[])
  const held = (understanding.items as Item[]).map((item, index): Held => {
    const isTouched = touched.has(index)
    const anchor = anchors[index] ?? { kind: item.kind, at: 0, nth: 0 }
    return { item, anchor, isTouched, isGuess: !isTouched && isGuess(item, open.has(index)) }
  })
  const { ambiguities, offers, spans } = understanding
  return edits.reduce(applyEdit, { held, ambiguities, offers, spans })
}

/** What is sent: everything but guesses; a change of amount, stage or owner was shown, and saving confirms it. */
export const itemsToSend = (plan: Plan): Item[] => plan.held.filter((each) => !each.isGuess).map((each) => each.item)

/** Text alone will do where nobody changed anything and nothing needs a person's word. */
export const needsItems = (plan: Plan, edits: readonly Edit[]) =>
  edits.length > 0 || plan.held.some(({ item, isGuess: isOnlyGuess }) => item.confirm === true && !isOnlyGuess)

function choose(understanding: Understanding, edit: { at: number; candidate: Candidate | null }, touched: Set<number>) {
  const index = understanding.ambiguities.findIndex((ambiguity) => ambiguity.span[0] === edit.at)
  const ambiguity = understanding.ambiguities[index]
  if (!ambiguity) return understanding
  const candidate = ambiguity.candidates.findIndex((each) => each.id === edit.candidate?.id)
  if (candidate < 0) {
    return { ...understanding, ambiguities: understanding.ambiguities.filter((each) => each !== ambiguity) }
  }
  for (const item of ambiguity.itemIndexes) touched.add(item)
  return resolve(understanding, index, candidate)
}

function applyEdit(plan: Plan, edit: Edit): Plan {
  const is = (held: Held) => 'anchor' in edit && isSame(held.anchor, edit.anchor)
  const each = (change: (item: Item) => Item) => ({
    ...plan,
    held: plan.held.map((held) => ({ ...held, item: change(held.item) })),
  })
  switch (edit.act) {
    case 'remove':
      return { ...plan, held: plan.held.filter((held) => !is(held)) }
    case 'change':
      return { ...plan, held: plan.held.map((held) => (is(held) ? touch(held, edit.fields) : held)) }
    case 'unlink':
      return each((item) => unlinked(item, edit.type, edit.ref))
    case 'relink':
      return each((item) => relinked(item, edit.type, edit.ref, edit.to))
    case 'create':
      return create(plan, edit)
    case 'choose':
      return plan
  }
}

const touch = (held: Held, fields: Record<string, unknown>): Held => ({
  ...held,
  item: { ...held.item, ...fields, certain: true } as Item,
  isTouched: true,
  isGuess: false,
})

function create(plan: Plan, edit: { at: number; as: 'person' | 'company' }): Plan {
  const offer = plan.offers.find((each) => each.span[0] === edit.at)
  if (!offer) return plan
  const [item, held] = withNewName(plan.held, offer, edit.as)
  const anchor = { kind: item.kind, at: offer.span[0], nth: 0 }
  return {
    ...plan,
    held: [...held, { item, anchor, isTouched: true, isGuess: false }],
    offers: plan.offers.filter((each) => each !== offer),
  }
}

/** Several items of one kind may begin at the same place: a signature with three facts. */
function anchorsOf(items: Item[]): Anchor[] {
  const seen = new Map<string, number>()
  return items.map(({ kind, span }) => {
    const at = span?.[0] ?? 0
    const nth = seen.get(`${kind}${at}`) ?? 0
    seen.set(`${kind}${at}`, nth + 1)
    return { kind, at, nth }
  })
}

const isSame = (left: Anchor, right: Anchor) =>
  left.kind === right.kind && left.at === right.at && left.nth === right.nth
