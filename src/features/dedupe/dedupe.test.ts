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

test('merging companies moves their people; what one may not delete is not merged away', async () => {
  const { admin, user } = await aWorld()
  const colleague = await user()
  const kept = await createCompany(colleague, { name: 'Acme' })
  const gone = await createCompany(admin, { name: 'ACME Ltd', industry: 'Steel' })
  const person = await createPerson(admin, { firstName: 'Eve', companyId: gone.id })
  await expect(mergeCompanies(colleague, { id: kept.id, otherId: gone.id })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(mergeCompanies(admin, { id: kept.id, otherId: kept.id })).rejects.toMatchObject({ kind: 'invalid' })
  await mergeCompanies(admin, { id: kept.id, otherId: gone.id })
  expect(await readCompany(admin, { id: kept.id })).toMatchObject({ name: 'Acme', industry: 'Steel' })
  expect((await readPerson(admin, { id: person.id })).companyId).toBe(kept.id)
})
