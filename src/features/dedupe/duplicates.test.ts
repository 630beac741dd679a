import { expect, test } from 'vitest'
import type { DuplicateType, Known } from '#features/companies/likely.contract.ts'
import { createCompany } from '#features/companies/companies.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import type { Caller } from '#platform/context.ts'
import { inside } from '#testing/inside.ts'
import { aWorld } from '#testing/world.ts'
import { mergePeople, unmergePeople } from './dedupe.ts'
import { likelyFor, listDuplicates, partDuplicates, postponeDuplicates, unpartDuplicates } from './duplicates.ts'

const likely = (caller: Caller, type: DuplicateType, record: Known) =>
  inside(caller, (ctx) => likelyFor(ctx, type, record))

const anna = {
  firstName: 'Anna',
  lastName: 'Visser',
  emails: [{ value: 'anna.visser@halden.test' }],
  phones: [{ value: '+31 6 1234 5678' }],
}

test('whoever is written down a second time is told as a pair, in words, and only to those who see both', async () => {
  const { admin, user } = await aWorld()
  const first = await createPerson(admin, anna)
  const second = await createPerson(admin, {
    firstName: 'Anna',
    lastName: 'Viser',
    phones: [{ value: '0031 6 12345678' }],
  })
  await createPerson(admin, { firstName: 'Anna', lastName: 'Berg' })
  const { data } = await listDuplicates(admin, {})
  expect(data).toHaveLength(1)
  const [pair] = data
  expect(new Set([pair?.a.id, pair?.b.id])).toEqual(new Set([first.id, second.id]))
  expect(pair?.reasons).toEqual(
    expect.arrayContaining(['same phone number', 'last names differ by one character', 'same first name']),
  )
  expect(pair?.can.merge).toBe(true)

  const colleague = await user()
  expect((await listDuplicates(colleague, {})).data).toHaveLength(1)
  await updatePerson(admin, { id: second.id, visibility: 'private' })
  expect((await listDuplicates(colleague, {})).data).toEqual([])
})

test('entry is told who it may be, from any notation of a number, and never what one may not see', async () => {
  const { admin, user } = await aWorld({ locale: 'nl-NL' })
  const { id } = await createPerson(admin, anna)
  const ask = (record: Known, caller = admin) => likely(caller, 'people', record)
  expect(await ask({ firstName: 'A', lastName: 'Visser', phones: [{ value: '06-12345678' }] })).toMatchObject([
    { id, name: 'Anna Visser', reasons: expect.arrayContaining(['same phone number']) },
  ])
  expect(await ask({ emails: [{ value: 'Anna.Visser+sales@halden.test' }] })).toMatchObject([{ id }])
  expect(await ask({ firstName: 'Bob', lastName: 'Stone' })).toEqual([])
  // The same telephone and street, and another first name: a household, not a twin.
  expect(await ask({ firstName: 'Peter', lastName: 'Visser', phones: anna.phones })).toEqual([])
  await updatePerson(admin, { id, visibility: 'private' })
  expect(await ask({ emails: anna.emails }, await user())).toEqual([])
})

test('companies: the legal form, spaces and the website do not hide a twin', async () => {
  const { admin } = await aWorld()
  const { id } = await createCompany(admin, { name: 'GTX Pro GmbH', domain: 'gtxpro.test' })
  const ask = (record: Known) => likely(admin, 'companies', record)
  expect(await ask({ name: 'GTXPro' })).toMatchObject([{ id }])
  expect(await ask({ name: 'Something', domain: 'gtxpro.test' })).toMatchObject([{ id }])
  expect(await ask({ name: 'Unrelated' })).toEqual([])
})

test('“not the same” is remembered through every change, and can be taken back', async () => {
  const { admin } = await aWorld()
  const a = await createPerson(admin, anna)
  const b = await createPerson(admin, { ...anna, jobTitle: 'CFO' })
  const pair = { type: 'people' as const, aId: b.id, bId: a.id }
  await partDuplicates(admin, pair)
  await updatePerson(admin, { id: a.id, jobTitle: 'Chief' })
  expect((await listDuplicates(admin, {})).data).toEqual([])
  expect((await listDuplicates(admin, { show: 'different' })).data).toMatchObject([{ differentBy: 'Ada Admin' }])
  await unpartDuplicates(admin, pair)
  expect((await listDuplicates(admin, {})).data).toHaveLength(1)
})

test('“later” hides a pair from me alone', async () => {
  const { admin, user } = await aWorld()
  const a = await createPerson(admin, anna)
  const b = await createPerson(admin, anna)
  await postponeDuplicates(admin, { type: 'people', aId: a.id, bId: b.id })
  expect((await listDuplicates(admin, {})).data).toEqual([])
  expect((await listDuplicates(await user(), {})).data).toHaveLength(1)
})

test('what was merged is no pair any more; taken back, it is one again', async () => {
  const { admin } = await aWorld()
  const a = await createPerson(admin, anna)
  const b = await createPerson(admin, anna)
  await mergePeople(admin, { id: a.id, otherId: b.id })
  expect((await listDuplicates(admin, {})).data).toEqual([])
  await unmergePeople(admin, { id: a.id, otherId: b.id })
  expect((await listDuplicates(admin, {})).data).toHaveLength(1)
})

test('pages follow one another without loss', async () => {
  const { admin } = await aWorld()
  for (const name of ['Halden', 'Orbitec', 'Quarz', 'Mirabel', 'Voxtum'])
    for (const _ of [1, 2]) await createCompany(admin, { name, domain: `${name.toLowerCase()}.test` })
  const seen = new Set<string>()
  let cursor: string | undefined
  do {
    const answer = await listDuplicates(admin, { type: 'companies', limit: 2, cursor })
    for (const { a, b } of answer.data) seen.add([a.id, b.id].join())
    cursor = answer.nextCursor ?? undefined
  } while (cursor)
  expect(seen.size).toBe(5)
})
