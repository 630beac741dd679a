import { expect, test } from 'vitest'
import { createCompany } from '#features/companies/companies.ts'
import { aWorld } from '#testing/world.ts'
import {
  createPerson,
  deletePerson,
  listPeople,
  personHistory,
  readPerson,
  restorePerson,
  updatePerson,
} from './people.ts'

test('a person needs one thing that names them, and nothing else', async () => {
  const { admin } = await aWorld()
  await expect(createPerson(admin, { jobTitle: 'CFO' })).rejects.toMatchObject({ kind: 'invalid' })
  const person = await createPerson(admin, { emails: [{ value: 'zoe@acme.test' }] })
  expect(person.name).toBe('zoe@acme.test')
})

test('names with accents, apostrophes, particles and other scripts survive', async () => {
  const { admin } = await aWorld()
  for (const lastName of ['O’Brien-Núñez', 'van der Berg', '山田', 'Мария', "D'Angelo"]) {
    const { id } = await createPerson(admin, { firstName: 'Zoë', lastName })
    expect((await readPerson(admin, { id })).lastName).toBe(lastName)
  }
})

test('phones are kept as typed and as E.164', async () => {
  const { admin } = await aWorld({ locale: 'en-GB' })
  const person = await createPerson(admin, {
    firstName: 'Bob',
    phones: [{ value: '020 7946 0018' }, { value: '+33 6 12 34 56 78', label: 'mobile' }, { value: 'ask reception' }],
  })
  expect(person.phones).toEqual([
    { value: '020 7946 0018', label: null, e164: '+442079460018' },
    { value: '+33 6 12 34 56 78', label: 'mobile', e164: '+33612345678' },
    { value: 'ask reception', label: null, e164: null },
  ])
})

test('an update says which version it saw; a stale one is refused with both versions', async () => {
  const { admin, user } = await aWorld()
  const bob = await user()
  const person = await createPerson(admin, { firstName: 'Eve' })
  await updatePerson(bob, { id: person.id, jobTitle: 'CFO', version: person.version })
  const stale = updatePerson(admin, { id: person.id, jobTitle: 'CEO', version: person.version })
  await expect(stale).rejects.toMatchObject({
    kind: 'conflict',
    details: { yourVersion: 1, currentVersion: 2, current: { jobTitle: 'CFO' } },
  })
})

test('the history tells who changed what; deletion is soft and can be undone', async () => {
  const { admin } = await aWorld()
  const { id } = await createPerson(admin, { firstName: 'Eve' })
  await updatePerson(admin, { id, jobTitle: 'CFO' })
  await deletePerson(admin, { id })
  await expect(readPerson(admin, { id })).rejects.toMatchObject({ code: 'person.not_found' })
  await restorePerson(admin, { id })
  const { data } = await personHistory(admin, { id })
  expect(data.map((entry) => entry.verb)).toEqual(['restored', 'deleted', 'updated', 'created'])
  expect(data[2]?.fields).toEqual([{ field: 'jobTitle', before: null, after: 'CFO' }])
})

test('lists page by key, in order, without loss or repetition', async () => {
  const { admin } = await aWorld()
  for (let index = 0; index < 23; index++)
    await createPerson(admin, { firstName: `P${String(index % 5)}`, jobTitle: index % 2 ? 'odd' : 'even' })
  for (const sort of ['name', '-name', '-updatedAt', 'createdAt', 'stage']) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const answer = await listPeople(admin, { sort, limit: 5, cursor })
      seen.push(...answer.data.map((person) => person.id))
      cursor = answer.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(23)
    expect(seen).toHaveLength(23)
  }
})

test('a filter is a strict tree', async () => {
  const { admin } = await aWorld()
  const { id: companyId } = await createCompany(admin, { name: 'Acme' })
  await createPerson(admin, { firstName: 'Anna', companyId, address: { city: 'Paris' }, tags: ['vip'] })
  await createPerson(admin, { firstName: 'Ben', address: { city: 'Rome' } })
  const names = async (filter: unknown) =>
    (await listPeople(admin, { filter: JSON.stringify(filter), sort: 'name' })).data.map((person) => person.firstName)
  expect(await names({ field: 'address.city', op: 'eq', value: 'Paris' })).toEqual(['Anna'])
  expect(await names({ not: { field: 'companyId', op: 'eq', value: companyId } })).toEqual(['Ben'])
  expect(
    await names({
      or: [
        { field: 'tags', op: 'contains', value: 'vip' },
        { field: 'firstName', op: 'startsWith', value: 'be' },
      ],
    }),
  ).toEqual(['Anna', 'Ben'])
  expect(await names({ field: 'jobTitle', op: 'isEmpty' })).toEqual(['Anna', 'Ben'])
  await expect(names({ field: 'workspace_id', op: 'eq', value: 'x' })).rejects.toMatchObject({ code: 'filter.invalid' })
  await expect(names({ field: 'createdAt', op: 'gte', value: 'soon' })).rejects.toMatchObject({
    code: 'filter.invalid',
  })
})
