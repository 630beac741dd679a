import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 640px)')

/** True on a phone: lists get two lines, panels become sheets, the rail becomes a bar. */
export const useIsNarrow = () => useSyncExternalStore(subscribe, () => query.matches)

function subscribe(listener: () => void) {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
