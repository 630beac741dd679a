import { expect, test } from 'vitest'
import { deliveryOf } from './delivery.ts'
import type { NotificationKind } from './notifications.contract.ts'
import type { NotificationSettings } from './settings.contract.ts'

const settings: NotificationSettings = {
  email: {
    mentioned: 'at_once',
    assigned: 'at_once',
    reminder: 'at_once',
    promise: 'digest',
    commented: 'digest',
    changed: 'never',
  },
  digestAt: '16:00',
  quietFrom: '18:00',
  quietUntil: '08:00',
  daysOff: [6, 7],
  budget: 2,
}
const AT = '2026-11-24T10:00:00Z'
const news = (...kinds: NotificationKind[]) => ({ id: kinds.join(), kinds, at: AT })
const sent = { interruptions: 0, digest: false }
// A Tuesday; Berlin is an hour ahead.
const clock = (now: string) => ({ now: new Date(now), timeZone: 'Europe/Berlin' })
const ids = (pending: ReturnType<typeof news>[], now: string, already = sent, own = settings) => {
  const found = deliveryOf(pending, own, already, clock(now))
  return found && [found.mode, ...found.news.map(({ id }) => id)]
}
const ALL = [news('mentioned'), news('commented'), news('changed'), news('reminder')]

test('at once goes what asks for one, after a while in which it can be read; a reminder does not wait', () => {
  expect(ids(ALL, '2026-11-24T10:01:00Z')).toEqual(['at_once', 'reminder'])
  expect(ids(ALL, '2026-11-24T10:02:00Z')).toEqual(['at_once', 'mentioned', 'reminder'])
  expect(ids([news('commented')], '2026-11-24T12:00:00Z')).toBeNull()
  expect(ids([news('changed', 'mentioned')], '2026-11-24T12:00:00Z')).toEqual(['at_once', 'changed,mentioned'])
})

test('the mail of the day holds the rest, once, and never what was not wanted', () => {
  expect(ids(ALL, '2026-11-24T15:00:00Z')).toEqual(['digest', 'mentioned', 'commented', 'reminder'])
  expect(ids([news('commented')], '2026-11-24T15:00:00Z', { ...sent, digest: true })).toBeNull()
  expect(ids([news('changed')], '2026-11-24T15:00:00Z')).toBeNull()
})

test('beyond the budget only reminders come at once', () => {
  const spent = { interruptions: 2, digest: false }
  expect(ids(ALL, '2026-11-24T12:00:00Z', spent)).toEqual(['at_once', 'reminder'])
  expect(deliveryOf([news('reminder')], settings, spent, clock('2026-11-24T12:00:00Z'))).toMatchObject({
    counts: false,
  })
})

test('quiet hours go past midnight, and days off are quiet all day', () => {
  for (const quiet of ['2026-11-24T17:00:00Z', '2026-11-24T23:30:00Z', '2026-11-25T06:59:00Z', '2026-11-28T10:30:00Z'])
    expect(ids(ALL, quiet)).toBeNull()
  expect(ids(ALL, '2026-11-25T07:00:00Z')).not.toBeNull()
  expect(
    ids(ALL, '2026-11-28T11:30:00Z', sent, { ...settings, daysOff: [], quietFrom: '12:00', quietUntil: '13:00' }),
  ).toBeNull()
  expect(ids(ALL, '2026-11-28T12:30:00Z', sent, { ...settings, daysOff: [], quietFrom: null })).not.toBeNull()
})
