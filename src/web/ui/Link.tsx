import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'

type LinkProps = {
  to: string
  className?: string
  children: ReactNode
  title?: string
  'aria-label'?: string
  onClick?: (event: React.MouseEvent) => void
  tabIndex?: number
}

/** A pointer that only passes by fetches nothing. */
const INTENT_MS = 50

/**
 * A link inside the program. The address is plain text, so that the kit need not know the routes. It is a bare anchor:
 * tables draw hundreds while one scrolls, and the router's own link follows every change of the address.
 */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const preload = () => void router.preloadRoute({ to }).catch(() => undefined)

  return (
    <a
      {...rest}
      href={to}
      onPointerEnter={() => {
        timer.current = setTimeout(preload, INTENT_MS)
      }}
      onPointerLeave={() => clearTimeout(timer.current)}
      onFocus={preload}
      onTouchStart={preload}
      onClick={(event) => {
        onClick?.(event)
        const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
        if (event.defaultPrevented || isElsewhere) return
        event.preventDefault()
        void router.navigate({ to })
      }}
    >
      {children}
    </a>
  )
}
