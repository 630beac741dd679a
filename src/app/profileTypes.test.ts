import { expect, test } from 'vitest'
import { createCompany, listCompanies, updateCompany } from '#features/companies/companies.ts'
import { createPerson, listPeople, personHistory, readPerson, updatePerson } from '#features/people/people.ts'
import {
  createProfileType,
  deleteProfileType,
  listProfileTypes,
  readContents,
} from '#features/profileTypes/profileTypes.ts'
import { createField } from '#features/fields/fields.ts'
import { readPersonProfile } from '#features/profile/profile.ts'
import { badFields } from '#testing/badFields.ts'
import { aWorld } from '#testing/world.ts'

test('a workspace begins with three types, each with contents of its own that say what for and who asked', async () => {
  const { admin } = await aWorld()
  const { data } = await listProfileTypes(admin, {})
  expect(data.map(({ key }) => key)).toEqual(['customer', 'partner', 'internal'])
  const contents = await Promise.all(data.map(({ id }) => readContents(admin, { id })))
  const partsOf = contents.map(({ person }) => person.map(({ part }) => part).join())
  expect(new Set(partsOf).size).toBe(3)
  for (const { person, company } of contents)
    for (const { because, askedBy } of [...person, ...company])
      expect([because.length > 5, askedBy]).toEqual([true, 'Trefoil'])
})

test('people and companies are customers until somebody says otherwise; lists are narrowed and ordered by it', async () => {
  const { admin } = await aWorld()
  const ann = await createPerson(admin, { lastName: 'Ann' })
  expect(ann.profileType).toBe('customer')
  await updatePerson(admin, { id: ann.id, profileType: 'partner' })
  expect((await personHistory(admin, { id: ann.id })).data[0]).toMatchObject({
    fields: [{ field: 'profileType', before: 'customer', after: 'partner' }],
  })
  await createPerson(admin, { lastName: 'Bob', profileType: 'internal' })
  const filter = { field: 'profileType', op: 'eq', value: 'partner' }
  expect((await listPeople(admin, { filter })).data.map(({ name }) => name)).toEqual(['Ann'])
  expect((await listPeople(admin, { sort: '-profileType' })).data.map(({ name }) => name)).toEqual(['Ann', 'Bob'])
  const acme = await createCompany(admin, { name: 'Acme' })
  expect((await updateCompany(admin, { id: acme.id, profileType: 'partner' })).profileType).toBe('partner')
  expect((await listCompanies(admin, { filter })).data).toHaveLength(1)
  expect(await badFields(updatePerson(admin, { id: ann.id, profileType: 'nobody' }))).toEqual(['profileType'])
  expect(await badFields(createCompany(admin, { name: 'Beta', profileType: 'nobody' }))).toEqual(['profileType'])
})

test('a type of one’s own has a key of its name, and goes only when nobody has it; the first three stay', async () => {
  const { admin, user } = await aWorld()
  const member = await user('member')
  await expect(createProfileType(member, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
  const type = await createProfileType(admin, { name: 'Wholesale broker' })
  expect(type.key).toBe('wholesaleBroker')
  const { id } = await createPerson(member, { lastName: 'Cy', profileType: type.key })
  await expect(deleteProfileType(admin, { id: type.id })).rejects.toMatchObject({ code: 'profileType.in_use' })
  await updatePerson(member, { id, profileType: 'customer' })
  await deleteProfileType(admin, { id: type.id })
  expect(await badFields(updatePerson(member, { id, profileType: type.key }))).toEqual(['profileType'])
  expect((await readPerson(member, { id })).profileType).toBe('customer')
  const [customer] = (await listProfileTypes(admin, {})).data
  await expect(deleteProfileType(admin, { id: customer!.id })).rejects.toMatchObject({ code: 'profileType.shipped' })
})

test('a profile shows what its type shows, and only what type and stage ask for counts as not known yet', async () => {
  const { admin } = await aWorld()
  const reason = { serves: 'Contracts', askedBy: 'Legal' }
  await createField(admin, { type: 'person', key: 'tier', name: 'Tier', kind: 'text', ...reason })
  const required = { stages: ['customer'], ground: 'legal' as const, because: 'The law' }
  await createField(admin, { type: 'person', key: 'tax', name: 'Tax', kind: 'text', ...reason, required })
  const { id } = await createPerson(admin, { lastName: 'Ann', goals: 'Grow', birthday: '1980-01-02' })
  const customer = await readPersonProfile(admin, { id })
  expect(customer.gaps.map(({ field }) => field)).toEqual(['phones', 'emails', 'jobTitle', 'companyId'])
  expect(customer).toMatchObject({ ownGaps: ['custom.tier'], known: { count: 2, of: 7 } })
  await updatePerson(admin, { id, profileType: 'internal', jobTitle: 'Broker' })
  const internal = await readPersonProfile(admin, { id })
  expect(internal.shows).not.toContain('deals')
  expect(internal).toMatchObject({ ownGaps: ['custom.tier'], known: { count: 2, of: 6 } })
  await updatePerson(admin, { id, stage: 'customer', custom: { tax: 'DE1' } })
  expect((await readPersonProfile(admin, { id })).known).toEqual({ count: 3, of: 7 })
})
