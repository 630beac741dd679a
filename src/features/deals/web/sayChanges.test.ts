import { expect, test } from 'vitest'
import type { HistoryEntry } from '#kernel/record.ts'
import { locale } from '#web/messages/locale.ts'
import { sayChanges } from './sayChanges.ts'

locale.set({ locale: 'en-GB', currency: 'EUR' })
const names = { stage: (id: string) => ({ n: 'New', m: 'Meeting' })[id], user: () => 'Bob' }
const entry = (verb: string, fields: HistoryEntry['fields'] = []): HistoryEntry => ({
  id: '1',
  at: '2026-03-01T10:00:00Z',
  actorId: 'a',
  actorName: 'Ada',
  verb,
  via: 'api',
  fields,
})

test('a move is told by the names of its stages, and what follows from it is not told', () => {
  const moved = entry('moved', [
    { field: 'stageId', before: 'n', after: 'm' },
    { field: 'position', before: 1, after: 2 },
  ])
  expect(sayChanges(moved, names)).toEqual(['Ada moved it from New to Meeting.'])
})

test('fields are told with what they were and what they are', () => {
  const changed = entry('updated', [
    { field: 'amount', before: '1000.0000', after: '1200.0000' },
    { field: 'nextStep', before: null, after: 'Call Bob' },
    { field: 'ownerId', before: 'x', after: null },
  ])
  expect(sayChanges(changed, names)).toEqual([
    'Ada changed amount from €1,000 to €1,200.',
    'Ada set next step to Call Bob.',
    'Ada emptied owner.',
  ])
})

test('birth and deletion are one sentence each', () => {
  expect(sayChanges(entry('created', [{ field: 'name', before: null, after: 'X' }]), names)).toEqual([
    'Ada opened the deal.',
  ])
  expect(sayChanges(entry('deleted'), names)).toEqual(['Ada deleted the deal.'])
})
