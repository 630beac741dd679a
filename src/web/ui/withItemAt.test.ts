import { expect, test } from 'vitest'
import { withItemAt } from './withItemAt.ts'

test('an item goes to its place among the others, never beyond an end', () => {
  expect(withItemAt(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(withItemAt(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(withItemAt(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b'])
  expect(withItemAt(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(withItemAt(['a'], 7, 0)).toEqual(['a'])
})
