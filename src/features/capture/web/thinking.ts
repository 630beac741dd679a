import type { KnownRecord, Setting, Understanding } from '../grammar/types.pure.ts'

/** Everything about the writer and the moment that the grammar wants to know, but for the names. */
export type Surroundings = Omit<Setting, 'names'>

export type Question =
  | { ask: 'names'; owner: string }
  | { ask: 'understand'; number: number; text: string; surroundings: Surroundings }

export type Understood = {
  understanding: Understanding
  /** The deals it speaks of, as they are now. */ deals: KnownRecord[]
}

export type Answer = { say: 'arranged'; count: number } | ({ say: 'understood'; number: number } & Understood)

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, (understood: Understood) => void>()
const listeners = new Set<() => void>()

/** Understands a text on this device, in the background. */
export function understandHere(text: string, surroundings: Surroundings): Promise<Understood> {
  const number = ++asked
  return new Promise((resolve) => {
    waiting.set(number, resolve)
    ask({ ask: 'understand', number, text, surroundings })
  })
}

/** Has the names that this person works with at hand: from the device, then whatever changed since. */
export const learnNames = (owner: string) => ask({ ask: 'names', owner })

/** Calls when more names are known, so that a text is understood anew. */
export function onNames(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function ask(question: Question) {
  worker ??= start()
  worker.postMessage(question)
}

function start(): Worker {
  const made = new Worker(new URL('./names.worker.ts', import.meta.url), { type: 'module' })
  made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.say === 'arranged') return listeners.forEach((listener) => listener())
    waiting.get(data.number)?.(data)
    waiting.delete(data.number)
  })
  return made
}
