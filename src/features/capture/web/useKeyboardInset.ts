import { useEffect, type RefObject } from 'react'

/** Keeps a sheet above the keyboard of a phone that lays it over the page: `--keyboard` is the height that it hides. */
export function useKeyboardInset(box: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const view = visualViewport
    if (!view) return
    const measure = () => {
      const hidden = Math.max(0, Math.round(innerHeight - view.height - view.offsetTop))
      box.current?.style.setProperty('--keyboard', `${hidden}px`)
    }
    measure()
    view.addEventListener('resize', measure)
    view.addEventListener('scroll', measure)
    return () => {
      view.removeEventListener('resize', measure)
      view.removeEventListener('scroll', measure)
    }
  }, [box])
}
