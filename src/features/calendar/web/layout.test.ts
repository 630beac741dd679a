import { expect, test } from 'vitest'
import { layOut } from './layout.pure.ts'

const columnsOf = (...spans: [number, number][]) =>
  layOut(spans.map(([from, to], item) => ({ item, from, to }))).map(({ item, column, columns }) => [
    item,
    `${column + 1}/${columns}`,
  ])

test('what overlaps stands side by side, and what does not has the whole width', () => {
  expect(columnsOf([540, 600], [600, 660])).toEqual([
    [0, '1/1'],
    [1, '1/1'],
  ])
  expect(columnsOf([540, 660], [570, 600], [600, 630])).toEqual([
    [0, '1/2'],
    [1, '2/2'],
    [2, '2/2'],
  ])
  expect(columnsOf([540, 545], [550, 600], [700, 720])).toEqual([
    [0, '1/2'],
    [1, '2/2'],
    [2, '1/1'],
  ])
})
