import { expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import { completeFilter, type FilterField } from './filterField.ts'
import { filterOfGroup, groupOf, sayFilter } from './filterTree.ts'

const a = { field: 'city', op: 'eq', value: 'Paris' } as const
const b = { field: 'city', op: 'eq', value: 'Oslo' } as const
const fields: FilterField[] = [{ key: 'city', label: 'City', kind: 'text' }]

test.each<Filter>([
  a,
  { and: [a, b] },
  { or: [a, b] },
  { not: { or: [a, b] } },
  { not: { and: [a, b] } },
  { and: [a, { or: [a, { not: { or: [b] } }] }] },
  { not: { or: [{ not: { or: [a, b] } }] } },
])('what is opened and left alone stays the same: %o', (filter) => {
  expect(filterOfGroup(groupOf(filter))).toEqual(filter)
})

test('a filter reads as a sentence', () => {
  expect(sayFilter(fields, { and: [a, { or: [a, b] }] })).toBe('City is Paris and (City is Paris or City is Oslo)')
  expect(sayFilter(fields, { not: { or: [a, b] } })).toBe('not (City is Paris or City is Oslo)')
})

test('a group without conditions asks nothing, and what is not filled in is not asked yet', () => {
  expect(filterOfGroup({ together: 'any', parts: [] })).toBeUndefined()
  const open = { field: 'city', op: 'eq', value: '' } as const
  expect(completeFilter({ or: [a, open] })).toEqual(a)
  expect(completeFilter({ not: open })).toBeUndefined()
  expect(completeFilter({ and: [{ or: [a, b] }, open] })).toEqual({ or: [a, b] })
})
