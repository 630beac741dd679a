import { t } from '../messages/en.ts'
import { sayNumber } from '../messages/sayNumber.ts'
import type { BoardProps } from './Board.tsx'
import { BoardCardView } from './BoardCardView.tsx'
import type { BoardCard, BoardColumn } from './boardMoves.ts'
import { classes } from './classes.ts'
import type { BoardState } from './useBoard.ts'
import { useColumnDrop } from './useColumnDrop.ts'
import styles from './Board.module.css'

export type ColumnProps<Card extends BoardCard> = BoardProps<Card> & {
  column: BoardColumn<Card>
  board: BoardState<Card>
  hidesTitle: boolean
}

export function BoardColumnView<Card extends BoardCard>({ column, board, hidesTitle, ...props }: ColumnProps<Card>) {
  const { box, isOver } = useColumnDrop(column.id)
  const { id, title, cards, note, more = 0, onMore, action, start } = column
  return (
    <section ref={box} className={classes(styles.column, isOver && styles.over)} aria-labelledby={`column-${id}`}>
      <header className={hidesTitle && !note && !action ? 'visuallyHidden' : styles.head}>
        <h2 id={`column-${id}`} className={hidesTitle ? 'visuallyHidden' : styles.title}>
          {title} <span className={styles.count}>{sayNumber(cards.length + more)}</span>
        </h2>
        {note && <span className={styles.note}>{note}</span>}
        {action && <span className={styles.action}>{action}</span>}
      </header>
      {start}
      <ol className={styles.cards}>
        {cards.map((card) => (
          <BoardCardView key={card.id} card={card} columnId={id} board={board} {...props} />
        ))}
        {cards.length === 0 && !start && <li className={styles.empty}>{t('board.empty')}</li>}
      </ol>
      {more > 0 && onMore && (
        <button type="button" className={styles.more} onClick={onMore}>
          {t('board.more', { count: more })}
        </button>
      )}
    </section>
  )
}
