import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createComment, deleteComment } from '#features/comments/comments.ts'
import { createCase } from '#features/cases/cases.ts'
import { createDeal, loseDeal } from '#features/deals/deals.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import { createTask, updateTask } from '#features/tasks/tasks.ts'
import type { Caller } from '#platform/context.ts'
import { aWorld } from '#testing/world.ts'
import { readFollow, setFollow } from './follows.ts'
import { countNotifications, listNotifications, readNotifications, unreadNotifications } from './notifications.ts'

const news = async (caller: Caller) =>
  (await listNotifications(caller, { unread: true })).data.map(({ kinds, record, actors, times }) => ({
    kinds,
    title: record.title,
    by: actors.map(({ name }) => name),
    times,
  }))

const say = (caller: Caller, recordId: string, body: string) =>
  createComment(caller, { recordType: 'person', recordId, body })

test('whoever is mentioned, or has the record, hears of a comment; its author does not', async () => {
  const { admin, user } = await aWorld()
  const [bob, carl] = [await user('member', { name: 'Bob' }), await user('member', { name: 'Carl' })]
  const person = await createPerson(carl, { firstName: 'Ann' })
  await say(admin, person.id, 'What do you think, @Bob?')
  expect(await news(bob)).toEqual([{ kinds: ['mentioned'], title: 'Ann', by: ['Ada Admin'], times: 1 }])
  expect(await news(carl)).toEqual([{ kinds: ['commented'], title: 'Ann', by: ['Ada Admin'], times: 1 }])
  expect(await news(admin)).toEqual([])

  // Who was mentioned, and who said something, follows from then on; many comments are one piece of news.
  await say(bob, person.id, 'Good idea')
  await say(carl, person.id, 'Fine')
  expect(await news(bob)).toMatchObject([{ kinds: ['mentioned', 'commented'], by: ['Carl', 'Ada Admin'], times: 2 }])
  expect(await news(admin)).toMatchObject([{ kinds: ['commented'], by: ['Carl', 'Bob'], times: 2 }])
})

test('only what one may see at the moment of reading is told', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member', { name: 'Bob' })
  const person = await createPerson(admin, { firstName: 'Ann' })
  const comment = await say(admin, person.id, '@Bob secret')
  await updatePerson(admin, { id: person.id, visibility: 'owner' })
  expect(await news(bob)).toEqual([])
  expect(await countNotifications(bob, {})).toEqual({ unread: 0 })
  await updatePerson(admin, { id: person.id, visibility: 'everyone' })
  expect(await countNotifications(bob, {})).toEqual({ unread: 1 })
  await deleteComment(admin, { id: comment.id })
  expect(await news(bob)).toEqual([])
})

test('work that is put into somebody’s hands is told to them, and its end to whoever gave it', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member', { name: 'Bob' })
  const assigneeId = bob.actor.userId
  const task = await createTask(admin, { title: 'Call', assigneeId })
  await createCase(admin, { title: 'Leak', assigneeId })
  const deal = await createDeal(admin, { name: 'Pumps', ownerId: assigneeId })
  expect((await news(bob)).map(({ kinds, title }) => [title, ...kinds])).toEqual([
    ['Pumps', 'assigned'],
    ['Leak', 'assigned'],
    ['Call', 'assigned'],
  ])
  await loseDeal(admin, { id: deal.id, reason: 'Price' })
  expect((await news(bob))[0]).toMatchObject({ title: 'Pumps', kinds: ['assigned', 'changed'], times: 2 })
  await createTask(bob, { title: 'My own' })
  await updateTask(bob, { id: task.id, assigneeId: null })
  expect((await news(bob)).map(({ title }) => title)).toEqual(['Pumps', 'Leak', 'Call'])
  expect(await news(admin)).toMatchObject([{ title: 'Call', kinds: ['changed'], by: ['Bob'] }])
})

test('one follows what is one’s own, and anything by choice, until one does not', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member', { name: 'Bob' })
  const { id: recordId } = await createPerson(admin, { firstName: 'Ann' })
  const place = { recordType: 'person', recordId } as const
  expect(await readFollow(admin, place)).toMatchObject({ isFollowing: true, isMine: true })
  expect(await readFollow(bob, place)).toMatchObject({ isFollowing: false, isMine: false })
  await setFollow(bob, { ...place, isFollowing: true })
  await setFollow(admin, { ...place, isFollowing: false })
  const carl = await user('member', { name: 'Carl' })
  await updatePerson(carl, { id: recordId, stage: 'customer' })
  await updatePerson(carl, { id: recordId, jobTitle: 'CEO' })
  expect(await news(bob)).toEqual([{ kinds: ['changed'], title: 'Ann', by: ['Carl'], times: 1 }])
  expect(await news(admin)).toEqual([])
  await updatePerson(admin, { id: recordId, visibility: 'owner' })
  await expect(setFollow(bob, { ...place, isFollowing: true })).rejects.toMatchObject({ code: 'person.not_found' })
})

test('read, read all, and unread again', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member', { name: 'Bob' })
  const [ann, eve] = [await createPerson(admin, { firstName: 'Ann' }), await createPerson(admin, { firstName: 'Eve' })]
  await say(admin, ann.id, '@Bob one')
  await say(admin, eve.id, '@Bob two')
  const [first] = (await listNotifications(bob, {})).data
  expect(await readNotifications(bob, { ids: [first!.id] })).toEqual({ ids: [first!.id] })
  expect(await countNotifications(bob, {})).toEqual({ unread: 1 })
  const { ids } = await readNotifications(bob, {})
  expect(await countNotifications(bob, {})).toEqual({ unread: 0 })
  expect(await unreadNotifications(bob, { ids: [...ids, first!.id] })).toMatchObject({ ids: { length: 2 } })
  // After reading, the next thing is news of its own; the one before cannot come back over it.
  await readNotifications(bob, {})
  await say(admin, eve.id, 'three')
  expect(await unreadNotifications(bob, { ids: [first!.id] })).toEqual({ ids: [] })
  expect(await news(bob)).toMatchObject([{ title: 'Eve', kinds: ['commented'], times: 1 }])
  const page = await listNotifications(bob, { limit: 1 })
  const next = await listNotifications(bob, { limit: 2, cursor: page.nextCursor! })
  expect(new Set([...page.data, ...next.data].map(({ id }) => id)).size).toBe(3)
})

test('they are each person’s own: nobody reads or marks another’s', async () => {
  const { admin, user, database, workspaceId } = await aWorld()
  const bob = await user('member', { name: 'Bob' })
  const { id } = await createPerson(admin, { firstName: 'Ann' })
  await say(admin, id, '@Bob')
  const [mine] = (await listNotifications(bob, {})).data
  expect(await readNotifications(admin, { ids: [mine!.id] })).toEqual({ ids: [] })
  expect((await listNotifications(admin, {})).data).toEqual([])
  const seen = await sql`select from notifications`.execute(database.of(workspaceId))
  expect(seen.rows).toEqual([])
})
