import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconDots } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { t } from '../messages/en.ts'
import type { BoardProps } from './Board.tsx'
import { Menu } from './Menu.tsx'
import type { BoardCard } from './boardMoves.ts'
import { classes } from './classes.ts'
import type { BoardState } from './useBoard.ts'
import styles from './Board.module.css'

type CardProps<Card extends BoardCard> = BoardProps<Card> & { card: Card; columnId: string; board: BoardState<Card> }

/** One card: dragged, carried by keys, or sent by its menu. */
export function BoardCardView<Card extends BoardCard>({
  card,
  columnId,
  board,
  nameOf,
  renderCard,
  canMove,
  onOpen,
}: CardProps<Card>) {
  const box = useRef<HTMLDivElement>(null)
  const [isDragged, setDragged] = useState(false)
  const [edge, setEdge] = useState<'before' | 'after' | null>(null)
  const isMovable = canMove?.(card) ?? true
  const { id } = card

  useEffect(() => {
    const element = box.current
    if (!element) return
    const isAfter = (clientY: number) => clientY > element.getBoundingClientRect().top + element.offsetHeight / 2
    return combine(
      draggable({
        element,
        canDrag: () => isMovable,
        getInitialData: () => ({ cardId: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        getData: ({ input }) => ({ cardId: id, isAfter: isAfter(input.clientY) }),
        onDrag: ({ self, source }) =>
          setEdge(source.data.cardId === id ? null : self.data.isAfter ? 'after' : 'before'),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    )
  }, [id, isMovable])

  const places = board.columns
    .filter((column) => column.id !== columnId)
    .map((column) => ({
      label: t('board.moveTo', { column: column.title }),
      run: () => void board.move({ card, columnId: column.id, afterId: null }),
    }))
  return (
    <li className={styles.slot} data-edge={edge ?? undefined}>
      <div
        ref={box}
        data-card={id}
        role="group"
        aria-label={nameOf(card)}
        aria-describedby="board-hint"
        tabIndex={0}
        className={classes(styles.card, isDragged && styles.dragged, board.heldId === id && styles.held)}
        onClick={(event) => !(event.target as HTMLElement).closest('a,button') && onOpen?.(card)}
      >
        {renderCard(card)}
      </div>
      {isMovable && (
        <Menu label={t('board.move', { card: nameOf(card) })} items={places} side="belowEnd">
          {(trigger) => (
            <button
              type="button"
              className={styles.menu}
              aria-label={t('board.move', { card: nameOf(card) })}
              {...trigger}
            >
              <IconDots size={16} aria-hidden />
            </button>
          )}
        </Menu>
      )}
    </li>
  )
}
