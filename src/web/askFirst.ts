import { useSyncExternalStore } from 'react'
import type { ApiError } from './apiError.ts'

/** A write that the server takes once something more is told; `fields` are as the server describes them. */
export type Asking = {
  fields: readonly Record<string, unknown>[]
  answer: (custom: Record<string, unknown> | null) => void
}

let asking: Asking | null = null
const watchers = new Set<() => void>()

const set = (next: Asking | null) => {
  asking = next
  for (const tell of watchers) tell()
}

/** What is being asked for right now, for the one place that shows it. */
export const useAsking = () =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => asking,
  )

/** Sends; where fields are needed first, asks for them and sends again. Rejects with the refusal when they are not given. */
export async function askFirst<Input, Output>(send: (input: Input) => Promise<Output>, input: Input): Promise<Output> {
  try {
    return await send(input)
  } catch (failure) {
    const { code, details } = failure as ApiError
    if (code !== 'field.required' || watchers.size === 0 || asking) throw failure
    const custom = await new Promise<Record<string, unknown> | null>((answer) =>
      set({ fields: details.fields as Record<string, unknown>[], answer }),
    ).finally(() => set(null))
    if (!custom) throw failure
    const { custom: given } = input as { custom?: Record<string, unknown> }
    return askFirst(send, { ...input, custom: { ...given, ...custom } })
  }
}
