import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'

/** A column as a place to drop a card on. */
export function useColumnDrop(columnId: string) {
  const box = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!box.current) return
    return dropTargetForElements({
      element: box.current,
      getData: () => ({ columnId }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    })
  }, [columnId])
  return { box, isOver }
}
