import { useEffect } from 'react'
import { send } from '#web/api.ts'
import type { FieldType } from '../fields.contract.ts'

const WAIT_MS = 30_000

const waiting = new Map<FieldType, Record<string, number>>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Tells the server now and then how often which field was on a screen: a sum, without who looked. */
export function useCountShown(type: FieldType, names: readonly string[]) {
  const list = names.map((name) => name.replace(/^custom\./, '')).join()
  useEffect(() => {
    if (!list) return
    const counts = waiting.get(type) ?? {}
    for (const key of list.split(',')) counts[key] = (counts[key] ?? 0) + 1
    waiting.set(type, counts)
    timer ??= setTimeout(tell, WAIT_MS)
  }, [type, list])
}

function tell() {
  timer = undefined
  for (const [type, counts] of waiting)
    void send('POST', '/api/v1/fields/shown', { type, counts }).catch(() => undefined)
  waiting.clear()
}
