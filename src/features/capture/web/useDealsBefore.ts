import { useQueries } from '@tanstack/react-query'
import { users } from '#features/access/access.contract.ts'
import { deals } from '#features/deals/deals.contract.ts'
import { readOptions, useRead } from '#web/useRead.ts'
import type { KnownRecord, Stage } from '../grammar/types.pure.ts'
import type { Plan } from './edits.ts'
import type { Before } from './sayItem.ts'

/** The deals that would be changed, as they are now, by id: from this device where it knows them, else from the server. */
export function useDealsBefore({ held }: Plan, known: KnownRecord[], stages: readonly Stage[]): Map<string, Before> {
  const updates = held.flatMap(({ item }) =>
    item.kind === 'deal' && item.action === 'update' && item.id ? [item] : [],
  )
  const ids = [...new Set(updates.flatMap(({ id }) => id ?? []))]
  const unknown = ids.filter((id) => !known.some((deal) => deal.id === id))
  const answers = useQueries({ queries: unknown.map((id) => readOptions(deals.read, { id })) })
  const { data: everybody } = useRead(users.list, updates.some(({ owner }) => owner) ? {} : null)

  const stageName = (id: string | null | undefined) => stages.find((stage) => stage.id === id)?.name ?? null
  const userName = (id: string | null | undefined) => everybody?.data.find((user) => user.id === id)?.name ?? null
  const before = new Map<string, Before>()
  for (const { id, amount = null, currency = null, stageId, ownerId } of known) {
    before.set(id, { amount, currency, stage: stageName(stageId), owner: userName(ownerId) })
  }
  for (const { data: deal } of answers) {
    if (!deal) continue
    const { id, amount, stageName: stage, ownerId } = deal
    before.set(id, {
      amount: amount?.amount ?? null,
      currency: amount?.currency ?? null,
      stage,
      owner: userName(ownerId),
    })
  }
  return before
}
