import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { undoAct } from '#features/acts/acts.ts'
import { createTask } from '#features/tasks/tasks.ts'
import type { Caller } from '#platform/context.ts'
import { badFields } from '#testing/badFields.ts'
import { aWorld } from '#testing/world.ts'
import { extendSeries } from './calendar.jobs.ts'
import { createEvent, listEvents, updateEvent } from './calendar.ts'
import { daysOf, ruleOf } from './occurrences.pure.ts'
import { readCalendar } from './plan.ts'
import { changeFollowingEvents, removeFollowingEvents, repeatEvent } from './series.ts'

const timesOf = async (caller: Caller, from: string, to: string) =>
  (await readCalendar(caller, { from, to })).events.map(({ title, startsAt }) => `${startsAt.slice(0, 16)} ${title}`)

test('a rule gives the days it says, and skips those that a month lacks', () => {
  expect(daysOf(ruleOf('weekday', 1, undefined), '2026-12-03', '2026-12-08')).toEqual([
    '2026-12-04',
    '2026-12-07',
    '2026-12-08',
  ])
  expect(daysOf(ruleOf('month', 1, undefined), '2026-12-31', '2027-05-31')).toEqual([
    '2027-01-31',
    '2027-03-31',
    '2027-05-31',
  ])
  expect(daysOf(ruleOf('week', 2, '2026-12-20'), '2026-12-01', '2027-12-31')).toEqual(['2026-12-15'])
  expect(daysOf(ruleOf('day', 1, undefined), '2026-01-01', '2999-12-31').length).toBeLessThan(700)
})

test('a weekly event keeps its time of the clock when the clocks change', async () => {
  const { admin } = await aWorld({ timeZone: 'Europe/Berlin' })
  const { id, version } = await createEvent(admin, { title: 'Stand-up', startsAt: '2027-03-22T09:00:00+01:00' })
  const { count } = await repeatEvent(admin, { id, version, every: 'week', until: '2027-04-06' })
  expect(count).toBe(3)
  expect(await timesOf(admin, '2027-03-22', '2027-04-30')).toEqual([
    '2027-03-22T08:00 Stand-up',
    '2027-03-29T07:00 Stand-up',
    '2027-04-05T07:00 Stand-up',
  ])
  await expect(repeatEvent(admin, { id, every: 'day' })).rejects.toMatchObject({ code: 'event.repeats_already' })
})

test('one time is changed alone; this and the following move together, and come back in one act', async () => {
  const { admin } = await aWorld({ timeZone: 'Europe/Berlin' })
  const first = await createEvent(admin, { title: 'Visit', startsAt: '2027-01-04T10:00:00+01:00' })
  await repeatEvent(admin, { id: first.id, every: 'week', until: '2027-01-25' })
  const { data } = await listEvents(admin, { sort: 'startsAt' })
  const [, second, third] = data.map(({ id }) => id) as [string, string, string]
  await updateEvent(admin, { id: second, title: 'Visit with Bo' })
  const { actId, count } = await changeFollowingEvents(admin, { id: third, startsAt: '2027-01-19T14:30:00+01:00' })
  expect(count).toBe(2)
  expect(await timesOf(admin, '2027-01-01', '2027-02-10')).toEqual([
    '2027-01-04T09:00 Visit',
    '2027-01-11T09:00 Visit with Bo',
    '2027-01-19T13:30 Visit',
    '2027-01-26T13:30 Visit',
  ])
  await undoAct(admin, { id: actId })
  const removed = await removeFollowingEvents(admin, { id: second })
  expect(removed.count).toBe(3)
  expect(await timesOf(admin, '2027-01-01', '2027-02-10')).toEqual(['2027-01-04T09:00 Visit'])
  await undoAct(admin, { id: removed.actId })
  expect(await timesOf(admin, '2027-01-01', '2027-02-10')).toContain('2027-01-18T09:00 Visit')
})

test('an act is taken back by who did it, and by nobody else', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member')
  const { id } = await createEvent(bob, { title: 'Round', startsAt: '2027-01-04T10:00:00Z' })
  const { actId } = await repeatEvent(bob, { id, every: 'week', until: '2027-01-25' })
  await expect(undoAct(admin, { id: actId })).rejects.toMatchObject({ code: 'act.not_found' })
  await undoAct(bob, { id: actId })
  expect((await listEvents(bob, {})).data).toMatchObject([{ id, seriesId: null, repeats: null }])
})

test('the nightly job goes on with a series without an end, unless its end was deleted', async () => {
  const { admin } = await aWorld()
  const { database } = admin.system
  const last = async () => (await listEvents(admin, { sort: '-startsAt' })).data[0]
  const run = () =>
    extendSeries(admin.system, async (_, userId) => (userId === admin.actor.userId ? admin.actor : null))
  const { id } = await createEvent(admin, { title: 'Monthly', startsAt: new Date().toISOString() })
  await repeatEvent(admin, { id, every: 'month' })
  const end = await last()
  // As if half a year had passed.
  await sql`delete from events where series_id = ${id} and starts_at > now() + interval '1 year'`.execute(
    database.owner,
  )
  expect((await last())?.startsAt).not.toBe(end?.startsAt)
  await run()
  expect((await last())?.startsAt).toBe(end?.startsAt)

  const [, , third] = (await listEvents(admin, { sort: 'startsAt' })).data
  await removeFollowingEvents(admin, { id: third?.id ?? '' })
  await run()
  expect((await listEvents(admin, {})).data).toHaveLength(2)
})

test('the calendar shows what I may see, hides the rest as busy, and says when one is free', async () => {
  const { admin, user } = await aWorld({ timeZone: 'Europe/Berlin' })
  const bob = await user('member')
  const day = '2027-06-07'
  await createEvent(bob, { title: 'Open', startsAt: `${day}T09:00:00+02:00` })
  await createEvent(bob, { title: 'Secret', startsAt: `${day}T10:00:00+02:00`, visibility: 'private' })
  await createTask(bob, { title: 'Call', dueOn: day })
  await createTask(bob, { title: 'Write', dueAt: `${day}T23:30:00Z` })
  const plan = await readCalendar(admin, { from: day, to: day, userId: bob.actor.userId })
  expect(plan.events.map(({ title }) => title)).toEqual(['Open'])
  expect(plan.busy).toEqual([{ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T09:00:00.000Z` }])
  expect(plan.free[0]?.startsAt).toBe(`${day}T09:00:00.000Z`)
  expect(plan.tasks.map(({ title }) => title)).toEqual(['Call'])
  expect(await badFields(readCalendar(admin, { from: day, to: '2027-06-01' }))).toEqual(['to'])
  expect(await badFields(readCalendar(admin, { from: '2027-01-01', to: '2027-12-31' }))).toEqual(['to'])
})
