import { readMe, type Me } from '#features/access/access.contract.ts'
import { queryClient } from '#web/queryClient.ts'
import { keyOf } from '#web/useRead.ts'
import { isThrifty, whenQuiet } from '#web/whenQuiet.ts'
import { ownerOf } from './owner.ts'
import { learnNames } from './thinking.ts'

/** Has the grammar and the names ready before the first word; on a thrifty line they come with that word. */
export function warmUp() {
  if (isThrifty()) return
  whenQuiet(() => {
    const me = queryClient.getQueryData<Me>(keyOf(readMe, {}))
    if (me) learnNames(ownerOf(me))
  })
}
