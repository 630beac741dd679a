import { expect, test } from 'vitest'
import { fromField, suggestionsFor, toField } from './reminders.pure.ts'

test('a reminder is suggested by the workspace’s clock, and never for what has passed', () => {
  const now = new Date('2026-11-23T08:30:00Z')
  expect(suggestionsFor(now, '2026-11-27', 'Europe/Berlin')).toEqual([
    { key: 'hour', at: '2026-11-23T09:30:00.000Z' },
    { key: 'tomorrow', at: '2026-11-24T08:00:00.000Z' },
    { key: 'dueDay', at: '2026-11-27T08:00:00.000Z' },
  ])
  expect(suggestionsFor(now, '2026-11-23', 'Europe/Berlin').map(({ key }) => key)).toEqual(['hour', 'tomorrow'])
})

test('what a form shows is the same moment again', () => {
  expect(toField('2026-11-27T08:00:00.000Z', 'Europe/Berlin')).toBe('2026-11-27T09:00')
  expect(fromField('2026-11-27T09:00', 'Europe/Berlin')).toBe('2026-11-27T08:00:00.000Z')
  expect(fromField('', 'Europe/Berlin')).toBeNull()
})
