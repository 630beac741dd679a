import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createCompany } from '#features/companies/companies.ts'
import { createDeal } from '#features/deals/deals.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import type { Caller } from '#platform/context.ts'
import { badFields } from '#testing/badFields.ts'
import { inside } from '#testing/inside.ts'
import { undoLast } from '#testing/undo.ts'
import { aWorld, type World } from '#testing/world.ts'
import {
  activitiesOf,
  activityHistory,
  createActivity,
  deleteActivity,
  listActivities,
  readActivity,
  restoreActivity,
  updateActivity,
} from './activities.ts'
import { timelineSql, type Before } from './activities.queries.ts'

const aCustomer = async ({ admin }: World) => {
  const company = await createCompany(admin, { name: 'Northwind' })
  const person = await createPerson(admin, { firstName: 'Bob', companyId: company.id })
  const deal = await createDeal(admin, { name: 'Pumps', companyId: company.id })
  return { companyId: company.id, personId: person.id, dealId: deal.id }
}

const timeline = (caller: Caller, recordId: string, page?: { before?: Before; limit?: number }) =>
  inside(caller, (ctx) => activitiesOf(ctx, recordId, page))

test('an activity needs a type and some words or a link', async () => {
  const world = await aWorld({ now: () => new Date('2026-11-23T10:00:00Z') })
  const { personId } = await aCustomer(world)
  await expect(createActivity(world.admin, { type: 'call' })).rejects.toMatchObject({
    code: 'input.invalid',
    errors: [{ path: 'subject' }, { path: 'body' }, { path: 'peopleIds' }, { path: 'companyIds' }, { path: 'dealIds' }],
  })
  expect(await createActivity(world.admin, { type: 'call', peopleIds: [personId, personId] })).toMatchObject({
    occurredAt: '2026-11-23T10:00:00.000Z',
    ownerId: world.admin.actor.userId,
    visibility: 'everyone',
    peopleIds: [personId],
    can: { edit: true, delete: true },
  })
  expect(await createActivity(world.admin, { type: 'note', body: 'Likes sailing' })).toMatchObject({
    body: 'Likes sailing',
    direction: null,
  })
})

test('an activity that says nothing any more is refused', async () => {
  const { admin } = await aWorld()
  const { id } = await createActivity(admin, { type: 'note', body: 'Likes sailing' })
  await expect(updateActivity(admin, { id, body: null })).rejects.toMatchObject({
    code: 'activity.empty',
    errors: expect.arrayContaining([expect.objectContaining({ path: 'body' })]),
  })
  expect(await updateActivity(admin, { id, body: null, subject: 'Sailing' })).toMatchObject({
    body: null,
    subject: 'Sailing',
  })
})

test('every bad field is named at once', async () => {
  const { admin } = await aWorld()
  const bad = {
    type: 'fax',
    direction: 'sideways',
    occurredAt: 'yesterday',
    peopleIds: ['bob'],
    colour: 'red',
  } as never
  expect(await badFields(createActivity(admin, bad))).toEqual([
    'colour',
    'direction',
    'occurredAt',
    'peopleIds.0',
    'type',
  ])
})

test('records of another workspace cannot be linked, nor what is private to somebody else', async () => {
  const world = await aWorld()
  const stranger = await aCustomer(await aWorld())
  const bob = await world.user('member')
  const secret = await createPerson(bob, { firstName: 'Eve', visibility: 'private' })
  await expect(
    createActivity(world.admin, {
      type: 'call',
      peopleIds: [stranger.personId],
      companyIds: [stranger.companyId],
      dealIds: [stranger.dealId],
    }),
  ).rejects.toMatchObject({
    code: 'reference.unknown',
    errors: [{ path: 'peopleIds' }, { path: 'companyIds' }, { path: 'dealIds' }],
  })
  await expect(createActivity(world.admin, { type: 'call', peopleIds: [secret.id] })).rejects.toMatchObject({
    code: 'reference.unknown',
  })
})

test('a link that became private since does not block other changes', async () => {
  const world = await aWorld()
  const bob = await world.user('member')
  const person = await createPerson(bob, { firstName: 'Eve' })
  const { id } = await createActivity(world.admin, { type: 'call', peopleIds: [person.id] })
  await updatePerson(bob, { id: person.id, visibility: 'private' })
  const { personId } = await aCustomer(world)
  const next = await updateActivity(world.admin, { id, subject: 'Call', peopleIds: [person.id, personId] })
  expect(next.peopleIds).toEqual([person.id, personId])
})

test('the timeline of a record shows the newest first and goes on where it stopped', async () => {
  const world = await aWorld()
  const { personId, companyId, dealId } = await aCustomer(world)
  for (const day of ['03', '01', '02', '05', '04']) {
    await createActivity(world.admin, {
      type: 'call',
      subject: day,
      occurredAt: `2026-11-${day}T09:00:00Z`,
      peopleIds: [personId],
      dealIds: [dealId],
    })
  }
  await createActivity(world.admin, { type: 'note', subject: 'elsewhere', companyIds: [companyId] })
  const first = await timeline(world.admin, personId, { limit: 2 })
  const second = await timeline(world.admin, personId, { limit: 2, before: first.at(-1) })
  const third = await timeline(world.admin, personId, { limit: 2, before: second.at(-1) })
  expect([first, second, third].map((page) => page.map(({ subject }) => subject))).toEqual([
    ['05', '04'],
    ['03', '02'],
    ['01'],
  ])
  expect(await timeline(world.admin, dealId)).toHaveLength(5)
  expect(await timeline(world.admin, companyId)).toHaveLength(1)
})

