import type { Offer } from '../grammar/types.pure.ts'
import type { Item, Ref } from '../items.contract.ts'
import type { Held, LinkType } from './edits.ts'

const LISTS = { person: 'people', company: 'companies', deal: 'deals', product: 'products' } as const

/** The records that an item links, of one type. */
export function linksOf(item: Item, type: LinkType): Ref[] {
  const list = (item as Partial<Record<string, unknown>>)[LISTS[type]]
  return Array.isArray(list) ? (list as Ref[]) : []
}

export const isSameRef = (left: Ref, right: Ref) => (left.id ? left.id === right.id : left.name === right.name)

/** The item without this link. */
export const unlinked = (item: Item, type: LinkType, ref: Ref): Item =>
  withList(item, type, (list) => list.filter((each) => !isSameRef(each, ref)))

/** The item with another record in this link's place; what is told of the one is then told of the other. */
export function relinked(item: Item, type: LinkType, ref: Ref, to: Ref): Item {
  const next = withList(item, type, (list) => list.map((each) => (isSameRef(each, ref) ? to : each)))
  if (next.kind === 'consent' && type === 'person' && isSameRef(next.person, ref)) return { ...next, person: to }
  if (next.kind === 'fact' && next.record.type === type && isSameRef(next.record, ref))
    return { ...next, record: { type: next.record.type, ...to } }
  if (next.kind === 'person' && type === 'company' && next.company && isSameRef(next.company, ref))
    return { ...next, company: to }
  return next
}

function withList(item: Item, type: LinkType, change: (list: Ref[]) => Ref[]): Item {
  const list = linksOf(item, type)
  return list.length === 0 ? item : ({ ...item, [LISTS[type]]: change(list) } as Item)
}

/** A record to make of a name that nobody has, and the items that now link it. */
export function withNewName(held: Held[], { text, span }: Offer, as: 'person' | 'company'): [Item, Held[]] {
  const ref: Ref = { id: null, name: text }
  const common = { span, certain: true, id: null, action: 'create' as const, name: text }
  const item: Item =
    as === 'company'
      ? { kind: 'company', ...common, domain: null }
      : {
          kind: 'person',
          ...common,
          firstName: null,
          lastName: null,
          emails: [],
          phones: [],
          jobTitle: null,
          company: null,
        }
  const linking = held.map((each) => {
    const list = (each.item as Record<string, unknown>)[LISTS[as]]
    const [start, end] = each.item.span ?? [0, 0]
    const isAbout = Array.isArray(list) && start <= span[0] && span[0] < end
    return isAbout ? { ...each, item: { ...each.item, [LISTS[as]]: [...(list as Ref[]), ref] } as Item } : each
  })
  return [item, linking]
}
