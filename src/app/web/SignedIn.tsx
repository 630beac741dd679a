import { lazy, Suspense, useEffect } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { useRead } from '#web/useRead.ts'
import { Shell } from './Shell.tsx'
import { speakAs } from './speakAs.ts'

/** Seldom needed, so it comes when it is. */
const SecondFactorDoor = lazy(() =>
  import('#features/access/web/SecondFactorDoor.tsx').then((door) => ({ default: door.SecondFactorDoor })),
)

/** Everything behind the sign-in: the frame stands as soon as it is known who is there. */
export function SignedIn() {
  const { data: me, error, refetch } = useRead(readMe, {})
  useEffect(() => {
    if (me) speakAs(me)
  }, [me])

  if (me?.needsSecondFactor)
    return (
      <Suspense fallback={null}>
        <SecondFactorDoor workspace={me.workspace.name} />
      </Suspense>
    )
  if (me) return <Shell me={me} />
  if (error && error.status !== 401) return <ErrorState error={error} onRetry={() => void refetch()} />
  return null
}
