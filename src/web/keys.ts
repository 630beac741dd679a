import { useEffect, useRef } from 'react'
import { preferences } from './preferences.ts'

export type Key = {
  /** `c`, `?`, `mod+k`, `Escape`, or a sequence: `g p`. */
  keys: string
  label: string
  group?: string
  run: (event: KeyboardEvent) => void
  /** Also while a text field has the focus; `mod` keys always are. */
  whileTyping?: boolean
}

const SEQUENCE_MS = 1200
const bound: Key[][] = []
let typed: { keys: string; at: number } = { keys: '', at: 0 }

/** Binds keys until the returned function is called; what was bound last wins. */
export function bindKeys(keys: Key[]): () => void {
  bound.push(keys)
  return () => void bound.splice(bound.indexOf(keys), 1)
}

/** Binds keys while a component is shown. */
export function useKeys(keys: Key[], isOn = true) {
  const latest = useRef(keys)
  latest.current = keys
  const names = keys.map((key) => key.keys).join()
  useEffect(() => {
    if (!isOn) return
    return bindKeys(latest.current.map((key, index) => ({ ...key, run: (event) => latest.current[index]?.run(event) })))
  }, [names, isOn])
}

/** Every key that works now, for the list behind `?`. */
export const boundKeys = (): Key[] => [...new Map(bound.flat().map((key) => [key.keys, key])).values()]

/** Called once, by the shell. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.key === 'Shift') return
  const name = nameOf(event)
  const isChord = name.startsWith('mod+')
  if (!isChord && !preferences.read().singleKeys && name.length === 1) return

  const sequence = Date.now() - typed.at < SEQUENCE_MS ? `${typed.keys} ${name}` : name
  const candidates = [...bound]
    .reverse()
    .flat()
    .filter((key) => isChord || key.whileTyping || !isTyping(event.target))
  const hit = candidates.find((key) => key.keys === sequence) ?? candidates.find((key) => key.keys === name)
  const isBegun = !isTyping(event.target) && candidates.some((key) => key.keys.startsWith(`${sequence} `))
  typed = isBegun ? { keys: sequence, at: Date.now() } : { keys: '', at: 0 }
  if (!hit) return
  event.preventDefault()
  hit.run(event)
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key
  if (event.metaKey || event.ctrlKey) return `mod+${event.shiftKey ? 'shift+' : ''}${key.toLowerCase()}`
  return event.altKey ? `alt+${key.toLowerCase()}` : key
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="menu"],[role="listbox"]') !== null
  )
}
