import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'
import { t } from '../messages/en.ts'
import type { BoardProps } from './Board.tsx'
import { BoardCardView } from './BoardCardView.tsx'
import type { BoardCard, BoardColumn } from './boardMoves.ts'
import { classes } from './classes.ts'
import type { BoardState } from './useBoard.ts'
import styles from './Board.module.css'

type ColumnProps<Card extends BoardCard> = BoardProps<Card> & {
  column: BoardColumn<Card>
  board: BoardState<Card>
  hidesTitle: boolean
}

export function BoardColumnView<Card extends BoardCard>({ column, board, hidesTitle, ...props }: ColumnProps<Card>) {
  const box = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!box.current) return
    return dropTargetForElements({
      element: box.current,
      getData: () => ({ columnId: column.id }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    })
  }, [column.id])

  const { id, title, cards, note, more = 0, onMore } = column
  return (
    <section ref={box} className={classes(styles.column, isOver && styles.over)} aria-labelledby={`column-${id}`}>
      <header className={hidesTitle && !note ? 'visuallyHidden' : styles.head}>
        <h2 id={`column-${id}`} className={hidesTitle ? 'visuallyHidden' : styles.title}>
          {title} <span className={styles.count}>{cards.length + more}</span>
        </h2>
        {note && <span className={styles.note}>{note}</span>}
      </header>
      <ol className={styles.cards}>
        {cards.map((card) => (
          <BoardCardView key={card.id} card={card} columnId={id} board={board} {...props} />
        ))}
        {cards.length === 0 && <li className={styles.empty}>{t('board.empty')}</li>}
      </ol>
      {more > 0 && onMore && (
        <button type="button" className={styles.more} onClick={onMore}>
          {t('board.more', { count: more })}
        </button>
      )}
    </section>
  )
}
