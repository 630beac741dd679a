import { isPanel } from './shipped.pure.ts'
import type { KeptContents, KeptPart } from './contents.ts'
import type { ProposalView } from './proposals.contract.ts'

/** What a removal took away and where it stood. */
export type Taken = { kept: KeptPart; place: number } | null

type Change = Pick<ProposalView, 'id' | 'act' | 'part' | 'because' | 'askedBy' | 'subject'>

/** The contents as an accepted proposal leaves them. `shown` are all parts in their order, also those never written down. */
export function applied({ parts, without }: KeptContents, shown: readonly string[], proposal: Change) {
  const { id, act, part, because, askedBy, subject } = proposal
  const known = new Map(parts.map((each) => [each.part, each]))
  const all = shown.map((name) => known.get(name) ?? { part: name })
  if (act === 'remove') {
    const place = shown.indexOf(part)
    const taken: Taken = { kept: all[place] ?? { part }, place }
    return { contents: { parts: all.filter((each) => each.part !== part), without: [...without, part] }, taken }
  }
  const added = { part, because, askedBy, proposalId: id }
  const isLast = (each: KeptPart) => isPanel(subject, each.part) === isPanel(subject, part)
  const place = all.findLastIndex(isLast) + 1
  const contents = { parts: all.toSpliced(place, 0, added), without: without.filter((each) => each !== part) }
  return { contents, taken: null }
}

/** The contents as before the proposal; what was changed since stays. */
export function takenBack({ parts, without }: KeptContents, { act, part }: Change, taken: Taken): KeptContents {
  if (act === 'add') return { parts: parts.filter((each) => each.part !== part), without: [...without, part] }
  const rest = parts.filter((each) => each.part !== part)
  const { kept, place } = taken ?? { kept: { part }, place: rest.length }
  return { parts: rest.toSpliced(place, 0, kept), without: without.filter((each) => each !== part) }
}
