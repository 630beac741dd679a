import { expect, test } from 'vitest'
import { undoAct } from '#features/acts/acts.ts'
import { createCompany, listCompanies, readCompany } from '#features/companies/companies.ts'
import { createPerson, listPeople, readPerson, updatePerson } from '#features/people/people.ts'
import { createField } from '#features/fields/fields.ts'
import { aWorld } from '#testing/world.ts'
import { changeCompanies, changePeople } from '#features/views/bulk.ts'
import { summariseCompanies, summarisePeople } from '#features/views/summary.ts'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

test('groups and totals tell the same as the list, and count only what is within sight', async () => {
  const { admin, user } = await aWorld()
  const anna = await user('member')
  await createCompany(admin, { name: 'A', stage: 'customer', revenue: eur('100.50'), employees: 3 })
  await createCompany(admin, { name: 'B', stage: 'customer', revenue: { amount: '7', currency: 'USD' } })
  await createCompany(admin, { name: 'C', stage: 'lead', revenue: eur('20'), employees: 4 })
  await createCompany(admin, { name: 'Secret', stage: 'lead', revenue: eur('5000'), visibility: 'private' })

  const told = await summariseCompanies(anna, { groupBy: 'stage', sum: 'revenue,employees' })
  expect(told).toMatchObject({ count: 3, isMore: false, hasMoreGroups: false })
  expect(told.sums).toEqual([
    {
      field: 'revenue',
      number: null,
      money: [
        { amount: '120.5000', currency: 'EUR' },
        { amount: '7.0000', currency: 'USD' },
      ],
    },
    { field: 'employees', number: '7', money: [] },
  ])
  expect(told.groups.map(({ value, count }) => [value, count])).toEqual([
    ['customer', 2],
    ['lead', 1],
  ])
  expect(told.groups[1]?.sums[0]?.money).toEqual([{ amount: '20.0000', currency: 'EUR' }])

  const filter = {
    or: [{ field: 'name', op: 'eq', value: 'A' }, { not: { field: 'stage', op: 'eq', value: 'customer' } }],
  }
  const list = await listCompanies(anna, { filter })
  expect(await summariseCompanies(anna, { filter })).toMatchObject({ count: list.data.length })
})

test('empty values are a group of their own, and fields of the workspace divide and add up too', async () => {
  const { admin } = await aWorld()
  const about = { type: 'person', serves: 'Planning', askedBy: 'Ada' } as const
  await createField(admin, { ...about, name: 'Hours', key: 'hours', kind: 'number' })
  await createField(admin, { ...about, name: 'Size', key: 'size', kind: 'oneOf', choices: ['S', 'M'] })
  await createPerson(admin, { firstName: 'A', custom: { hours: 1.5, size: 'S' } })
  await createPerson(admin, { firstName: 'B', custom: { hours: 2, size: 'S' } })
  await createPerson(admin, { firstName: 'C', address: { city: 'Paris' } })
  const told = await summarisePeople(admin, { groupBy: 'custom.size', sum: 'custom.hours' })
  expect(told.groups.map(({ value, count, sums }) => [value, count, sums[0]?.number])).toEqual([
    ['S', 2, '3.5'],
    [null, 1, null],
  ])
  expect((await summarisePeople(admin, { groupBy: 'address.city' })).groups[0]).toMatchObject({ value: null, count: 2 })
})

test.each([
  { groupBy: 'notThere' },
  { groupBy: 'createdAt' },
  { groupBy: 'tags' },
  { sum: 'name' },
  { sum: 'custom.no' },
])('what cannot be divided or added is refused: %o', async (input) => {
  const { admin } = await aWorld()
  await expect(summarisePeople(admin, input)).rejects.toMatchObject({ kind: 'invalid' })
})

