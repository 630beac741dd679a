import { expect, test } from 'vitest'
import { linesOf, type TableGroup } from './tableLines.ts'

const group = (key: string, loaded: number): TableGroup => ({
  key,
  title: key,
  isOpen: loaded > 0,
  onToggle: () => undefined,
  loaded,
})
const drawn = (rows: number, groups?: TableGroup[]) => linesOf(rows, groups).map((line) => line.group?.key ?? line.row)

test('headings stand before their rows, and what is folded or not yet here is a heading alone', () => {
  expect(drawn(3, [group('a', 2), group('b', 0), group('c', 1), group('d', 0)])).toEqual(['a', 0, 1, 'b', 'c', 2, 'd'])
})

test('without groups there are only rows; rows that went away are not drawn', () => {
  expect(drawn(2)).toEqual([0, 1])
  expect(drawn(1, [group('a', 2)])).toEqual(['a', 0])
})
