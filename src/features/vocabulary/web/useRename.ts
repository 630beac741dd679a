import { acts } from '#features/acts/acts.contract.ts'
import type { InputOf } from '#kernel/contract.ts'
import { toast } from '#web/toasts.ts'
import { useAct } from '#web/useAct.ts'
import { vocabulary } from '../vocabulary.contract.ts'
import { t } from './messages.en.ts'

type Terms = InputOf<typeof vocabulary.update>['terms']

/** Renames terms; a message says so, and takes it back. */
export function useRename() {
  const update = useAct(vocabulary.update)
  const undo = useAct(undoRename)
  const run = async (terms: Terms, said: { from: string; to: string }) => {
    const { actId } = await update.run({ terms })
    toast({ text: t('words.renamed', said), undo: () => undo.run({ id: actId }) })
  }
  return { run, isPending: update.isPending }
}

/** What is called what comes with who I am. */
const undoRename = { ...acts.undo, touches: ['vocabulary', 'me'] }
