import { useEffect } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { useRead } from '#web/useRead.ts'
import { Shell } from './Shell.tsx'
import { speakAs } from './speakAs.ts'

/** Everything behind the sign-in: the frame stands as soon as it is known who is there. */
export function SignedIn() {
  const { data: me, error, refetch } = useRead(readMe, {})
  useEffect(() => {
    if (me) speakAs(me)
  }, [me])

  if (me) return <Shell me={me} />
  if (error && error.status !== 401) return <ErrorState error={error} onRetry={() => void refetch()} />
  return null
}
