import { expect, test } from 'vitest'
import { createCase, updateCase } from '#features/cases/cases.ts'
import { createDeal } from '#features/deals/deals.ts'
import { setRole } from '#features/rights/roles.ts'
import { createPerson, deletePerson, restorePerson, updatePerson } from '#features/people/people.ts'
import { search } from '#features/search/search.ts'
import { createShare, removeShare } from '#features/sharing/sharing.ts'
import { undoLast } from '#testing/undo.ts'
import { aWorld } from '#testing/world.ts'
import {
  createComment,
  deleteComment,
  listComments,
  readComment,
  restoreComment,
  updateComment,
} from '#features/comments/comments.ts'

const at = (recordId: string) => ({ filter: JSON.stringify({ field: 'recordId', op: 'eq', value: recordId }) })

test('whoever sees a record may say something there, and only the author changes or deletes it', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member', { name: 'Bob Baker' })
  const person = await createPerson(admin, { firstName: 'Ann' })
  const said = await createComment(bob, { recordType: 'person', recordId: person.id, body: ' Call her before noon ' })
  expect(said).toMatchObject({
    body: 'Call her before noon',
    authorName: 'Bob Baker',
    can: { edit: true, delete: true },
  })
  expect((await listComments(admin, at(person.id))).data).toMatchObject([
    { id: said.id, authorName: 'Bob Baker', can: { edit: false, delete: false } },
  ])
  await expect(updateComment(admin, { id: said.id, body: 'x' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(deleteComment(admin, { id: said.id })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await updateComment(bob, { id: said.id, body: 'After noon' })).toMatchObject({ body: 'After noon' })
  await undoLast(bob, said.id)
  expect(await readComment(bob, { id: said.id })).toMatchObject({ body: 'Call her before noon' })
  await deleteComment(bob, { id: said.id })
  expect((await listComments(admin, at(person.id))).data).toEqual([])
  await restoreComment(bob, { id: said.id })
  expect((await listComments(admin, at(person.id))).data).toHaveLength(1)
})

test('a comment is found by its words, by those who see its record, and by nobody else at any moment', async () => {
  const { admin, user, refreshed } = await aWorld()
  let bob = await user('member')
  const person = await createPerson(admin, { firstName: 'Ann' })
  const { id } = await createComment(admin, { recordType: 'person', recordId: person.id, body: 'Prefers zinnias' })
  const finds = async () => (await search(bob, { q: 'zinnias' })).data.map((hit) => hit.id)
  expect(await finds()).toEqual([id])

  await updatePerson(admin, { id: person.id, visibility: 'owner' })
  expect(await finds()).toEqual([])
  await expect(readComment(bob, { id })).rejects.toMatchObject({ code: 'comment.not_found' })
  expect((await listComments(bob, at(person.id))).data).toEqual([])
  await expect(createComment(bob, { recordType: 'person', recordId: person.id, body: 'Me too' })).rejects.toMatchObject(
    { code: 'person.not_found' },
  )

  const share = await createShare(admin, { recordType: 'person', recordId: person.id, userId: bob.actor.userId })
  bob = await refreshed(bob)
  expect(await finds()).toEqual([id])
  expect(await createComment(bob, { recordType: 'person', recordId: person.id, body: 'Noted' })).toMatchObject({})
  await removeShare(admin, { id: share.id })
  bob = await refreshed(bob)
  expect(await finds()).toEqual([])

  await updatePerson(admin, { id: person.id, visibility: 'everyone' })
  await deletePerson(admin, { id: person.id })
  expect(await finds()).toEqual([])
  await expect(readComment(admin, { id })).rejects.toMatchObject({ code: 'comment.not_found' })
  await restorePerson(admin, { id: person.id })
  expect(await finds()).toEqual([id])
})

test('the assignee of a case reads along while it is theirs', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member')
  const made = await createCase(admin, { title: 'Leak', visibility: 'owner', assigneeId: bob.actor.userId })
  const { id } = await createComment(admin, { recordType: 'case', recordId: made.id, body: 'Bring seals' })
  expect((await listComments(bob, at(made.id))).data).toMatchObject([{ id }])
  await updateCase(admin, { id: made.id, assigneeId: null })
  expect((await listComments(bob, at(made.id))).data).toEqual([])
  await expect(readComment(bob, { id })).rejects.toMatchObject({ code: 'comment.not_found' })
})

test('mentions are those chosen, or the names behind an @; strangers are refused', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member', { name: 'Bob Baker' })
  const other = await aWorld()
  const { id: recordId } = await createPerson(admin, { firstName: 'Ann' })
  const say = (body: string, mentionedUserIds?: string[]) =>
    createComment(admin, { recordType: 'person', recordId, body, ...(mentionedUserIds && { mentionedUserIds }) })
  expect((await say('@bob baker, can you?')).mentionedUserIds).toEqual([bob.actor.userId])
  expect((await say('bob@baker.test')).mentionedUserIds).toEqual([])
  expect((await say('Hello', [bob.actor.userId])).mentionedUserIds).toEqual([bob.actor.userId])
  await expect(say('Hello', [other.admin.actor.userId])).rejects.toMatchObject({ code: 'comment.unknown_user' })
})

test('whoever may only read says nothing', async () => {
  const { admin, user } = await aWorld()
  const reader = await user('read_only')
  const { id } = await createPerson(admin, { firstName: 'Ann' })
  const refused = createComment(reader, { recordType: 'person', recordId: id, body: 'Hi' })
  await expect(refused).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a role that may not see deals finds no comments at deals, by list or by words', async () => {
  const { admin, user } = await aWorld()
  const bob = await user('member')
  const deal = await createDeal(admin, { name: 'Pumps' })
  const person = await createPerson(admin, { firstName: 'Ann' })
  const { id } = await createComment(admin, { recordType: 'deal', recordId: deal.id, body: 'Ask about zinnias' })
  const other = await createComment(admin, { recordType: 'person', recordId: person.id, body: 'Hello' })
  const finds = async () => (await search(bob, { q: 'zinnias' })).data.map((hit) => hit.id)
  expect(await finds()).toEqual([id])
  await setRole(admin, { role: 'member', type: 'deal', denied: ['see'] })
  expect((await listComments(bob, {})).data.map((comment) => comment.id)).toEqual([other.id])
  await expect(readComment(bob, { id })).rejects.toMatchObject({ code: 'comment.not_found' })
  expect(await finds()).toEqual([])
})
