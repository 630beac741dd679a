import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createPerson, readPerson, updatePerson } from '#features/people/people.ts'
import { readPersonProfile } from '#features/profile/profile.ts'
import { writeLooks } from '#platform/records/looks.ts'
import { aWorld } from '#testing/world.ts'
import { listLooks } from '#features/sharing/viewers.ts'

test('who opened my record stands there for me, by door and hour; my own look does not', async () => {
  const world = await aWorld()
  const owner = await world.user('member')
  const reader = await world.user('member', { name: 'Rita' })
  const { id } = await createPerson(owner, { firstName: 'Wanda' })
  const at = { recordType: 'person' as const, recordId: id }
  await readPerson(owner, { id })
  await readPerson(reader, { id })
  await readPersonProfile({ ...reader, via: 'browser' }, { id })
  await readPersonProfile({ ...reader, via: 'browser' }, { id })
  await writeLooks(world.system)
  await readPerson(reader, { id })
  await writeLooks(world.system)
  const { data } = await listLooks(owner, at)
  expect(data.map(({ name, door, times }) => `${name} ${door} ${times}`).toSorted()).toEqual([
    'Rita api 2',
    'Rita browser 2',
  ])

  // Neither the reader through this door, nor an administrator, nor the owner of before.
  await expect(listLooks(reader, at)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(listLooks(world.admin, at)).rejects.toMatchObject({ kind: 'forbidden' })
  await updatePerson(owner, { id, ownerId: reader.actor.userId })
  await expect(listLooks(owner, at)).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await listLooks(reader, at)).data).toEqual([])
})

test('behind the operation, the table shows a look to the owner and the reader alone', async () => {
  const world = await aWorld()
  const owner = await world.user('member')
  const reader = await world.user('member')
  const { id } = await createPerson(owner, { firstName: 'Wanda' })
  await readPerson(reader, { id })
  await writeLooks(world.system)
  const count = (who: typeof owner) =>
    world.database.transaction(
      who.actor,
      async (db) => (await sql`select from looks where record_id = ${id}`.execute(db)).rows.length,
    )
  expect([await count(owner), await count(reader), await count(world.admin)]).toEqual([1, 1, 0])
  await expect(sql`delete from looks`.execute(world.database.of(world.workspaceId))).rejects.toThrow(/permission/)
})
