import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { classes } from './classes.ts'
import { placeBeside } from './placeBeside.ts'
import styles from './Popup.module.css'

type PopupProps = {
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  /** Where it stands: below the anchor's start or end, or to its right. */
  side?: 'below' | 'belowEnd' | 'right'
  className?: string
  children: ReactNode
  role?: string
  label?: string
  /** Hover cards leave the focus and the keyboard where they are. */
  isPassive?: boolean
  onKeyDown?: (event: React.KeyboardEvent) => void
}

/** A small sheet beside something, in the browser's top layer: nothing clips it, a click elsewhere or Escape closes it. */
export function Popup({
  anchor,
  onClose,
  side = 'below',
  className,
  children,
  role,
  label,
  isPassive,
  onKeyDown,
}: PopupProps) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const [from, sheet] = [anchor.current, box.current]
    if (!from || !sheet) return
    sheet.showPopover()
    sheet.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
    const place = () => placeBeside(from, sheet, side)
    place()
    const sizes = new ResizeObserver(place)
    sizes.observe(sheet)
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      sizes.disconnect()
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
      if (!isPassive && sheet.contains(document.activeElement)) from.focus({ preventScroll: true })
    }
  }, [anchor, side, isPassive])

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      const target = event.target as Node
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) close.current()
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [anchor])

  const onKey = (event: React.KeyboardEvent) => {
    onKeyDown?.(event)
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    close.current()
  }
  return (
    <div
      ref={box}
      popover="manual"
      className={classes(styles.popup, className)}
      role={role}
      aria-label={label}
      onKeyDown={onKey}
    >
      {children}
    </div>
  )
}
