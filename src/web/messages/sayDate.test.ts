import { beforeAll, describe, expect, test } from 'vitest'
import { locale } from './locale.ts'
import { sayDay, sayDayHeading, sayMoment } from './sayDate.ts'

// A Wednesday, 14:30 in Amsterdam.
const now = new Date('2026-11-18T13:30:00Z')

beforeAll(() => locale.set({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' }))

describe('a moment is said as people say it', () => {
  test.each([
    ['2026-11-18T13:29:50Z', 'Now'],
    ['2026-11-18T13:18:00Z', '12 min ago'],
    ['2026-11-18T08:00:00Z', 'Today 09:00'],
    ['2026-11-18T16:00:00Z', 'Today 17:00'],
    ['2026-11-17T22:59:00Z', 'Yesterday 23:59'],
    ['2026-11-19T09:00:00Z', 'Tomorrow 10:00'],
    ['2026-11-24T13:00:00Z', 'Tue 14:00'],
    ['2026-11-15T09:00:00Z', '3 days ago'],
    ['2026-09-01T09:00:00Z', '1 Sept'],
    ['2024-02-29T09:00:00Z', '29 Feb 2024'],
  ])('%s is %s', (at, said) => expect(sayMoment(at, now)).toBe(said))
})

describe('a day is said as people say it', () => {
  test.each([
    ['2026-11-18', 'Today'],
    ['2026-11-17', 'Yesterday'],
    ['2026-11-24', 'Tue'],
    ['2026-11-10', '8 days ago'],
    ['2027-01-05', '5 Jan 2027'],
  ])('%s is %s', (day, said) => expect(sayDay(day, now)).toBe(said))

  test('a heading names the whole day', () => expect(sayDayHeading('2026-11-10', now)).toBe('Tuesday 10 November'))
})
