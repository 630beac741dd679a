import { useEffect, useState } from 'react'

/** The value once it has rested for some milliseconds: one question per pause, not per letter. */
export function useLater<Value>(value: Value, pause: number): Value {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return later
}
