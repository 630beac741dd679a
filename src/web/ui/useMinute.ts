import { useSyncExternalStore } from 'react'

let now = new Date()
const listeners = new Set<() => void>()
setInterval(() => {
  now = new Date()
  listeners.forEach((listener) => listener())
}, 60_000)

/** The time, renewed every minute, so that "5 minutes ago" stays true. */
export const useMinute = () => useSyncExternalStore(subscribe, () => now)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
