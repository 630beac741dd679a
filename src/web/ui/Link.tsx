import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type LinkProps = {
  to: string
  className?: string
  children: ReactNode
  title?: string
  'aria-label'?: string
  onClick?: (event: React.MouseEvent) => void
  tabIndex?: number
}

/** A link inside the program. The address is plain text, so that the kit need not know the routes. */
export function Link({ to, ...rest }: LinkProps) {
  return <RouterLink to={to} preload="intent" {...rest} />
}
