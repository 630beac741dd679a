import { useQueryClient } from '@tanstack/react-query'
import { nounOf, type Contract, type InputOf } from '#kernel/contract.ts'
import { request } from './api.ts'
import { asApiError } from './apiError.ts'
import { cacheOf, concerns, snapshot } from './cache.ts'
import { toast } from './toasts.ts'

type Pair = { remove: Contract; restore: Contract }
const AT_ONCE = 4

/** Deletes some records, out of sight at once, and offers to bring all of them back. */
export function useRemoveMany({ remove, restore }: Pair, said: (count: number) => string) {
  const client = useQueryClient()
  const noun = nounOf(remove)
  const reread = () => void client.invalidateQueries({ predicate: concerns([noun]) })

  return async (ids: string[]) => {
    await client.cancelQueries({ predicate: concerns([noun]) })
    const putBack = snapshot(client, [noun])
    for (const id of ids) cacheOf(client).remove(noun, id)
    const gone = await inTurns(remove, ids)
    if (gone.trouble) {
      putBack()
      toast({ text: asApiError(gone.trouble).detail, tone: 'trouble' })
    }
    reread()
    if (gone.done.length === 0) return
    const undo = async () => {
      const { trouble } = await inTurns(restore, gone.done)
      reread()
      if (trouble) throw trouble
    }
    toast({ text: said(gone.done.length), undo })
  }
}

/** Stops at the first refusal; answers what was done until then. */
async function inTurns(contract: Contract, ids: string[]) {
  const done: string[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    const results = await Promise.allSettled(some.map((id) => request(contract, { id } as InputOf<Contract>)))
    results.forEach((result, index) => result.status === 'fulfilled' && done.push(some[index] ?? ''))
    const refused = results.find((result) => result.status === 'rejected')
    if (refused) return { done, trouble: asApiError(refused.reason) }
  }
  return { done, trouble: null }
}
