import { readMe, type Me } from '#features/access/access.contract.ts'
import { queryClient } from '#web/queryClient.ts'
import { keyOf } from '#web/useRead.ts'
import { ownerOf } from './owner.ts'
import { learnNames } from './thinking.ts'

const AT_LATEST_MS = 5000

/** Has the grammar and the names ready before the first word, when the browser has nothing better to do. */
export function warmUp() {
  const idle =
    'requestIdleCallback' in window
      ? (act: () => void) => requestIdleCallback(act, { timeout: AT_LATEST_MS })
      : setTimeout
  idle(() => {
    const me = queryClient.getQueryData<Me>(keyOf(readMe, {}))
    if (me) learnNames(ownerOf(me))
  })
}
