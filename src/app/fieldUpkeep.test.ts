import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createPerson, listPeople, readPerson } from '#features/people/people.ts'
import { writeReads } from '#platform/records/custom/reads.ts'
import { forget } from '#platform/workspaceMemory.ts'
import { aWorld } from '#testing/world.ts'
import { forgetRemovedIn } from '#features/fields/fields.jobs.ts'
import {
  createField,
  deleteField,
  listRemovedFields,
  readField,
  restoreField,
  shownFields,
} from '#features/fields/fields.ts'

const DAY = 86_400_000
const reason = { serves: 'The weekly review', askedBy: 'Sales' }

test('after 90 days a removed field is gone for good, and its key is free', async () => {
  let now = new Date()
  const world = await aWorld({ now: () => now })
  const { admin, system, workspaceId } = world
  const input = { type: 'person' as const, key: 'score', name: 'Score', kind: 'number' as const, ...reason }
  const field = await createField(admin, input)
  const { id } = await createPerson(admin, { lastName: 'Ann', custom: { score: 7 } })
  await deleteField(admin, { id: field.id })

  now = new Date(now.getTime() + 89 * DAY)
  await forgetRemovedIn(system, workspaceId)
  await restoreField(admin, { id: field.id })
  expect((await readPerson(admin, { id })).custom).toEqual({ score: 7 })

  await deleteField(admin, { id: field.id })
  now = new Date(now.getTime() + 91 * DAY)
  await forgetRemovedIn(system, workspaceId)
  expect((await listRemovedFields(admin, {})).data).toEqual([])
  await createField(admin, { ...input, kind: 'text' })
  expect((await readPerson(admin, { id })).custom).toEqual({})
})

test('reads are counted by way, not by person', async () => {
  const { admin, system } = await aWorld()
  const { id } = await createField(admin, { type: 'person', name: 'Score', kind: 'number', ...reason })
  await shownFields(admin, { type: 'person', counts: { score: 3, nonsense: 5 } })
  await listPeople({ ...admin, via: 'browser' }, { filter: { field: 'custom.score', op: 'gt', value: 1 } })
  await listPeople({ ...admin, via: 'browser' }, { sort: 'custom.score' })
  await listPeople(admin, {})
  await writeReads(system)
  expect((await readField(admin, { id })).reads).toEqual({ screen: 3, api: 1, filter: 2 })
})

test('what nobody reads for 90 days is proposed for removal', async () => {
  const { admin, system, workspaceId } = await aWorld()
  const { id } = await createField(admin, { type: 'person', name: 'Score', kind: 'number', ...reason })
  await sql`update fields set created_at = now() - interval '91 days' where workspace_id = ${workspaceId}`.execute(
    system.database.of(workspaceId),
  )
  expect((await readField(admin, { id })).isUnread).toBe(true)
  await shownFields(admin, { type: 'person', counts: { score: 1 } })
  await writeReads(system)
  expect((await readField(admin, { id })).isUnread).toBe(false)
})

test('another process’s field is known as soon as it is told', async () => {
  const { admin, system, workspaceId } = await aWorld()
  await createPerson(admin, { lastName: 'Before' })
  const elsewhere = sql`insert into fields (workspace_id, id, type, key, name, sort_name, kind, serves, asked_by)
    values (${workspaceId}, gen_random_uuid(), 'person', 'shoe', 'Shoe', 'shoe', 'number', 'x', 'x')`
  await elsewhere.execute(system.database.of(workspaceId))
  await expect(createPerson(admin, { lastName: 'Early', custom: { shoe: 44 } })).rejects.toMatchObject({
    kind: 'invalid',
  })
  forget('field', workspaceId)
  expect((await createPerson(admin, { lastName: 'Told', custom: { shoe: 44 } })).custom).toEqual({ shoe: 44 })
})
