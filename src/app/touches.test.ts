import { expect, test } from 'vitest'
import { createActivity } from '#features/activities/activities.ts'
import { createEvent } from '#features/calendar/calendar.ts'
import { createCompany } from '#features/companies/companies.ts'
import { readTouches } from '#features/companies/touches.ts'
import { createPerson } from '#features/people/people.ts'
import { completeTask, createTask } from '#features/tasks/tasks.ts'
import type { Caller } from '#platform/context.ts'
import { aWorld } from '#testing/world.ts'
import './hooks.ts'

const now = () => new Date('2026-03-10T09:00:00Z')
const on = (day: string) => `2026-03-${day}T10:00:00Z`

const touchOf = async (caller: Caller, ids: string[]) =>
  (await readTouches(caller, { ids: ids.join(',') as never })).data

test('the last contact is the latest one that reached somebody; notes and missed calls are none', async () => {
  const { admin } = await aWorld({ now })
  const { id } = await createPerson(admin, { firstName: 'Bob' })
  const about = { peopleIds: [id] }
  await createActivity(admin, { type: 'call', occurredAt: on('02'), ...about })
  await createActivity(admin, { type: 'email', occurredAt: on('05'), ...about })
  await createActivity(admin, { type: 'call', outcome: 'not_reached', occurredAt: on('07'), ...about })
  await createActivity(admin, { type: 'note', body: 'Likes trains', occurredAt: on('08'), ...about })
  expect(await touchOf(admin, [id])).toEqual([
    { id, lastAt: '2026-03-05T10:00:00.000Z', lastType: 'email', nextTitle: null, nextOn: null },
  ])
})

test('the next step is the nearest open task or coming event', async () => {
  const { admin } = await aWorld({ now })
  const { id } = await createPerson(admin, { firstName: 'Bob' })
  const peopleIds = [id]
  const offer = await createTask(admin, { title: 'Send the offer', dueOn: '2026-03-12', peopleIds })
  await createTask(admin, { title: 'Some day', peopleIds })
  await createEvent(admin, { title: 'Past visit', startsAt: on('01'), endsAt: on('01'), peopleIds })
  await createEvent(admin, { title: 'Visit', startsAt: on('14'), endsAt: on('14'), peopleIds })
  expect(await touchOf(admin, [id])).toMatchObject([{ nextTitle: 'Send the offer', nextOn: '2026-03-12' }])
  await completeTask(admin, { id: offer.id })
  expect(await touchOf(admin, [id])).toMatchObject([{ nextTitle: 'Visit', nextOn: '2026-03-14' }])
})

test('a company was spoken to when one of its people was', async () => {
  const { admin } = await aWorld({ now })
  const company = await createCompany(admin, { name: 'Acme' })
  const bob = await createPerson(admin, { firstName: 'Bob', companyId: company.id })
  await createActivity(admin, { type: 'meeting', occurredAt: on('03'), peopleIds: [bob.id] })
  expect(await touchOf(admin, [company.id])).toMatchObject([{ lastType: 'meeting' }])
})

test('what I may not see tells me nothing, and another workspace neither', async () => {
  const { admin, user } = await aWorld({ now })
  const { admin: stranger } = await aWorld({ now })
  const { id } = await createPerson(admin, { firstName: 'Bob' })
  const secret = { peopleIds: [id], visibility: 'private' as const }
  await createActivity(admin, { type: 'call', occurredAt: on('05'), ...secret })
  await createTask(admin, { title: 'Mine alone', ...secret })
  const nothing = [{ id, lastAt: null, lastType: null, nextTitle: null, nextOn: null }]
  expect(await touchOf(await user(), [id])).toEqual(nothing)
  expect(await touchOf(stranger, [id])).toEqual(nothing)
  expect(await touchOf(admin, [id])).toMatchObject([{ lastType: 'call', nextTitle: 'Mine alone' }])
})

test('ids that are none, or too many, are refused', async () => {
  const { admin } = await aWorld()
  await expect(touchOf(admin, ['x'])).rejects.toMatchObject({ kind: 'invalid' })
  const { id } = await createPerson(admin, { firstName: 'Bob' })
  await expect(
    touchOf(
      admin,
      Array.from({ length: 101 }, () => id),
    ),
  ).rejects.toMatchObject({ kind: 'invalid' })
})
