import { expect, test } from 'vitest'
import { createDeal } from '#features/deals/deals.ts'
import { createPerson } from '#features/people/people.ts'
import { badFields } from '#testing/badFields.ts'
import { undoLast } from '#testing/undo.ts'
import { aWorld } from '#testing/world.ts'
import {
  completeTask,
  createTask,
  deleteTask,
  listTasks,
  readTask,
  reopenTask,
  restoreTask,
  snoozeTask,
  taskHistory,
  updateTask,
} from './tasks.ts'

const NOW = new Date('2026-11-23T22:30:00Z')
const aFixedWorld = () => aWorld({ now: () => NOW, timeZone: 'Europe/Berlin' })

test('a task needs a title and nothing else; it is mine unless said otherwise', async () => {
  const { admin } = await aWorld()
  expect(await badFields(createTask(admin, {} as never))).toEqual(['title'])
  const me = admin.actor.userId
  expect(await createTask(admin, { title: 'Send pricing' })).toMatchObject({
    ownerId: me,
    assigneeId: me,
    dueOn: null,
    dueAt: null,
    doneAt: null,
    promisedBy: null,
  })
  expect(await createTask(admin, { title: 'For whoever comes', assigneeId: null })).toMatchObject({ assigneeId: null })
})

test('a task is due on a day or at a moment, never both', async () => {
  const { admin } = await aWorld()
  const dueAt = '2026-11-27T15:00:00+01:00'
  expect(await badFields(createTask(admin, { title: 'Call', dueOn: '2026-11-27', dueAt }))).toEqual(['dueAt', 'dueOn'])
  const { id } = await createTask(admin, { title: 'Call', dueOn: '2026-11-27' })
  expect(await badFields(updateTask(admin, { id, dueOn: '2026-11-27', dueAt }))).toEqual(['dueAt', 'dueOn'])
  expect(await updateTask(admin, { id, dueAt })).toMatchObject({ dueOn: null, dueAt: '2026-11-27T14:00:00.000Z' })
  expect(await updateTask(admin, { id, dueOn: '2026-11-30' })).toMatchObject({ dueOn: '2026-11-30', dueAt: null })
  expect(await updateTask(admin, { id, dueOn: null })).toMatchObject({ dueOn: null, dueAt: null })
})

test('every bad field is named at once, and what only verbs may set is refused', async () => {
  const { admin } = await aWorld()
  const bad = {
    title: ' ',
    dueOn: '2026-02-31',
    promisedBy: 'me',
    assigneeId: 'x',
    doneAt: '2026-11-27T15:00:00Z',
  } as never
  expect(await badFields(createTask(admin, bad))).toEqual(['assigneeId', 'doneAt', 'dueOn', 'promisedBy', 'title'])
})

test('people and users of another workspace are refused', async () => {
  const { admin } = await aWorld()
  const other = await aWorld()
  const stranger = await createPerson(other.admin, { firstName: 'Eve' })
  const deal = await createDeal(other.admin, { name: 'Pumps' })
  const refusal = createTask(admin, {
    title: 'Call',
    peopleIds: [stranger.id],
    assigneeId: other.admin.actor.userId,
    dealIds: [deal.id],
  })
  expect(await badFields(refusal)).toEqual(['assigneeId', 'dealIds', 'peopleIds'])
})

test('complete and reopen, once each', async () => {
  const { admin } = await aFixedWorld()
  const { id, version } = await createTask(admin, { title: 'Send pricing' })
  expect(await completeTask(admin, { id })).toMatchObject({ doneAt: NOW.toISOString(), version: version + 1 })
  await expect(completeTask(admin, { id })).rejects.toMatchObject({ code: 'task.already_done' })
  await expect(reopenTask(admin, { id, version })).rejects.toMatchObject({
    code: 'record.stale',
    details: { currentVersion: version + 1 },
  })
  expect(await reopenTask({ ...admin, ifMatch: version + 1 }, { id })).toMatchObject({ doneAt: null })
  await expect(reopenTask(admin, { id })).rejects.toMatchObject({ code: 'task.not_done' })
  const { data } = await taskHistory(admin, { id })
  expect(data.map(({ verb }) => verb)).toEqual(['reopened', 'completed', 'created'])
})

test('snoozing goes by the calendar of the workspace', async () => {
  const { admin } = await aFixedWorld()
  const { id } = await createTask(admin, { title: 'Send pricing', dueOn: '2026-11-27' })
  expect(await snoozeTask(admin, { id, until: '2026-11-25' })).toMatchObject({
    snoozedUntil: '2026-11-25',
    dueOn: '2026-11-27',
  })
  // Half past ten in the evening in Greenwich is tomorrow in Berlin.
  expect(await snoozeTask(admin, { id, until: '2026-11-25T23:30:00Z' })).toMatchObject({ snoozedUntil: '2026-11-26' })
  expect(await snoozeTask(admin, { id, until: null })).toMatchObject({ snoozedUntil: null })
  expect(await badFields(snoozeTask(admin, { id, until: '2026-11-22' }))).toEqual(['until'])
  expect(await badFields(snoozeTask(admin, { id, until: 'soon' }))).toEqual(['until'])
  await completeTask(admin, { id })
  await expect(snoozeTask(admin, { id, until: '2026-11-25' })).rejects.toMatchObject({ code: 'task.already_done' })
})

