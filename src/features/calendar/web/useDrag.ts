import { useRef, useState } from 'react'

/** Minutes to which a drag holds. */
export const STEP = 15
/** Pixels before a press becomes a drag. */
const SLACK = 4

type Shift = { days: number; minutes: number }
type Kind = 'move' | 'stretch'

/**
 * Drags a block of a day's clock with the mouse or a pen; a finger scrolls, and taps to open.
 * @param minuteHeight pixels for a minute.
 */
export function useDrag(minuteHeight: number, onDrop: (kind: Kind, shift: Shift) => void) {
  const [drag, setDrag] = useState<(Shift & { kind: Kind; width: number }) | null>(null)
  const start = useRef({ x: 0, y: 0, width: 1, isOn: false })

  const begin = (kind: Kind) => (event: React.PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch' || event.button !== 0) return
    event.stopPropagation()
    const column = event.currentTarget.closest<HTMLElement>('[data-day]')
    start.current = { x: event.clientX, y: event.clientY, width: column?.offsetWidth ?? 1, isOn: false }
    const target = event.currentTarget
    target.setPointerCapture(event.pointerId)
    const shiftOf = ({ clientX, clientY }: PointerEvent): Shift => ({
      days: kind === 'move' ? Math.round((clientX - start.current.x) / start.current.width) : 0,
      minutes: Math.round((clientY - start.current.y) / minuteHeight / STEP) * STEP,
    })
    const onMove = (move: PointerEvent) => {
      const far = Math.hypot(move.clientX - start.current.x, move.clientY - start.current.y)
      if (!start.current.isOn && far < SLACK) return
      start.current.isOn = true
      setDrag({ kind, width: start.current.width, ...shiftOf(move) })
    }
    const end = (up: PointerEvent | null) => {
      target.removeEventListener('pointermove', onMove)
      setDrag(null)
      if (up && start.current.isOn) onDrop(kind, shiftOf(up))
    }
    target.addEventListener('pointermove', onMove)
    target.addEventListener('pointerup', end, { once: true })
    target.addEventListener('pointercancel', () => end(null), { once: true })
  }
  /** A drag ends in a click, which is not meant. */
  const wasDragged = () => start.current.isOn
  return { drag, begin, wasDragged }
}
