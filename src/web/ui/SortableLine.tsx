import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconGripVertical } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import { classes } from './classes.ts'
import styles from './SortableList.module.css'

type List = {
  listId: string
  hintId: string
  heldId: string | undefined
  drop: (moved: string, over: string, isAfter: boolean) => void
}
type SortableLineProps = { id: string; name: string; list: List; canMove: boolean; children: ReactNode }

/** One line and its handle. */
export function SortableLine({ id, name, list, canMove, children }: SortableLineProps) {
  const line = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const [edge, setEdge] = useState<'before' | 'after' | null>(null)
  const [isDragged, setDragged] = useState(false)
  const { listId, drop } = list
  const latest = useRef(drop)
  latest.current = drop

  useEffect(() => {
    const element = line.current
    if (!element || !canMove) return
    const isAfter = (clientY: number) => clientY > element.getBoundingClientRect().top + element.offsetHeight / 2
    const isOurs = ({ source }: { source: { data: Record<string, unknown> } }) => source.data.listId === listId
    return combine(
      draggable({
        element,
        dragHandle: handle.current ?? undefined,
        getInitialData: () => ({ listId, lineId: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: isOurs,
        getData: ({ input }) => ({ isAfter: isAfter(input.clientY) }),
        onDrag: ({ self, source }) =>
          setEdge(source.data.lineId === id ? null : self.data.isAfter ? 'after' : 'before'),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null)
          latest.current(String(source.data.lineId), id, self.data.isAfter === true)
        },
      }),
    )
  }, [id, listId, canMove])

  return (
    <li
      ref={line}
      data-edge={edge ?? undefined}
      className={classes(styles.line, isDragged && styles.dragged, list.heldId === id && styles.held)}
    >
      {canMove && (
        <button
          ref={handle}
          type="button"
          data-handle={id}
          className={styles.handle}
          aria-label={t('sort.handle', { what: name })}
          aria-describedby={list.hintId}
          aria-pressed={list.heldId === id}
        >
          <IconGripVertical size={16} stroke={1.7} aria-hidden />
        </button>
      )}
      <div className={styles.content}>{children}</div>
    </li>
  )
}
