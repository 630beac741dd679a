import { expect, test } from 'vitest'
import { activitiesOf, createActivity } from '#features/activities/activities.ts'
import { createCase, readCase } from '#features/cases/cases.ts'
import { createCompany, readCompany } from '#features/companies/companies.ts'
import { createDeal, readDeal } from '#features/deals/deals.ts'
import { createPerson, readPerson } from '#features/people/people.ts'
import { inside } from '#testing/inside.ts'
import { aWorld } from '#testing/world.ts'
import { mergeCompanies, mergePeople, unmergePeople } from './dedupe.ts'

test('two people become one: empty fields are filled, lists joined, every link follows; and it can be taken back', async () => {
  const { admin } = await aWorld()
  const company = await createCompany(admin, { name: 'Acme' })
  const kept = await createPerson(admin, {
    firstName: 'Bob',
    lastName: 'Stone',
    jobTitle: 'CFO',
    emails: [{ value: 'bob@acme.test' }],
  })
  const gone = await createPerson(admin, {
    firstName: 'Robert',
    lastName: 'Stone',
    jobTitle: 'Buyer',
    companyId: company.id,
    emails: [{ value: 'Bob@acme.test' }, { value: 'stone@acme.test' }],
    phones: [{ value: '+44 20 7946 0018' }],
  })
  await createActivity(admin, { type: 'call', subject: 'Hello', peopleIds: [gone.id] })
  const deal = await createDeal(admin, {
    name: 'Big one',
    personId: gone.id,
    roles: [{ personId: gone.id, role: 'buyer' }],
  })
  const trouble = await createCase(admin, { title: 'Broken', personId: gone.id })

  const merged = await mergePeople(admin, { id: kept.id, otherId: gone.id })
  expect(merged).toMatchObject({ firstName: 'Bob', jobTitle: 'CFO', companyId: company.id })
  expect(merged.emails.map((email) => email.value)).toEqual(['bob@acme.test', 'stone@acme.test'])
  expect(merged.phones).toHaveLength(1)
  expect(await inside(admin, (ctx) => activitiesOf(ctx, kept.id))).toHaveLength(1)
  expect(await readDeal(admin, { id: deal.id })).toMatchObject({ personId: kept.id, roles: [{ personId: kept.id }] })
  expect((await readCase(admin, { id: trouble.id })).personId).toBe(kept.id)
  await expect(readPerson(admin, { id: gone.id })).rejects.toMatchObject({ kind: 'not_found' })

  await unmergePeople(admin, { id: kept.id, otherId: gone.id })
  expect(await readPerson(admin, { id: kept.id })).toMatchObject({ companyId: null, phones: [] })
  expect(await readPerson(admin, { id: gone.id })).toMatchObject({ firstName: 'Robert', companyId: company.id })
  expect((await readDeal(admin, { id: deal.id })).personId).toBe(gone.id)
  expect(await inside(admin, (ctx) => activitiesOf(ctx, gone.id))).toHaveLength(1)
})

test('merging companies moves their people; a company is its own parent never', async () => {
  const { admin } = await aWorld()
  const gone = await createCompany(admin, { name: 'ACME Ltd', industry: 'Steel' })
  const kept = await createCompany(admin, { name: 'Acme', parentId: gone.id })
  const person = await createPerson(admin, { firstName: 'Eve', companyId: gone.id })
  await expect(mergeCompanies(admin, { id: kept.id, otherId: kept.id })).rejects.toMatchObject({ kind: 'invalid' })
  await mergeCompanies(admin, { id: kept.id, otherId: gone.id })
  expect(await readCompany(admin, { id: kept.id })).toMatchObject({
    name: 'Acme',
    industry: 'Steel',
    parentId: null,
  })
  expect((await readPerson(admin, { id: person.id })).companyId).toBe(kept.id)
})

test('value by value: what was chosen comes from the other one, of lists and notes both are kept; undo restores both', async () => {
  const { admin } = await aWorld()
  const company = await createCompany(admin, { name: 'Halden' })
  const one = {
    firstName: 'Bob',
    lastName: 'Stone',
    jobTitle: 'CFO',
    birthday: '1980-01-02',
    notes: 'Likes tea',
    tags: ['vip'],
  }
  const other = {
    firstName: 'Robert',
    lastName: 'Stone',
    jobTitle: 'Buyer',
    notes: 'Met in Oslo',
    tags: ['fair'],
    companyId: company.id,
  }
  const stays = await createPerson(admin, { ...one, emails: [{ value: 'bob@halden.test' }] })
  const goes = await createPerson(admin, { ...other, emails: [{ value: 'robert@halden.test' }] })

  const merged = await mergePeople(admin, { id: stays.id, otherId: goes.id, take: ['firstName', 'birthday'] })
  expect(merged).toMatchObject({
    name: 'Robert Stone',
    jobTitle: 'CFO',
    birthday: null,
    companyId: company.id,
    notes: 'Likes tea\n\nMet in Oslo',
    tags: ['vip', 'fair'],
    emails: [{ value: 'bob@halden.test' }, { value: 'robert@halden.test' }],
  })
  await unmergePeople(admin, { id: stays.id, otherId: goes.id })
  for (const before of [stays, goes]) {
    const { version: _, updatedAt: __, ...rest } = before
    expect(await readPerson(admin, { id: before.id })).toMatchObject(rest)
  }
  await expect(unmergePeople(admin, { id: stays.id, otherId: goes.id })).rejects.toMatchObject({ kind: 'not_found' })
  for (const take of [['emails'], ['shoeSize'], ['custom.size']])
    await expect(mergePeople(admin, { id: stays.id, otherId: goes.id, take })).rejects.toMatchObject({
      code: 'merge.take',
    })
})

test('who may edit both may merge them, unless somebody would lose sight of what they had', async () => {
  const { admin, user } = await aWorld()
  const [seller, partner] = [await user(), await user('partner')]
  const ours = await createPerson(admin, { firstName: 'Eve' })
  const shared = await createPerson(seller, { firstName: 'Eva' })
  const hidden = await createPerson(seller, { firstName: 'Ewa', visibility: 'owner' })
  const theirs = await createPerson(partner, { firstName: 'Eve' })
  const merge = (id: string, otherId: string) => mergePeople(seller, { id, otherId })
  await expect(merge(hidden.id, ours.id)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(merge(shared.id, theirs.id)).rejects.toMatchObject({ kind: 'forbidden' })
  await merge(shared.id, ours.id)
  await merge(shared.id, hidden.id)
  const reader = await user('read_only')
  await expect(mergePeople(reader, { id: shared.id, otherId: theirs.id })).rejects.toMatchObject({ kind: 'forbidden' })
})
