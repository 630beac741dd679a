import { expect, test } from 'vitest'
import { attention } from './attention.ts'

test('the time between signs of life counts, a pause does not', () => {
  attention.take(0)
  attention.note(1_000)
  attention.note(4_000)
  attention.note(64_000)
  expect(attention.take(66_000)).toBe(5)
})

test('what happens while the focus is elsewhere is no writing', () => {
  attention.take(0)
  attention.note(1_000)
  attention.rest(3_000)
  attention.note(6_000)
  expect(attention.take(8_000)).toBe(4)
})

test('each line begins anew', () => {
  attention.take(0)
  attention.note(1_000)
  attention.take(2_000)
  attention.note(2_500)
  expect(attention.take(3_000)).toBe(0.5)
})
