import { useAct } from '#web/useAct.ts'
import { deals, type DealView } from '../deals.contract.ts'
import { t } from './messages.en.ts'

/** Deletes a deal and offers it back. */
export function useDeleteDeal(onDone: () => void) {
  const { run: restore } = useAct(deals.restore)
  const { mutate } = useAct(deals.remove, {
    said: ({ id, name }) => ({ text: t('deals.deleted', { name }), undo: () => restore({ id }) }),
    onDone,
  })
  return ({ id }: DealView) => mutate({ id })
}
