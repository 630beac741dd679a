import { useState, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import { BoardColumnView } from './BoardColumnView.tsx'
import { SlimColumn } from './SlimColumn.tsx'
import { Tabs } from './Tabs.tsx'
import type { BoardCard, BoardColumn, Move } from './boardMoves.ts'
import { useBoard } from './useBoard.ts'
import { useIsNarrow } from './useIsNarrow.ts'
import styles from './Board.module.css'

export type { BoardColumn, Move } from './boardMoves.ts'

export type BoardProps<Card extends BoardCard> = {
  label: string
  columns: BoardColumn<Card>[]
  /** What a card is called, for announcements. */
  nameOf: (card: Card) => string
  renderCard: (card: Card) => ReactNode
  canMove?: (card: Card) => boolean
  /** Rejects to let the card go back. */
  onMove: (move: Move<Card>) => Promise<unknown>
  onOpen?: (card: Card) => void
}

/** Columns of cards, moved by mouse, by keys, or by the menu on each card. A phone shows one column at a time. */
export function Board<Card extends BoardCard>(props: BoardProps<Card>) {
  const board = useBoard(props)
  const isNarrow = useIsNarrow()
  const [shown, setShown] = useState(props.columns[0]?.id ?? '')
  // What is opened at the head of a column brings that column into sight.
  const starting = props.columns.find((column) => Boolean(column.start))?.id
  const [started, setStarted] = useState(starting)
  if (starting !== started) {
    setStarted(starting)
    if (starting) setShown(starting)
  }
  const active = board.columns.some((column) => column.id === shown) ? shown : (board.columns[0]?.id ?? '')
  const visible = isNarrow ? board.columns.filter((column) => column.id === active) : board.columns
  const slim = board.columns.filter((column) => column.onWiden)

  return (
    <div className={styles.frame}>
      {isNarrow && (
        <Tabs
          label={t('board.columns')}
          active={active}
          onChange={setShown}
          tabs={board.columns.map(({ id, title, cards, more = 0 }) => ({
            key: id,
            label: title,
            count: cards.length + more,
          }))}
        />
      )}
      <p id="board-hint" className="visuallyHidden">
        {t('board.hint')}
      </p>
      <div ref={board.frame} className={styles.board} role="group" aria-label={props.label} onKeyDown={board.onKeyDown}>
        {visible
          .filter((column) => isNarrow || !column.onWiden)
          .map((column) => (
            <BoardColumnView key={column.id} column={column} board={board} {...props} hidesTitle={isNarrow} />
          ))}
        {!isNarrow && slim.length > 0 && (
          <div className={styles.slimOnes}>
            {slim.map((column) => (
              <SlimColumn key={column.id} column={column} board={board} {...props} />
            ))}
          </div>
        )}
      </div>
      <div className="visuallyHidden" role="status" aria-live="assertive">
        {board.said}
      </div>
    </div>
  )
}
