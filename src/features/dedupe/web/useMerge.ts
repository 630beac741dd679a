import { useMemo, useState } from 'react'
import { useAddressState, useGo } from '#web/address.ts'
import { asApiError } from '#web/apiError.ts'
import { useAct } from '#web/useAct.ts'
import { dedupe } from '../dedupe.contract.ts'
import type { DuplicateType } from '../duplicates.contract.ts'
import { mergeRows, type MergeRow, type Two } from './mergeRows.ts'
import { t } from './messages.en.ts'

export type Which = 'a' | 'b'

/** The choices of a merge, and the merge itself. */
export function useMerge(type: DuplicateType, a: Two, b: Two) {
  const rows = useMemo(() => mergeRows(type, a, b), [type, a, b])
  // The older one is what others know; the other comes along.
  const [stays, setStays] = useState<Which>(a.createdAt <= b.createdAt ? 'a' : 'b')
  const [picked, setPicked] = useState<Record<string, Which>>({})
  const [error, setError] = useState<string | null>(null)
  const [from] = useAddressState('from', '')
  const go = useGo()
  const [kept, gone] = stays === 'a' ? [a, b] : [b, a]
  const leave = () => go(from === 'list' ? `/duplicates?view=${type}` : `/${type}/${kept.id}`)
  const contracts =
    type === 'people'
      ? { merge: dedupe.mergePeople, unmerge: dedupe.unmergePeople }
      : { merge: dedupe.mergeCompanies, unmerge: dedupe.unmergeCompanies }
  const unmerge = useAct(contracts.unmerge)
  const merge = useAct(contracts.merge, {
    said: ({ name }, { id, otherId }) => ({
      text: t('duplicates.merged', { name }),
      undo: () => unmerge.run({ id, otherId }),
    }),
    onDone: leave,
  })

  /** What somebody chose; else the value of the one that stays, or the only one that there is. */
  const chosen = (row: MergeRow): Which => {
    const other = stays === 'a' ? 'b' : 'a'
    return picked[row.name] ?? (row[stays] ? stays : other)
  }
  const send = async () => {
    setError(null)
    const take = rows.filter((row) => row.way === 'choose' && chosen(row) !== stays).map(({ name }) => name)
    await merge
      .run({ id: kept.id, otherId: gone.id, take })
      .catch((failure: unknown) => setError(asApiError(failure).detail))
  }
  return {
    rows,
    stays,
    setStays,
    chosen,
    choose: (name: string, which: Which) => setPicked((old) => ({ ...old, [name]: which })),
    canMerge: a.can.edit && b.can.edit,
    isSending: merge.isPending,
    error,
    send,
    leave,
  }
}