test('links follow the activity: another person, another time, deleted, restored', async () => {
  const world = await aWorld()
  const { admin } = world
  const { personId } = await aCustomer(world)
  const other = await createPerson(admin, { firstName: 'Zoe' })
  const first = await createActivity(admin, {
    type: 'call',
    subject: 'first',
    occurredAt: '2026-11-01T09:00:00Z',
    peopleIds: [personId],
  })
  const second = await createActivity(admin, {
    type: 'call',
    subject: 'second',
    occurredAt: '2026-11-02T09:00:00Z',
    peopleIds: [personId],
  })
  const subjects = async (id: string) => (await timeline(admin, id)).map(({ subject }) => subject)

  await updateActivity(admin, { id: first.id, occurredAt: '2026-11-03T09:00:00Z' })
  expect(await subjects(personId)).toEqual(['first', 'second'])
  await updateActivity(admin, { id: second.id, peopleIds: [other.id] })
  expect([await subjects(personId), await subjects(other.id)]).toEqual([['first'], ['second']])
  await deleteActivity(admin, { id: first.id })
  expect(await subjects(personId)).toEqual([])
  await restoreActivity(admin, { id: first.id })
  expect(await subjects(personId)).toEqual(['first'])
})

test('a timeline shows only what its reader may see', async () => {
  const world = await aWorld()
  const { personId } = await aCustomer(world)
  const bob = await world.user('member')
  const reader = await world.user('read_only')
  await createActivity(bob, { type: 'note', subject: 'mine alone', peopleIds: [personId], visibility: 'private' })
  await createActivity(bob, { type: 'note', subject: 'for those above', peopleIds: [personId], visibility: 'owner' })
  await createActivity(bob, { type: 'note', subject: 'for all', peopleIds: [personId] })
  const count = async (caller: typeof bob) => (await timeline(caller, personId)).length
  expect([await count(bob), await count(world.admin), await count(reader)]).toEqual([3, 2, 1])
  await expect(createActivity(reader, { type: 'note', body: 'x' })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('the timeline walks the index of links, also behind row-level security', async () => {
  const world = await aWorld()
  const { personId } = await aCustomer(world)
  const before = { occurredAt: '2026-11-03T09:00:00Z', id: personId }
  const plan = await inside(world.admin, async (ctx) => {
    // With a handful of rows every plan is as good; these settings ask whether the index can be walked at all.
    await sql`set local enable_seqscan = off`.execute(ctx.db)
    await sql`set local enable_sort = off`.execute(ctx.db)
    const answer = await sql<{ 'QUERY PLAN': string }>`explain ${timelineSql(ctx, personId, before, 20)}`.execute(
      ctx.db,
    )
    return answer.rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toMatch(/Index (Only )?Scan Backward using links_pkey on links/)
  expect(plan).toMatch(/Index Cond: .*target_id = .*ROW\(at, source_id\) </)
  expect(plan).not.toContain('Sort')
})

test('a list can be asked for one person', async () => {
  const world = await aWorld()
  const { personId, companyId } = await aCustomer(world)
  await createActivity(world.admin, {
    type: 'call',
    subject: 'old',
    occurredAt: '2026-10-01T09:00:00Z',
    peopleIds: [personId],
  })
  await createActivity(world.admin, {
    type: 'call',
    subject: 'new',
    occurredAt: '2026-11-01T09:00:00Z',
    peopleIds: [personId],
  })
  await createActivity(world.admin, { type: 'note', subject: 'other', companyIds: [companyId] })
  const subjects = async (filter: unknown) =>
    (await listActivities(world.admin, { filter: JSON.stringify(filter) })).data.map(({ subject }) => subject)
  expect(await subjects({ field: 'peopleIds', op: 'contains', value: personId })).toEqual(['new', 'old'])
  expect(await subjects({ field: 'companyIds', op: 'in', value: [companyId, personId] })).toEqual(['other'])
  expect(await subjects({ field: 'companyIds', op: 'contains', value: personId })).toEqual([])
  expect(await subjects({ field: 'peopleIds', op: 'isEmpty' })).toEqual(['other'])
})

test('versions, history and undo', async () => {
  const { admin } = await aWorld()
  const { id, version } = await createActivity(admin, { type: 'call', outcome: 'not_reached', subject: 'Call Bob' })
  await updateActivity(admin, { id, outcome: 'reached', version })
  await expect(updateActivity(admin, { id, subject: 'x', version })).rejects.toMatchObject({ code: 'record.stale' })
  await expect(updateActivity({ ...admin, ifMatch: version }, { id, subject: 'x' })).rejects.toMatchObject({
    code: 'record.stale',
  })
  await expect(deleteActivity({ ...admin, ifMatch: version }, { id })).rejects.toMatchObject({ code: 'record.stale' })
  await undoLast(admin, id)
  expect(await readActivity(admin, { id })).toMatchObject({ outcome: 'not_reached', subject: 'Call Bob' })
  const { data } = await activityHistory(admin, { id })
  expect(data.map(({ verb }) => verb)).toEqual(['undone', 'updated', 'created'])
})

test('undoing a new activity takes it and its place in the timeline away', async () => {
  const world = await aWorld()
  const { personId } = await aCustomer(world)
  const { id } = await createActivity(world.admin, { type: 'call', peopleIds: [personId] })
  await undoLast(world.admin, id)
  await expect(readActivity(world.admin, { id })).rejects.toMatchObject({ code: 'activity.not_found' })
  expect(await timeline(world.admin, personId)).toEqual([])
})
