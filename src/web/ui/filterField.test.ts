import { expect, test } from 'vitest'
import { comparisonsOf, filterOf, firstComparison } from './filterField.ts'

const city = { field: 'city', op: 'eq', value: 'Paris' } as const
const stage = { field: 'stage', op: 'ne', value: 'lead' } as const

test('chips become a filter and come back as chips', () => {
  for (const parts of [[], [city], [city, stage]]) expect(comparisonsOf(filterOf(parts))).toEqual(parts)
})

test('a tree that says more than chips can is left alone', () => {
  expect(comparisonsOf({ or: [city, stage] })).toBeNull()
  expect(comparisonsOf({ and: [city, { not: stage }] })).toBeNull()
})

test('a new chip begins with something that can be asked', () => {
  expect(firstComparison({ key: 'vip', label: 'VIP', kind: 'boolean' })).toEqual({
    field: 'vip',
    op: 'eq',
    value: true,
  })
})
