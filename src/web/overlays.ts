import { useSyncExternalStore } from 'react'

/** What stands over the page: at most one, by name, with what it begins with. The app knows what the names mean. */
export type Overlay = { name: string; text?: string }

let current: Overlay | null = null
const listeners = new Set<() => void>()

export const openOverlay = (name: string, text?: string) => put(text === undefined ? { name } : { name, text })
export const closeOverlay = () => put(null)
export const useOverlay = () => useSyncExternalStore(subscribe, () => current)

function put(next: Overlay | null) {
  current = next
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