test('whoever is asked to do a task sees it and may work on it, whoever owns it', async () => {
  const { admin, user } = await aWorld()
  const [ann, bob, carl, partner] = [
    await user('member'),
    await user('member'),
    await user('member'),
    await user('partner'),
  ]
  const mine = await createTask(ann, { title: 'For Bob', visibility: 'owner', assigneeId: bob.actor.userId })
  const theirs = await createTask(admin, { title: 'For the partner', assigneeId: partner.actor.userId })

  expect((await readTask(bob, { id: mine.id })).can).toEqual({ edit: true, delete: false })
  expect((await listTasks(bob, {})).data.map(({ id }) => id)).toContain(mine.id)
  expect(await completeTask(bob, { id: mine.id })).toMatchObject({ id: mine.id })
  await expect(deleteTask(bob, { id: mine.id })).rejects.toMatchObject({ kind: 'forbidden' })

  await expect(readTask(carl, { id: mine.id })).rejects.toMatchObject({ code: 'task.not_found' })
  expect((await listTasks(carl, {})).data.map(({ id }) => id)).toEqual([theirs.id])
  expect((await listTasks(partner, {})).data.map(({ id }) => id)).toEqual([theirs.id])
})

test('a private task can only be in the hands of its owner', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member')
  const assigneeId = bob.actor.userId
  expect(await badFields(createTask(admin, { title: 'Secret', visibility: 'private', assigneeId }))).toEqual([
    'assigneeId',
    'visibility',
  ])
  const { id } = await createTask(admin, { title: 'Secret', visibility: 'private' })
  expect(await badFields(updateTask(admin, { id, assigneeId }))).toEqual(['assigneeId', 'visibility'])
  expect(await updateTask(admin, { id, assigneeId, visibility: 'owner' })).toMatchObject({ assigneeId })
})

test('whoever may only read cannot complete', async () => {
  const { admin, user } = await aWorld()
  const reader = await user('read_only')
  const { id } = await createTask(admin, { title: 'Send pricing', assigneeId: reader.actor.userId })
  await expect(createTask(reader, { title: 'x' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(completeTask(reader, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await readTask(reader, { id })).can.edit).toBe(false)
})

test('lists answer what is open and due, for one person, in order', async () => {
  const { admin } = await aWorld()
  const person = await createPerson(admin, { firstName: 'Bob' })
  const late = await createTask(admin, { title: 'late', dueOn: '2026-12-01', peopleIds: [person.id] })
  const soon = await createTask(admin, { title: 'soon', dueOn: '2026-11-25', peopleIds: [person.id] })
  const someday = await createTask(admin, { title: 'someday', peopleIds: [person.id] })
  await createTask(admin, { title: 'elsewhere' })
  const done = await createTask(admin, { title: 'done', peopleIds: [person.id] })
  await completeTask(admin, { id: done.id })
  const filter = JSON.stringify({
    and: [
      { field: 'peopleIds', op: 'contains', value: person.id },
      { field: 'doneAt', op: 'isEmpty' },
    ],
  })
  expect((await listTasks(admin, { filter, sort: 'dueOn' })).data.map(({ id }) => id)).toEqual([
    soon.id,
    late.id,
    someday.id,
  ])
})

test('links stay when something else changes; undo puts every field back', async () => {
  const { admin } = await aWorld()
  const person = await createPerson(admin, { firstName: 'Bob' })
  const { id } = await createTask(admin, { title: 'Call', dueOn: '2026-11-25', peopleIds: [person.id] })
  expect(
    await updateTask(admin, { id, title: 'Call Bob', dueAt: '2026-11-27T15:00:00Z', peopleIds: [] }),
  ).toMatchObject({ peopleIds: [] })
  await undoLast(admin, id)
  expect(await readTask(admin, { id })).toMatchObject({
    title: 'Call',
    dueOn: '2026-11-25',
    dueAt: null,
    peopleIds: [person.id],
  })
  await updateTask(admin, { id, title: 'Ring' })
  const filter = JSON.stringify({ field: 'peopleIds', op: 'eq', value: person.id })
  expect((await listTasks(admin, { filter })).data.map(({ title }) => title)).toEqual(['Ring'])
})

test('a completion can be undone; a deleted task comes back', async () => {
  const { admin } = await aWorld()
  const { id } = await createTask(admin, { title: 'Call' })
  await completeTask(admin, { id })
  await undoLast(admin, id)
  expect(await readTask(admin, { id })).toMatchObject({ doneAt: null })
  await deleteTask(admin, { id })
  await expect(readTask(admin, { id })).rejects.toMatchObject({ code: 'task.not_found' })
  expect(await restoreTask(admin, { id })).toMatchObject({ title: 'Call' })
})
