import { useRouter, type AnyRoute } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isThrifty, whenQuiet } from '#web/whenQuiet.ts'
import { usePlaces } from './usePlaces.ts'

/** After the first screen, when the browser is idle: the capture box, then the files of the screens in the rail. */
export function useWarmUp() {
  const router = useRouter()
  const addresses = usePlaces('rail')
    .map(({ to }) => to)
    .join(' ')
  useEffect(() => {
    const routes: Record<string, AnyRoute | undefined> = router.routesByPath
    const screens = () => {
      for (const address of addresses.split(' ')) {
        const route = routes[address]
        if (route) router.loadRouteChunk(route)?.catch(() => undefined)
      }
    }
    let stop = whenQuiet(async () => {
      await import('./background.ts').catch(() => undefined)
      if (!isThrifty()) stop = whenQuiet(screens)
    })
    return () => stop()
  }, [router, addresses])
}
