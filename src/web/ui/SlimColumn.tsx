import { t } from '../messages/en.ts'
import { sayNumber } from '../messages/sayNumber.ts'
import { BoardCardView } from './BoardCardView.tsx'
import type { ColumnProps } from './BoardColumnView.tsx'
import type { BoardCard } from './boardMoves.ts'
import { classes } from './classes.ts'
import { useColumnDrop } from './useColumnDrop.ts'
import styles from './Board.module.css'

/** A column that takes cards and shows how many it has; only a card that is on its way there is seen. */
export function SlimColumn<Card extends BoardCard>({ column, board, ...props }: Omit<ColumnProps<Card>, 'hidesTitle'>) {
  const { box, isOver } = useColumnDrop(column.id)
  const { id, title, cards, more = 0, note, onWiden } = column
  return (
    <section
      ref={box}
      className={classes(styles.column, styles.slim, isOver && styles.over)}
      aria-labelledby={`column-${id}`}
    >
      <button type="button" className={styles.widen} onClick={onWiden}>
        <h2 id={`column-${id}`} className={styles.title}>
          {title} <span className={styles.count}>{sayNumber(cards.length + more)}</span>
        </h2>
        {note && <span className={styles.note}>{note}</span>}
        <span className={styles.open}>{t('board.show')}</span>
      </button>
      <ol className={classes(styles.cards, cards.length === 0 && 'visuallyHidden')}>
        {cards.map((card) => (
          <BoardCardView key={card.id} card={card} columnId={id} board={board} {...props} />
        ))}
      </ol>
    </section>
  )
}
