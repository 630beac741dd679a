import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import { nounOf, type Contract, type OutputOf } from '#kernel/contract.ts'

type Fields = Record<string, unknown>

/** What an optimistic write may do to the answers at hand; all of it is taken back if the server refuses. */
export type Cache = {
  /** Changes fields of one record wherever it is shown. */
  merge(noun: string, id: string, changes: Fields): void
  /** Takes one record out of every list. */
  remove(noun: string, id: string): void
  /** Rewrites every cached answer (each page, if paged) of one read. */
  update<C extends Contract>(contract: C, change: (answer: OutputOf<C>) => OutputOf<C>): void
}

export function cacheOf(client: QueryClient): Cache {
  const rewrite = (queryKey: QueryKey, change: (answer: unknown) => unknown) =>
    client.setQueriesData({ queryKey }, (old: unknown) => (old === undefined ? old : eachAnswer(old, change)))
  return {
    merge: (noun, id, changes) =>
      rewrite([noun], (answer) =>
        mapRecords(answer, (record) => (record.id === id ? [merged(record, changes)] : [record])),
      ),
    remove: (noun, id) =>
      rewrite([noun], (answer) => mapRecords(answer, (record) => (record.id === id ? [] : [record]))),
    update: (contract, change) => rewrite([nounOf(contract), contract.name], change as (answer: unknown) => unknown),
  }
}

/** The cached answers that a change of these nouns makes stale: their own reads, and those that tell of them too. */
export const concerns = (nouns: Iterable<string>) => {
  const changed = new Set(nouns)
  return ({ queryKey, meta }: Pick<Query, 'queryKey' | 'meta'>) =>
    changed.has(String(queryKey[0])) ||
    ((meta?.reads as readonly string[] | undefined) ?? []).some((noun) => changed.has(noun))
}

/** Keeps all answers that concern some nouns, to put them back after a refusal. */
export function snapshot(client: QueryClient, nouns: readonly string[]) {
  const kept = client.getQueriesData({ predicate: concerns(nouns) })
  return () => kept.forEach(([key, answer]) => client.setQueryData(key, answer))
}

/** Custom fields are changed one by one; the others stay. */
function merged(record: Fields, changes: Fields): Fields {
  const next = { ...record, ...changes }
  if (record.custom && changes.custom) next.custom = { ...(record.custom as Fields), ...(changes.custom as Fields) }
  return next
}

function eachAnswer(old: unknown, change: (answer: unknown) => unknown) {
  const pages = (old as { pages?: unknown[] }).pages
  return Array.isArray(pages) ? { ...(old as object), pages: pages.map(change) } : change(old)
}

function mapRecords(answer: unknown, change: (record: Fields) => Fields[]): unknown {
  if (typeof answer !== 'object' || answer === null) return answer
  const { data, id } = answer as { data?: unknown; id?: unknown }
  if (Array.isArray(data)) return { ...answer, data: (data as Fields[]).flatMap(change) }
  return typeof id === 'string' ? (change(answer as Fields)[0] ?? answer) : answer
}
