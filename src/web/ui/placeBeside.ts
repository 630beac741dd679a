const GAP = 4
const EDGE = 8

/** Puts a sheet beside its anchor, on the other side where there is no room, and never off the screen. */
export function placeBeside(anchor: HTMLElement, sheet: HTMLElement, side: 'below' | 'belowEnd' | 'right') {
  const from = anchor.getBoundingClientRect()
  const { width, height } = sheet.getBoundingClientRect()
  const [roomX, roomY] = [innerWidth - EDGE, innerHeight - EDGE]

  let left = side === 'right' ? from.right + GAP : side === 'belowEnd' ? from.right - width : from.left
  let top = side === 'right' ? from.top : from.bottom + GAP
  if (side !== 'right' && top + height > roomY && from.top - GAP - height > EDGE) top = from.top - GAP - height
  if (side === 'right' && left + width > roomX) left = from.left - GAP - width
  left = Math.max(EDGE, Math.min(left, roomX - width))
  top = Math.max(EDGE, Math.min(top, roomY - height))

  Object.assign(sheet.style, {
    left: `${left}px`,
    top: `${top}px`,
    minWidth: side === 'below' ? `${Math.min(from.width, 320)}px` : '',
  })
}
