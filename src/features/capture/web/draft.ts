import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let current: { owner: string; text: string } = { owner: '', text: '' }

/** What is being written: one draft per person on this device, the same in every box, kept across reloads. */
export function useDraft(owner: string | null): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => readDraft(owner))
  return [text, (next) => writeDraft(owner, next)]
}

export function readDraft(owner: string | null): string {
  if (owner === null) return ''
  if (current.owner !== owner) current = { owner, text: stored(owner) }
  return current.text
}

export function writeDraft(owner: string | null, text: string) {
  if (owner === null) return
  current = { owner, text }
  try {
    if (text) localStorage.setItem(keyOf(owner), text)
    else localStorage.removeItem(keyOf(owner))
  } catch {
    // A full or forbidden storage: the draft then lasts until the page is closed.
  }
  listeners.forEach((listener) => listener())
}

const keyOf = (owner: string) => `draft:${owner}`

function stored(owner: string): string {
  try {
    return localStorage.getItem(keyOf(owner)) ?? ''
  } catch {
    return ''
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
