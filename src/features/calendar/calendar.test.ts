import { expect, test } from 'vitest'
import { createDeal } from '#features/deals/deals.ts'
import { createPerson } from '#features/people/people.ts'
import type { Caller } from '#platform/context.ts'
import { badFields } from '#testing/badFields.ts'
import { inside } from '#testing/inside.ts'
import { undoLast } from '#testing/undo.ts'
import { aWorld } from '#testing/world.ts'
import {
  createEvent,
  deleteEvent,
  eventsBetween,
  freeSlots,
  listEvents,
  readEvent,
  restoreEvent,
  updateEvent,
} from './calendar.ts'

const at = (text: string) => new Date(text)
const titlesBetween = async (caller: Caller, userId: string, from: string, to: string) =>
  (await inside(caller, (ctx) => eventsBetween(ctx, userId, at(from), at(to)))).map(({ title }) => title)
const slots = async (caller: Caller, userId: string, from: string, to: string, minutes: number) =>
  (await inside(caller, (ctx) => freeSlots(ctx, userId, at(from), at(to), minutes))).map(({ startsAt }) =>
    startsAt.toISOString(),
  )

test('an event needs a title and a start; it lasts an hour unless said otherwise', async () => {
  const { admin } = await aWorld()
  expect(await badFields(createEvent(admin, {} as never))).toEqual(['startsAt', 'title'])
  expect(await createEvent(admin, { title: 'Demo', startsAt: '2026-12-04T10:00:00+01:00' })).toMatchObject({
    startsAt: '2026-12-04T09:00:00.000Z',
    endsAt: '2026-12-04T10:00:00.000Z',
    allDay: false,
    source: 'trefoil',
    ownerId: admin.actor.userId,
  })
})

test('a whole day ends at the midnight after it, also when the clocks change', async () => {
  const { admin } = await aWorld({ timeZone: 'Europe/Berlin' })
  const { endsAt } = await createEvent(admin, { title: 'Fair', startsAt: '2026-10-25T00:00:00+02:00', allDay: true })
  expect(endsAt).toBe('2026-10-25T23:00:00.000Z')
})

test('nothing ends before it begins', async () => {
  const { admin } = await aWorld()
  const times = { startsAt: '2026-12-04T10:00:00Z', endsAt: '2026-12-04T11:00:00Z' }
  expect(await badFields(createEvent(admin, { title: 'Demo', ...times, endsAt: '2026-12-04T09:00:00Z' }))).toEqual([
    'endsAt',
  ])
  const { id } = await createEvent(admin, { title: 'Demo', ...times })
  expect(await badFields(updateEvent(admin, { id, startsAt: '2026-12-04T12:00:00Z' }))).toEqual(['endsAt'])
  expect(await updateEvent(admin, { id, startsAt: '2026-12-04T10:30:00Z' })).toMatchObject({
    endsAt: '2026-12-04T11:00:00.000Z',
  })
})

test('every bad field is named, and records of another workspace are refused', async () => {
  const { admin } = await aWorld()
  const bad = { title: '', startsAt: '2026-12-04', allDay: 'yes', location: 'x'.repeat(301), room: 4 } as never
  expect(await badFields(createEvent(admin, bad))).toEqual(['allDay', 'location', 'room', 'startsAt', 'title'])
  const other = await aWorld()
  const [person, deal] = [
    await createPerson(other.admin, { firstName: 'Eve' }),
    await createDeal(other.admin, { name: 'Pumps' }),
  ]
  const startsAt = '2026-12-04T10:00:00Z'
  expect(
    await badFields(createEvent(admin, { title: 'Demo', startsAt, peopleIds: [person.id], dealIds: [deal.id] })),
  ).toEqual(['dealIds', 'peopleIds'])
})

test('a span of time finds what overlaps with it, of one user, as far as the reader may see', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member')
  const add = (title: string, startsAt: string, endsAt: string, visibility?: 'private') =>
    createEvent(bob, { title, startsAt, endsAt, visibility })
  await add('ends as it begins', '2026-12-04T08:00:00Z', '2026-12-04T09:00:00Z')
  await add('reaches in', '2026-12-04T08:30:00Z', '2026-12-04T09:30:00Z')
  await add('reaches over', '2026-12-01T00:00:00Z', '2026-12-10T00:00:00Z')
  await add('dentist', '2026-12-04T10:00:00Z', '2026-12-04T11:00:00Z', 'private')
  await add('begins as it ends', '2026-12-04T12:00:00Z', '2026-12-04T13:00:00Z')
  const gone = await add('deleted', '2026-12-04T10:00:00Z', '2026-12-04T11:00:00Z')
  await deleteEvent(bob, { id: gone.id })
  await createEvent(admin, { title: 'of somebody else', startsAt: '2026-12-04T10:00:00Z' })

  const [from, to] = ['2026-12-04T09:00:00Z', '2026-12-04T12:00:00Z']
  expect(await titlesBetween(bob, bob.actor.userId, from, to)).toEqual(['reaches over', 'reaches in', 'dentist'])
  expect(await titlesBetween(admin, bob.actor.userId, from, to)).toEqual(['reaches over', 'reaches in'])
})

test('free time lies within working hours of the workspace, around what is there, private or not', async () => {
  const { admin, user } = await aWorld({ timeZone: 'Europe/Berlin' })
  const bob = await user('member')
  await createEvent(bob, {
    title: 'dentist',
    startsAt: '2026-12-04T09:15:00+01:00',
    endsAt: '2026-12-04T15:00:00+01:00',
    visibility: 'private',
  })
  // From Friday noon in Berlin to Monday ten o'clock: the weekend is free of slots.
  expect(await slots(admin, bob.actor.userId, '2026-12-04T00:00:00Z', '2026-12-07T09:00:00Z', 60)).toEqual([
    '2026-12-04T14:00:00.000Z',
    '2026-12-04T15:00:00.000Z',
    '2026-12-07T08:00:00.000Z',
  ])
  expect(await slots(admin, bob.actor.userId, '2026-12-04T14:20:00Z', '2026-12-05T00:00:00Z', 45)).toEqual([
    '2026-12-04T14:30:00.000Z',
  ])
  expect(await slots(admin, bob.actor.userId, '2026-12-05T00:00:00Z', '2026-12-07T00:00:00Z', 30)).toEqual([])
})

test('links, versions and visibility hold; undo and restore bring back', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member')
  const person = await createPerson(admin, { firstName: 'Bob' })
  const { id, version } = await createEvent(admin, {
    title: 'Demo',
    startsAt: '2026-12-04T10:00:00Z',
    peopleIds: [person.id],
    visibility: 'owner',
  })
  await expect(readEvent(bob, { id })).rejects.toMatchObject({ code: 'event.not_found' })
  await updateEvent(admin, { id, startsAt: '2026-12-04T09:30:00Z', location: 'Their office', version })
  await expect(updateEvent(admin, { id, title: 'x', version })).rejects.toMatchObject({ code: 'record.stale' })
  const filter = JSON.stringify({ field: 'peopleIds', op: 'contains', value: person.id })
  expect((await listEvents(admin, { filter })).data).toMatchObject([{ id, location: 'Their office' }])

  await undoLast(admin, id)
  expect(await readEvent(admin, { id })).toMatchObject({
    startsAt: '2026-12-04T10:00:00.000Z',
    location: null,
    peopleIds: [person.id],
  })
  await deleteEvent(admin, { id })
  expect((await listEvents(admin, { filter })).data).toEqual([])
  expect(await restoreEvent(admin, { id })).toMatchObject({ title: 'Demo' })
})