test('many are changed in one act; what one may not change is counted and stays; one undo takes all back', async () => {
  const { admin, user } = await aWorld()
  const [anna, reader] = [await user('member'), await user('read_only')]
  for (const name of ['A', 'B', 'C']) await createCompany(admin, { name, industry: 'Wood' })
  const done = await createCompany(anna, { name: 'D', industry: 'Wood', stage: 'customer' })
  await createCompany(admin, { name: 'E', industry: 'Steel' })
  const filter = { field: 'industry', op: 'eq', value: 'Wood' }
  const change = { set: { stage: 'customer' } }

  const preview = await changeCompanies(anna, { filter, change, dryRun: true })
  expect(preview).toMatchObject({ actId: null, matched: 4, changed: 3, unchanged: 1, refused: 0 })
  expect((await listCompanies(anna, { filter: { field: 'stage', op: 'eq', value: 'customer' } })).data).toHaveLength(1)

  const { actId, ...counts } = await changeCompanies(anna, { filter, change })
  expect(counts).toMatchObject({ matched: 4, changed: 3, unchanged: 1, refused: 0 })
  const customers = { filter: { field: 'stage', op: 'eq', value: 'customer' } }
  expect((await listCompanies(anna, customers)).data).toHaveLength(4)
  await undoAct(anna, { id: actId! })
  expect((await listCompanies(anna, customers)).data.map(({ id }) => id)).toEqual([done.id])
  await expect(changeCompanies(reader, { filter, change })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('tags come and go without touching the others; undo keeps what somebody changed since', async () => {
  const { admin } = await aWorld()
  const a = await createPerson(admin, { firstName: 'A', tags: ['old'] })
  const b = await createPerson(admin, { firstName: 'B', tags: ['fair'] })
  const ids = [a.id, b.id]
  const { actId, changed, unchanged } = await changePeople(admin, { ids, change: { addTag: 'fair' } })
  expect([changed, unchanged]).toEqual([1, 1])
  expect((await readPerson(admin, { id: a.id })).tags).toEqual(['old', 'fair'])
  await updatePerson(admin, { id: a.id, tags: ['old', 'fair', 'new'] })
  expect((await undoAct(admin, { id: actId! })).kept).toMatchObject([{ id: a.id, field: 'tags' }])

  await changePeople(admin, { ids, change: { removeTag: 'fair' } })
  expect((await readPerson(admin, { id: a.id })).tags).toEqual(['old', 'new'])
})

test('many are deleted and come back whole; others’ records stay, with the reason', async () => {
  const { admin, user } = await aWorld()
  const anna = await user('member')
  const mine = await createPerson(anna, { firstName: 'Mine' })
  const theirs = await createPerson(admin, { firstName: 'Theirs' })
  const hidden = await createPerson(admin, { firstName: 'Hidden', visibility: 'private' })
  const ids = [mine.id, theirs.id, hidden.id]
  const change = { delete: true } as const
  expect(await changePeople(anna, { ids, change, dryRun: true })).toMatchObject({ matched: 2, changed: 1, refused: 1 })
  const { actId, reasons } = await changePeople(anna, { ids, change })
  expect(reasons).toEqual([{ message: 'You may not delete this. Ask its owner.', count: 1 }])
  expect((await listPeople(anna, {})).data.map(({ name }) => name)).toEqual(['Theirs'])
  expect((await listPeople(anna, { q: 'Mine' })).data).toEqual([])

  await undoAct(anna, { id: actId! })
  expect((await listPeople(anna, { q: 'Mine' })).data.map(({ name }) => name)).toEqual(['Mine'])
  expect((await readPerson(admin, { id: hidden.id })).name).toBe('Hidden')
})

test('a wrong value is refused for each, with the reason and nothing changed', async () => {
  const { admin } = await aWorld()
  const { id } = await createCompany(admin, { name: 'A' })
  const told = await changeCompanies(admin, { ids: [id], change: { set: { stage: 'sleeping' } } })
  expect(told).toMatchObject({ actId: null, changed: 0, refused: 1 })
  expect((await readCompany(admin, { id })).stage).toBe('lead')
  await expect(changeCompanies(admin, { ids: [id], filter: {}, change: { addTag: 'x' } })).rejects.toMatchObject({
    kind: 'invalid',
  })
})

test('hundreds are deleted, changed and brought back alike, with what somebody changed since kept and found again', async () => {
  const { admin } = await aWorld()
  const ids: string[] = []
  for (let at = 0; at < 30; at++)
    ids.push((await createPerson(admin, { firstName: `Person${at}`, jobTitle: 'Buyer' })).id)
  const { actId } = await changePeople(admin, { ids, change: { set: { jobTitle: 'Director' } } })
  await updatePerson(admin, { id: ids[3]!, jobTitle: 'Owner' })
  const { kept, undone } = await undoAct(admin, { id: actId! })
  expect(kept).toMatchObject([{ id: ids[3], field: 'jobTitle', current: 'Owner' }])
  expect(undone).toHaveLength(30)
  const titles = (await listPeople(admin, {})).data.map(({ jobTitle }) => jobTitle)
  expect(titles.filter((title) => title === 'Buyer')).toHaveLength(29)

  const gone = await changePeople(admin, { ids, change: { delete: true } })
  expect((await listPeople(admin, {})).data).toEqual([])
  await undoAct(admin, { id: gone.actId! })
  expect((await listPeople(admin, {})).data).toHaveLength(30)
  expect((await listPeople(admin, { q: 'Person17' })).data.map(({ name }) => name)).toEqual(['Person17'])
  expect((await readPerson(admin, { id: ids[3]! })).jobTitle).toBe('Owner')
})
