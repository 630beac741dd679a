import { expect, test } from 'vitest'
import { createEvent, updateEvent } from '#features/calendar/calendar.ts'
import { completeTask, createTask, updateTask } from '#features/tasks/tasks.ts'
import { aWorld } from '#testing/world.ts'
import { tellDue } from './notifications.jobs.ts'
import { listNotifications, readNotifications } from './notifications.ts'

/** A world whose clock is set by hand, Berlin time. */
async function aClock(start: string) {
  let now = new Date(start)
  const world = await aWorld({ now: () => now, timeZone: 'Europe/Berlin' })
  return { ...world, set: (moment: string) => void (now = new Date(moment)) }
}

test('a reminder comes once, whatever the clock does, and again only when it is set anew', async () => {
  const { admin, user, system, set } = await aClock('2026-11-23T08:00:00Z')
  const bob = await user('member')
  const { id } = await createTask(admin, {
    title: 'Call Ann',
    assigneeId: bob.actor.userId,
    remindAt: '2026-11-23T10:00:00Z',
  })
  await readNotifications(bob, {})
  const reminded = async () =>
    (await listNotifications(bob, { unread: true })).data.filter(({ kinds }) => kinds.includes('reminder')).length
  await tellDue(system)
  expect(await reminded()).toBe(0)
  set('2026-11-23T10:00:30Z')
  await Promise.all([tellDue(system), tellDue(system)])
  expect((await listNotifications(bob, { unread: true })).data).toMatchObject([
    { kinds: ['reminder'], record: { title: 'Call Ann' }, times: 1 },
  ])
  await readNotifications(bob, {})
  // Five minutes back, and then on: it has been told.
  set('2026-11-23T09:55:00Z')
  await tellDue(system)
  set('2026-11-23T10:05:00Z')
  await tellDue(system)
  expect(await reminded()).toBe(0)
  await updateTask(bob, { id, remindAt: '2026-11-23T10:30:00Z' })
  // Nobody was there for two days.
  set('2026-11-25T06:00:00Z')
  await tellDue(system)
  expect(await reminded()).toBe(1)
})

test('what is done or deleted reminds nobody', async () => {
  const { admin, system, set } = await aClock('2026-11-23T08:00:00Z')
  const { id } = await createTask(admin, { title: 'Call', remindAt: '2026-11-23T10:00:00Z' })
  await completeTask(admin, { id })
  set('2026-11-23T10:01:00Z')
  await tellDue(system)
  expect((await listNotifications(admin, {})).data).toEqual([])
})

test('an event reminds some minutes before, and moves its reminder with it', async () => {
  const { admin, system, set } = await aClock('2026-11-23T08:00:00Z')
  const event = await createEvent(admin, { title: 'Visit', startsAt: '2026-11-23T09:00:00Z', remindMinutes: 15 })
  expect(event.remindMinutes).toBe(15)
  await updateEvent(admin, { id: event.id, startsAt: '2026-11-23T12:00:00Z', endsAt: '2026-11-23T13:00:00Z' })
  set('2026-11-23T11:44:00Z')
  await tellDue(system)
  expect((await listNotifications(admin, {})).data).toEqual([])
  set('2026-11-23T11:45:00Z')
  await tellDue(system)
  expect((await listNotifications(admin, {})).data).toMatchObject([
    { kinds: ['reminder'], record: { type: 'event', title: 'Visit' }, place: null },
  ])
})

test('what we promised is told in the morning of its day, by the workspace’s clock', async () => {
  const { admin, system, set } = await aClock('2026-11-23T20:00:00Z')
  await createTask(admin, { title: 'Send the offer', dueOn: '2026-11-24', promisedBy: 'us' })
  await createTask(admin, { title: 'Theirs', dueOn: '2026-11-24', promisedBy: 'them' })
  set('2026-11-24T06:59:00Z')
  await tellDue(system)
  expect((await listNotifications(admin, {})).data).toEqual([])
  set('2026-11-24T07:00:00Z')
  await tellDue(system)
  await tellDue(system)
  expect((await listNotifications(admin, {})).data).toMatchObject([
    { kinds: ['promise'], record: { title: 'Send the offer' }, dueAt: '2026-11-24', times: 1 },
  ])
})
