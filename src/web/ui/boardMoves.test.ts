import { expect, test } from 'vitest'
import { moveTo, placeOf, withMove, type BoardColumn } from './boardMoves.ts'

const column = (id: string, ...cards: string[]): BoardColumn<{ id: string }> => ({
  id,
  title: id,
  cards: cards.map((card) => ({ id: card })),
})
const board = [column('new', 'a', 'b', 'c'), column('done', 'x')]
const ids = (columns: typeof board) => columns.map((each) => each.cards.map((card) => card.id).join(''))

test('a card goes behind another, first, or into another column', () => {
  expect(ids(withMove(board, { card: { id: 'a' }, columnId: 'new', afterId: 'b' }))).toEqual(['bac', 'x'])
  expect(ids(withMove(board, { card: { id: 'c' }, columnId: 'new', afterId: null }))).toEqual(['cab', 'x'])
  expect(ids(withMove(board, { card: { id: 'b' }, columnId: 'done', afterId: 'x' }))).toEqual(['ac', 'xb'])
})

test('a place is counted among the other cards, and never beyond the last', () => {
  expect(moveTo(board, { id: 'a' }, { column: 0, card: 1 })).toEqual({
    card: { id: 'a' },
    columnId: 'new',
    afterId: 'b',
  })
  expect(moveTo(board, { id: 'a' }, { column: 1, card: 9 })).toMatchObject({ columnId: 'done', afterId: 'x' })
  expect(placeOf(board, 'x')).toEqual({ column: 1, card: 0 })
})
