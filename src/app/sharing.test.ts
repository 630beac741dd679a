import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createCompany, listCompanies } from '#features/companies/companies.ts'
import {
  createPerson,
  deletePerson,
  listPeople,
  personHistory,
  readPerson,
  updatePerson,
  whyPerson,
} from '#features/people/people.ts'
import { readPersonProfile } from '#features/profile/profile.ts'
import { search } from '#features/search/search.ts'
import type { Caller } from '#platform/context.ts'
import { aTeam } from '#testing/team.ts'
import { aWorld, type World } from '#testing/world.ts'
import { createShare, listShares, removeShare, restoreShare, updateShare } from '#features/sharing/sharing.ts'
import { listViewers } from '#features/sharing/viewers.ts'

const at = (recordId: string) => ({ recordType: 'person' as const, recordId })
const idOf = (caller: Caller) => caller.actor.userId
const LATER = new Date(Date.now() + 86_400_000).toISOString()

/** A private person of one's own, and a colleague who knows nothing of it. */
async function aSecret() {
  const world = await aWorld()
  const owner = await world.user('member', { name: 'Olga' })
  const friend = await world.user('member', { name: 'Finn' })
  const { id } = await createPerson(owner, { firstName: 'Wanda', lastName: 'Quist', visibility: 'private' })
  return { world, owner, friend, id }
}

/** By how many ways somebody reaches the person. */
async function waysTo(world: World, caller: Caller, id: string) {
  const reader = await world.refreshed(caller)
  const ways = {
    list: (await listPeople(reader, {})).data.some((each) => each.id === id),
    words: (await listPeople(reader, { q: 'quist' })).data.some((each) => each.id === id),
    search: (await search(reader, { q: 'wanda' })).data.some((each) => each.id === id),
    read: await readPerson(reader, { id }).then(
      () => true,
      () => false,
    ),
    profile: await readPersonProfile(reader, { id }).then(
      () => true,
      () => false,
    ),
    history: await personHistory(reader, { id }).then(
      () => true,
      () => false,
    ),
  }
  const all = Object.values(ways)
  expect(all.every((way) => way === all[0]) ? 'all alike' : ways).toBe('all alike')
  return all[0]
}

test('what is shared with a person is theirs on every way, to read, until it is stopped; and it can be shared again', async () => {
  const { world, owner, friend, id } = await aSecret()
  expect(await waysTo(world, friend, id)).toBe(false)
  const share = await createShare(owner, { ...at(id), userId: idOf(friend) })
  expect(share).toMatchObject({ name: 'Finn', canEdit: false, until: null })
  expect(await waysTo(world, friend, id)).toBe(true)
  expect(await waysTo(world, await world.user('member'), id)).toBe(false)
  const reader = await world.refreshed(friend)
  expect((await readPerson(reader, { id })).can).toEqual({ edit: false, delete: false })
  await expect(updatePerson(reader, { id, jobTitle: 'Spy' })).rejects.toMatchObject({ code: 'person.update.forbidden' })
  expect((await whyPerson(reader, { id })).grounds).toEqual([{ code: 'shared', canEdit: false }])

  await removeShare(owner, { id: share.id })
  expect(await waysTo(world, friend, id)).toBe(false)
  await restoreShare(owner, { id: share.id })
  expect(await waysTo(world, friend, id)).toBe(true)
})

