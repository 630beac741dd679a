export type BoardCard = { id: string }

export type BoardColumn<Card extends BoardCard> = {
  id: string
  title: string
  cards: Card[]
  /** A sum or a count at the head of the column. */
  note?: React.ReactNode
  /** How many more the server has. */
  more?: number
  onMore?: () => void
  /** A small button at the head, and what it opens above the cards. */
  action?: React.ReactNode
  start?: React.ReactNode
  /** Takes cards, and shows only how many it has; such columns share the last place. A click opens it. */
  onWiden?: () => void
}

/** Where a card goes: into which column, behind which card (`null`: first). */
export type Move<Card extends BoardCard> = { card: Card; columnId: string; afterId: string | null }

export type Place = { column: number; card: number }

/** The columns as they are after a move, for showing it before the server has confirmed. */
export function withMove<Card extends BoardCard>(
  columns: BoardColumn<Card>[],
  { card, columnId, afterId }: Move<Card>,
): BoardColumn<Card>[] {
  return columns.map((column) => {
    const cards = column.cards.filter((each) => each.id !== card.id)
    if (column.id !== columnId) return { ...column, cards }
    const at = afterId === null ? 0 : cards.findIndex((each) => each.id === afterId) + 1
    return { ...column, cards: [...cards.slice(0, at), card, ...cards.slice(at)] }
  })
}

/** The move that puts a card at a place, counted among the other cards. */
export function moveTo<Card extends BoardCard>(
  columns: BoardColumn<Card>[],
  card: Card,
  place: Place,
): Move<Card> | null {
  const column = columns[place.column]
  if (!column) return null
  const others = column.cards.filter((each) => each.id !== card.id)
  const at = Math.max(0, Math.min(place.card, others.length))
  return { card, columnId: column.id, afterId: others[at - 1]?.id ?? null }
}

export function placeOf<Card extends BoardCard>(columns: BoardColumn<Card>[], id: string): Place | null {
  for (const [column, { cards }] of columns.entries()) {
    const card = cards.findIndex((each) => each.id === id)
    if (card >= 0) return { column, card }
  }
  return null
}
