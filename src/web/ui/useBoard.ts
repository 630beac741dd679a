import { useEffect, useRef, useState } from 'react'
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { t } from '../messages/en.ts'
import type { BoardProps } from './Board.tsx'
import { moveTo, placeOf, withMove, type BoardCard, type BoardColumn, type Move, type Place } from './boardMoves.ts'

type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'preventDefault'> & { target: EventTarget | null }

export type BoardState<Card extends BoardCard> = ReturnType<typeof useBoard<Card>>

/** What a board knows beside its cards: a move on its way, a card held by the keyboard, and what was announced. */
export function useBoard<Card extends BoardCard>({
  columns: given,
  nameOf,
  canMove,
  onMove,
  onOpen,
}: BoardProps<Card>) {
  const frame = useRef<HTMLDivElement>(null)
  const [pending, setPending] = useState<Move<Card> | null>(null)
  const [held, setHeld] = useState<Move<Card> | null>(null)
  const [said, setSaid] = useState('')
  const shown = held ?? pending
  const columns = shown ? withMove(given, shown) : given
  const titleOf = (columnId: string) => given.find((column) => column.id === columnId)?.title ?? ''

  const move = async (next: Move<Card>) => {
    const before = placeOf(given, next.card.id)
    const isSame =
      before &&
      given[before.column]?.id === next.columnId &&
      (given[before.column]?.cards[before.card - 1]?.id ?? null) === next.afterId
    if (isSame) return
    setPending(next)
    setSaid(t('board.dropped', { card: nameOf(next.card), column: titleOf(next.columnId) }))
    await onMove(next).catch(() =>
      setSaid(t('board.let', { card: nameOf(next.card), column: given[before?.column ?? 0]?.title ?? '' })),
    )
    setPending(null)
  }
  const latest = useRef({ move, given })
  latest.current = { move, given }
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets
          const columnId = target.find((each) => each.data.columnId)?.data.columnId as string | undefined
          const over = target.find((each) => each.data.cardId)?.data as { cardId: string; isAfter: boolean } | undefined
          const { given: now, move: go } = latest.current
          const card = now.flatMap((column) => column.cards).find((each) => each.id === source.data.cardId)
          if (card && columnId) void go({ card, columnId, afterId: behind(now, columnId, card.id, over) })
        },
      }),
    [],
  )

  const say = (next: Move<Card>) => {
    const after = withMove(given, next)
    const place = placeOf(after, next.card.id)
    setSaid(
      t('board.over', {
        card: nameOf(next.card),
        column: titleOf(next.columnId),
        place: (place?.card ?? 0) + 1,
        count: after[place?.column ?? 0]?.cards.length ?? 0,
      }),
    )
  }
  const focusCard = (id: string) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus()),
    )

  const onKeyDown = (event: KeyPress) => {
    const id = (event.target as HTMLElement).dataset.card ?? held?.card.id
    const at = id ? placeOf(columns, id) : null
    const card = at && columns[at.column]?.cards[at.card]
    if (!at || !card || event.metaKey || event.ctrlKey) return
    if (event.key === 'Enter' && !held) return onOpen?.(card)
    if (event.key === 'Escape' && held) {
      event.preventDefault()
      setHeld(null)
      setSaid(t('board.let', { card: nameOf(card), column: given[placeOf(given, card.id)?.column ?? 0]?.title ?? '' }))
      return focusCard(card.id)
    }
    if (event.key === ' ') {
      event.preventDefault()
      if (held) {
        setHeld(null)
        void move(held)
        return focusCard(card.id)
      }
      if (canMove && !canMove(card)) return
      setHeld(moveTo(given, card, at))
      return setSaid(t('board.grabbed', { card: nameOf(card), column: columns[at.column]?.title ?? '' }))
    }
    const next = stepFrom(at, event.key, columns, Boolean(held))
    if (!next) return
    event.preventDefault()
    if (!held) return focusCard(columns[next.column]?.cards[next.card]?.id ?? '')
    const carried = moveTo(given, card, next)
    if (!carried) return
    setHeld(carried)
    say(carried)
    focusCard(card.id)
  }
  // A card that changes its column is drawn anew; until the focus has followed, its keys arrive at the page.
  const onKey = useRef(onKeyDown)
  onKey.current = onKeyDown
  const isHolding = held !== null
  useEffect(() => {
    if (!isHolding) return
    const onPage = (event: KeyboardEvent) => event.target === document.body && onKey.current(event)
    document.addEventListener('keydown', onPage)
    return () => document.removeEventListener('keydown', onPage)
  }, [isHolding])

  return { frame, columns, said, heldId: held?.card.id, move, onKeyDown }
}

function behind<Card extends BoardCard>(
  columns: BoardColumn<Card>[],
  columnId: string,
  movedId: string,
  over: { cardId: string; isAfter: boolean } | undefined,
): string | null {
  const others = columns.find((column) => column.id === columnId)?.cards.filter((card) => card.id !== movedId) ?? []
  if (!over) return others.at(-1)?.id ?? null
  if (over.cardId === movedId) return others[(placeOf(columns, movedId)?.card ?? 0) - 1]?.id ?? null
  return over.isAfter ? over.cardId : (others[others.findIndex((card) => card.id === over.cardId) - 1]?.id ?? null)
}

function stepFrom<Card extends BoardCard>(
  at: Place,
  key: string,
  columns: BoardColumn<Card>[],
  isHeld: boolean,
): Place | null {
  if (key === 'ArrowDown') return { ...at, card: Math.min(at.card + 1, (columns[at.column]?.cards.length ?? 1) - 1) }
  if (key === 'ArrowUp') return { ...at, card: Math.max(0, at.card - 1) }
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return null
  for (let column = at.column + step; column >= 0 && column < columns.length; column += step) {
    const count = columns[column]?.cards.length ?? 0
    if (count > 0 || isHeld) return { column, card: Math.min(at.card, isHeld ? count : count - 1) }
  }
  return null
}
