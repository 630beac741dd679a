import { useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import { MenuList, type MenuItem } from './MenuList.tsx'

export type { MenuItem } from './MenuList.tsx'

type TriggerProps = {
  ref: RefObject<HTMLButtonElement | null>
  onClick: () => void
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string | undefined
}

type MenuProps = {
  items: MenuItem[]
  label: string
  side?: 'below' | 'belowEnd' | 'right'
  /** Draws the button: spread the props on it. */
  children: (trigger: TriggerProps) => ReactNode
}

/** A button and the list of actions behind it. */
export function Menu({ items, label, side, children }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {children({
        ref: anchor,
        onClick: () => setOpen(!isOpen),
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
      })}
      {isOpen && (
        <MenuList id={id} items={items} label={label} side={side} anchor={anchor} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
