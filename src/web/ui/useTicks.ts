import { useEffect, useRef, useState } from 'react'

/** Keeps what was ticked; may take its time, and reports a refusal itself. */
export type KeepTicks = (chosen: string[]) => void | Promise<unknown>

/**
 * A tick shows at once, before the record has it. One save at a time: what is ticked meanwhile goes in the next one,
 * so that two quick ticks neither lose each other nor meet as a conflict.
 */
export function useTicks(chosen: readonly string[], onChange: KeepTicks) {
  const [ticks, setTicks] = useState<readonly string[]>()
  const keep = useRef(onChange)
  const next = useRef<string[]>(undefined)
  const isSaving = useRef(false)
  useEffect(() => {
    keep.current = onChange
  }, [onChange])

  const save = async () => {
    if (isSaving.current) return
    isSaving.current = true
    try {
      for (let sending = next.current; sending; sending = next.current) {
        next.current = undefined
        await keep.current(sending)
        // The screen is drawn again first, so that the next save knows the version that this one made.
        if (next.current) await new Promise(requestAnimationFrame)
      }
    } finally {
      isSaving.current = false
      setTicks(undefined)
    }
  }

  const now = ticks ?? chosen
  const toggle = (id: string) => {
    next.current = now.includes(id) ? now.filter((each) => each !== id) : [...now, id]
    setTicks(next.current)
    void save()
  }
  return { ticks: now, toggle }
}
