import { expect, test } from 'vitest'
import { createField } from '#features/fields/fields.ts'
import { createPerson } from '#features/people/people.ts'
import { readPersonProfile } from '#features/profile/profile.ts'
import { listProfileTypes, readContents } from '#features/profileTypes/profileTypes.ts'
import {
  createProposal,
  decideProposal,
  deleteProposal,
  listProposals,
  proposalHistory,
  readBallots,
  reopenProposal,
  voteOnProposal,
} from '#features/profileTypes/proposals.ts'
import { badFields } from '#testing/badFields.ts'
import { aWorld } from '#testing/world.ts'

async function aType() {
  const world = await aWorld()
  const [customer] = (await listProfileTypes(world.admin, {})).data
  const typeId = customer?.id ?? ''
  const { id } = await createPerson(world.admin, { lastName: 'Ann' })
  const shown = async () => (await readPersonProfile(world.admin, { id })).shows
  return { ...world, typeId, shown, about: { typeId, subject: 'person' as const } }
}

test('an accepted proposal changes the profile at once, with its reason; undone, all is as before', async () => {
  const { admin, user, typeId, shown, about } = await aType()
  const member = await user('member', { name: 'Mia' })
  const before = await shown()
  const { id, askedBy } = await createProposal(member, {
    ...about,
    act: 'remove',
    part: 'deals',
    because: 'We never sell',
  })
  expect(askedBy).toBe('Mia')
  await expect(decideProposal(member, { id, isAccepted: true, answer: 'Yes' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await decideProposal(admin, { id, isAccepted: true, answer: 'Fine' })
  expect(await shown()).toEqual(before.filter((part) => part !== 'deals'))
  const [answered] = (await listProposals(member, {})).data
  expect(answered).toMatchObject({ state: 'accepted', answer: 'Fine', decidedByName: 'Ada Admin' })
  await expect(decideProposal(admin, { id, isAccepted: false, answer: 'No' })).rejects.toMatchObject({
    kind: 'conflict',
  })

  const again = await createProposal(member, {
    ...about,
    act: 'add',
    part: 'deals',
    because: 'We do',
    askedBy: 'Sales',
  })
  await decideProposal(admin, { id: again.id, isAccepted: true, answer: 'Right' })
  const { person } = await readContents(member, { id: typeId })
  expect(person.find(({ part }) => part === 'deals')).toMatchObject({
    because: 'We do',
    askedBy: 'Sales',
    proposalId: again.id,
  })
  await reopenProposal(admin, { id: again.id })
  await deleteProposal(member, { id: again.id })
  await reopenProposal(admin, { id })
  expect(await shown()).toEqual(before)
})

test('one vote each, seen by nobody else; counted from five on, and never in a history', async () => {
  const { admin, user, typeId, about } = await aType()
  const { id } = await createProposal(admin, { ...about, act: 'remove', part: 'cases', because: 'Unused' })
  const voters = await Promise.all([1, 2, 3, 4].map((count) => user('member', { name: `Voter ${count}` })))
  for (const voter of voters) await voteOnProposal(voter, { id, isFor: true })
  const first = voters[0]!
  expect(await voteOnProposal(first, { id, isFor: false })).toEqual({ proposalId: id, mine: false, tally: null })
  expect((await readBallots(admin, { typeId })).data).toEqual([{ proposalId: id, mine: null, tally: null }])
  expect((await voteOnProposal(admin, { id, isFor: true })).tally).toEqual({ ayes: 4, noes: 1 })
  expect((await readBallots(first, { typeId })).data[0]).toMatchObject({ mine: false, tally: { ayes: 4, noes: 1 } })
  expect((await voteOnProposal(admin, { id, isFor: null })).tally).toBeNull()
  expect((await proposalHistory(admin, { id })).data).toHaveLength(1)
  const reader = await user('read_only')
  await expect(voteOnProposal(reader, { id, isFor: true })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('what cannot be is refused: unknown parts, the fixed panel, what is shown already, the same twice', async () => {
  const { admin, about } = await aType()
  const propose = (act: 'add' | 'remove', part: string) =>
    createProposal(admin, { ...about, act, part, because: 'Because' })
  expect(await badFields(propose('remove', 'about'))).toEqual(['part'])
  expect(await badFields(propose('add', 'nothing'))).toEqual(['part'])
  await expect(propose('add', 'deals')).rejects.toMatchObject({ code: 'profileProposal.fits_not' })
  await propose('remove', 'deals')
  await expect(propose('remove', 'deals')).rejects.toMatchObject({ code: 'profileProposal.open_already' })
})

test('a field of one’s own is on every profile with its own reason until it is taken off; a declined wish changes nothing', async () => {
  const { admin, typeId, shown, about } = await aType()
  await createField(admin, {
    type: 'person',
    key: 'tier',
    name: 'Tier',
    kind: 'text',
    serves: 'Visits',
    askedBy: 'Sales',
  })
  expect(await shown()).toContain('custom.tier')
  const wish = { ...about, act: 'remove' as const, part: 'custom.tier', because: 'Nobody reads it' }
  const declined = await createProposal(admin, wish)
  await decideProposal(admin, { id: declined.id, isAccepted: false, answer: 'Sales does' })
  expect((await readContents(admin, { id: typeId })).person.at(-1)).toMatchObject({
    because: 'Visits',
    askedBy: 'Sales',
  })
  const { id } = await createProposal(admin, wish)
  await decideProposal(admin, { id, isAccepted: true, answer: 'Gone' })
  expect(await shown()).not.toContain('custom.tier')
})
