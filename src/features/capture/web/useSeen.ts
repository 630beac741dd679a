import { useEffect, useRef } from 'react'

const LONG_ENOUGH_MS = 1000
const MOST_OF_IT = 0.6

/** Calls once when the element has been in view for a second without a break, in a page that is in front. */
export function useSeen<Box extends Element>(onSeen: () => void) {
  const box = useRef<Box>(null)
  const latest = useRef(onSeen)
  latest.current = onSeen
  useEffect(() => {
    if (!box.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer)
        if (!entry?.isIntersecting) return
        timer = setTimeout(() => {
          if (document.visibilityState !== 'visible') return
          observer.disconnect()
          latest.current()
        }, LONG_ENOUGH_MS)
      },
      { threshold: MOST_OF_IT },
    )
    observer.observe(box.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [])
  return box
}
