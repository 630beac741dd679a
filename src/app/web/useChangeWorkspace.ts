import { workspaces } from '#features/access/access.contract.ts'
import { useAct } from '#web/useAct.ts'

/** Another workspace is another world: everything at hand is put away, and the page begins anew at Today. */
export function useChangeWorkspace() {
  const activate = useAct(workspaces.activate, {
    onDone: () => location.assign('/'),
  })
  return (id: string) => activate.mutate({ id })
}
