import { useSyncExternalStore } from 'react'
import { deviceStore } from './deviceStore.ts'
import type { Line, Outcome } from './line.ts'
import { t } from './messages.en.ts'
import { ownerNow } from './owner.ts'
import { forgetLine, sendLine } from './sendLine.ts'

const kept = deviceStore<Line>('trefoil-lines')
const listeners = new Set<() => void>()
let lines: readonly Line[] = []

/** Lines of this person that the server does not have yet, oldest first. */
export const useWaiting = (owner: string | null) =>
  useSyncExternalStore(subscribe, readLines).filter((line) => line.owner === owner && line.state !== 'recalled')

/** Keeps the line on the device, then sends it. Resolves when it is saved, refused, or must wait for a connection. */
export async function submit(line: Line): Promise<Outcome> {
  const isKept = await put(line).then(
    () => true,
    () => false,
  )
  const outcome = await oneAtATime(() => pass(line))
  return outcome.state === 'waiting' && !isKept ? { state: 'refused', reason: t('capture.notKept') } : outcome
}

/** Sends what waits, in the order of writing, as long as the server answers and the same person is signed in. */
export async function sendWaiting(onSaved: (line: Line, outcome: Outcome) => void = () => undefined): Promise<void> {
  await reload()
  if (!lines.some(isDue)) return
  await oneAtATime(async () => {
    const owner = await ownerNow().catch(() => null)
    await reload()
    for (const line of lines.filter((each) => isDue(each) && each.owner === owner)) {
      const outcome = await pass(line)
      if (outcome.state === 'waiting') return
      if (line.state === 'waiting') onSaved(line, outcome)
    }
  })
}

/** The person wants it back, to change it or to drop it. False where it has been saved in the meantime. */
export function takeBack(id: string): Promise<boolean> {
  return oneAtATime(async () => {
    const line = await kept.get(id)
    if (!line) return false
    if (line.isTried) await put({ ...line, state: 'recalled' })
    else await remove(id)
    return true
  })
}

const isDue = (line: Line) => line.state !== 'refused'

async function pass(line: Line): Promise<Outcome> {
  const { id } = line
  if (line.state === 'recalled') {
    const isForgotten = await forgetLine(line)
    if (isForgotten) await remove(id)
    return { state: isForgotten ? 'refused' : 'waiting', reason: '' }
  }
  const outcome = await sendLine(line)
  const next = after(line, outcome)
  // Where the device cannot keep it, the box gives the words back.
  await (next ? put(next) : remove(id)).catch(() => undefined)
  return outcome
}

function after(line: Line, outcome: Outcome): Line | null {
  if (outcome.state === 'saved') return null
  if (outcome.state === 'refused') return { ...line, state: 'refused', reason: outcome.reason, isTried: false }
  return { ...line, isTried: true }
}

// Across the tabs of this device, so that a line is never in two hands; without https a tab can only mind itself.
const oneAtATime = <Answer>(act: () => Promise<Answer>): Promise<Answer> =>
  'locks' in navigator ? (navigator.locks.request('trefoil-lines', act) as Promise<Answer>) : inTurn(act)

let last: Promise<unknown> = Promise.resolve()
function inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  const next = last.then(act)
  last = next.catch(() => undefined)
  return next
}

async function put(line: Line) {
  await kept.put(line.id, line)
  await reload()
}

async function remove(id: string) {
  await kept.remove(id)
  await reload()
}

async function reload() {
  lines = (await kept.all()).sort((left, right) => (left.id < right.id ? -1 : 1))
  listeners.forEach((listener) => listener())
}

const readLines = () => lines
function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
