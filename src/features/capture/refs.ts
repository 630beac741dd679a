import { fold } from '#kernel/text.ts'
import type { Ref } from './items.contract.ts'

type Kind = 'person' | 'company' | 'deal'

export type Refs = {
  /** Remembers what this capture made, so that other items can refer to it by name. */
  add(kind: Kind, name: string, id: string): void
  /** The ids that the refs mean; a name that means nothing is left to the text. */
  resolve(kind: Kind, refs: readonly Ref[]): string[]
  one(kind: Kind, ref: Ref | null | undefined): string | null
  used(kind: Kind, more: string[]): string[]
}

export function newRefs(): Refs {
  const made = new Map<string, string>()
  const seen: Record<Kind, Set<string>> = { person: new Set(), company: new Set(), deal: new Set() }
  const find = (kind: Kind, ref: Ref) => ref.id ?? made.get(`${kind} ${fold(ref.name)}`) ?? null
  const one: Refs['one'] = (kind, ref) => {
    const id = ref ? find(kind, ref) : null
    if (id) seen[kind].add(id)
    return id
  }
  return {
    add: (kind, name, id) => void made.set(`${kind} ${fold(name)}`, id),
    one,
    resolve: (kind, refs) => [...new Set(refs.map((ref) => one(kind, ref)).filter((id) => id !== null))],
    used: (kind, more) => [...new Set([...seen[kind], ...more])],
  }
}
