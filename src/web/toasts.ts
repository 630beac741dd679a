import { newId } from '#kernel/ids.ts'

export type ToastInput = {
  text: string
  tone?: 'plain' | 'trouble'
  /** Offers "Undo" for as long as the toast stands. */ undo?: () => unknown
}
export type Toast = ToastInput & { id: string }

const MOST = 3
let toasts: readonly Toast[] = []
const listeners = new Set<() => void>()

/** Says one short sentence at the edge of the screen; three stand at most. */
export function toast(input: ToastInput | string): string {
  const id = newId()
  put([...toasts, { id, ...(typeof input === 'string' ? { text: input } : input) }].slice(-MOST))
  return id
}

export const dismissToast = (id: string) => put(toasts.filter((each) => each.id !== id))

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  read: () => toasts,
}

function put(next: readonly Toast[]) {
  toasts = next
  listeners.forEach((listener) => listener())
}
