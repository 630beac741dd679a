import { expect, test } from 'vitest'
import { asFilter, comparisonsOf, completeFilter, filterOf, firstComparison } from './filterField.ts'

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

test('what an address holds is a filter only when it has the form of one', () => {
  const filter = { and: [{ field: 'city', op: 'eq', value: 'Paris' }, { not: { field: 'stage', op: 'isEmpty' } }] }
  expect(asFilter(filter)).toBe(filter)
  for (const wrong of ['abc', 7, null, {}, { and: 'x' }, { and: [] }, { or: [3] }, { field: 'city' }])
    expect(asFilter(wrong)).toBeUndefined()
})

test('a chip that is still being filled in asks nothing', () => {
  const city = { field: 'city', op: 'contains' as const, value: '' }
  const stage = { field: 'stage', op: 'eq' as const, value: 'lead' }
  const empty = { field: 'phone', op: 'isEmpty' as const, value: '' }
  expect(completeFilter(city)).toBeUndefined()
  expect(completeFilter({ and: [city, stage, empty] })).toEqual({ and: [stage, empty] })
})
