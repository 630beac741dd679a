import { useEffect, useRef, useState } from 'react'
import { request } from '#web/api.ts'
import { captures } from '../capture.contract.ts'
import type { Understanding } from '../grammar/types.pure.ts'
import { learnNames, onNames, understandHere, type Surroundings, type Understood } from './thinking.ts'

const PAUSE_MS = 250

export type Reading = Understood & { text: string; at: string }
const NOTHING: Reading = {
  text: '',
  at: '',
  understanding: { items: [], ambiguities: [], spans: [], offers: [] },
  deals: [],
}

/**
 * What the text says: at every keystroke from what this device knows, and after a pause from the server too, which
 * knows every name. An answer to an older text is dropped.
 */
export function useUnderstanding(text: string, owner: string | null, surroundings: Omit<Surroundings, 'at'> | null) {
  const [reading, setReading] = useState<Reading>(NOTHING)
  const [names, setNames] = useState(0)
  const latest = useRef(text)
  latest.current = text

  const isWriting = text.trim() !== ''
  useEffect(() => (owner && isWriting ? learnNames(owner) : undefined), [owner, isWriting])
  useEffect(() => onNames(() => setNames((count) => count + 1)), [])

  useEffect(() => {
    if (!surroundings || !text.trim()) return
    const at = new Date().toISOString()
    const take = (answer: Understood) => latest.current === text && setReading({ text, at, ...answer })
    void understandHere(text, { ...surroundings, at }).then(take)

    const abort = new AbortController()
    const timer = setTimeout(() => {
      const { timeZone, locale, context } = surroundings
      request(captures.preview, { text, at, timeZone, locale, context }, { signal: abort.signal }).then(
        (understanding) => {
          if (latest.current !== text) return
          // The server's deals are read one by one where this device does not know them.
          setReading(({ deals }) => ({ text, at, deals, understanding: understanding as Understanding }))
        },
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text, surroundings, names])

  return text.trim() ? reading : NOTHING
}
