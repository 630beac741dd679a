import type { ComponentType } from 'react'

/** Any icon of @tabler/icons-react. Sizes in use: 16 in text, 18 in rails and bars, 28 in empty states. */
export type Icon = ComponentType<{
  size?: number | string
  stroke?: number | string
  className?: string
  'aria-hidden'?: boolean
}>