test('shared for writing, it can be changed but neither deleted nor handed on', async () => {
  const { world, owner, friend, id } = await aSecret()
  const share = await createShare(owner, { ...at(id), userId: idOf(friend), canEdit: true, until: LATER })
  const writer = await world.refreshed(friend)
  expect(await updatePerson(writer, { id, jobTitle: 'Buyer' })).toMatchObject({
    jobTitle: 'Buyer',
    can: { edit: true },
  })
  await expect(deletePerson(writer, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(createShare(writer, { ...at(id), userId: idOf(world.admin) })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(updateShare(writer, { id: share.id, until: null })).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await listShares(writer, at(id))).data).toMatchObject([{ name: 'Finn', until: LATER }])
})

test('a share ends at its moment: for whoever was let in before, too', async () => {
  const { world, owner, friend, id } = await aSecret()
  const until = new Date(Date.now() + 600).toISOString()
  await createShare(owner, { ...at(id), userId: idOf(friend), until })
  const early = await world.refreshed(friend)
  expect((await listPeople(early, {})).data).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect((await listPeople(early, {})).data).toHaveLength(0)
  await expect(readPerson(early, { id })).rejects.toMatchObject({ kind: 'not_found' })
  expect(await waysTo(world, friend, id)).toBe(false)
  expect((await listShares(owner, at(id))).data).toMatchObject([{ hasEnded: true }])
  await expect(createShare(owner, { ...at(id), userId: idOf(friend), until })).rejects.toMatchObject({
    code: 'share.past',
  })
})

test('with a team: its members and who manages it, also above; not the others', async () => {
  const { world, owner, friend, id } = await aSecret()
  const boss = await world.user('manager')
  const above = await aTeam(world, { manager: boss })
  const team = await aTeam(world, { members: [friend], parentId: above.id })
  await createShare(owner, { ...at(id), teamId: team.id })
  expect(await waysTo(world, friend, id)).toBe(true)
  expect(await waysTo(world, boss, id)).toBe(true)
  expect(await waysTo(world, world.admin, id)).toBe(false)
})

test('a partner gets one customer, and nothing else', async () => {
  const world = await aWorld()
  const partner = await world.user('partner')
  const { id } = await createPerson(world.admin, { firstName: 'Wanda', lastName: 'Quist' })
  await createCompany(world.admin, { name: 'Northwind' })
  expect(await waysTo(world, partner, id)).toBe(false)
  await createShare(world.admin, { ...at(id), userId: idOf(partner) })
  expect(await waysTo(world, partner, id)).toBe(true)
  expect((await listCompanies(await world.refreshed(partner), {})).data).toEqual([])
})

test('with hundreds of shares the same rule holds in lists, search and records', async () => {
  const { world, owner, friend, id } = await aSecret()
  await sql`insert into shares (workspace_id, id, record_type, record_id, with_user_id, created_by)
    select ${world.workspaceId}, gen_random_uuid(), 'person', gen_random_uuid(), ${idOf(friend)}, ${idOf(owner)} from generate_series(1, 300)`.execute(
    world.database.owner,
  )
  expect(await waysTo(world, friend, id)).toBe(false)
  await createShare(owner, { ...at(id), userId: idOf(friend) })
  expect(await waysTo(world, friend, id)).toBe(true)
})

test('nobody shares what they cannot see, nor with whom there is not', async () => {
  const { world, owner, friend, id } = await aSecret()
  await expect(createShare(friend, { ...at(id), userId: idOf(friend) })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(createShare(world.admin, { ...at(id), userId: idOf(world.admin) })).rejects.toMatchObject({
    kind: 'not_found',
  })
  const other = await aWorld()
  await expect(createShare(owner, { ...at(id), userId: idOf(other.admin) })).rejects.toMatchObject({
    code: 'share.unknown',
  })
  await expect(createShare(owner, at(id))).rejects.toMatchObject({ kind: 'invalid' })
})

test('everybody who can see it stands there by name with the ground, as the rules have it', async () => {
  const { world, owner, friend, id } = await aSecret()
  expect((await listViewers(owner, at(id))).data).toMatchObject([{ name: 'Olga', grounds: [{ code: 'owner' }] }])
  await createShare(owner, { ...at(id), userId: idOf(friend), until: LATER })
  await updatePerson(owner, { id, visibility: 'owner' })
  await world.user('partner')
  expect((await listViewers(friend.actor.shared ? friend : await world.refreshed(friend), at(id))).data).toMatchObject([
    { name: 'Ada Admin', grounds: [{ code: 'administrator' }], can: { delete: true } },
    { name: 'Finn', grounds: [{ code: 'shared', canEdit: false, until: LATER }], can: { edit: false } },
    { name: 'Olga', grounds: [{ code: 'owner' }] },
  ])
})
