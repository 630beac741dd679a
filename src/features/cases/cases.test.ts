import { expect, test } from 'vitest'
import { createCompany, updateCompany } from '#features/companies/companies.ts'
import { createPerson } from '#features/people/people.ts'
import { badFields } from '#testing/badFields.ts'
import { undoLast } from '#testing/undo.ts'
import { aWorld } from '#testing/world.ts'
import {
  caseHistory,
  createCase,
  deleteCase,
  listCases,
  readCase,
  reopenCase,
  restoreCase,
  solveCase,
  updateCase,
} from './cases.ts'

test('a case needs a title; it is new, normal and shows whose it is', async () => {
  const { admin } = await aWorld()
  const company = await createCompany(admin, { name: 'Northwind' })
  const person = await createPerson(admin, { firstName: 'Bob', lastName: 'Stone' })
  expect(await badFields(createCase(admin, { companyId: company.id } as never))).toEqual(['title'])
  expect(await createCase(admin, { title: 'Invoice wrong', companyId: company.id, personId: person.id })).toMatchObject(
    {
      number: 1,
      status: 'new',
      priority: 'normal',
      companyName: 'Northwind',
      personName: 'Bob Stone',
      assigneeId: null,
      solvedAt: null,
    },
  )
})

test('numbers count up without gaps in every workspace, also when many are created at once and some fail', async () => {
  const [{ admin }, other] = [await aWorld(), await aWorld()]
  const stranger = await createCompany(other.admin, { name: 'Elsewhere' })
  const attempts = Array.from({ length: 12 }, (_, index) =>
    createCase(admin, { title: `Case ${index}`, ...(index % 4 === 3 && { companyId: stranger.id }) }).catch(() => null),
  )
  const numbers = (await Promise.all(attempts)).flatMap((made) => made?.number ?? [])
  expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect((await createCase(other.admin, { title: 'First here' })).number).toBe(1)
  const { data } = await listCases(admin, { sort: '-number', limit: 2 })
  expect(data.map(({ number }) => number)).toEqual([9, 8])
})

test('a creation that is given up after its number was taken leaves no gap', async () => {
  const { admin } = await aWorld()
  const { id } = await createCase(admin, { title: 'One' })
  await expect(createCase(admin, { id, title: 'Same id' })).rejects.toMatchObject({ code: 'record.exists' })
  expect((await createCase(admin, { title: 'Two' })).number).toBe(2)
})

test('every bad field is named, and records and users of another workspace are refused', async () => {
  const { admin } = await aWorld()
  const bad = { title: '', status: 'stuck', priority: 'max', companyId: 'x', number: 7 } as never
  expect(await badFields(createCase(admin, bad))).toEqual(['companyId', 'number', 'priority', 'status', 'title'])
  const other = await aWorld()
  const company = await createCompany(other.admin, { name: 'Elsewhere' })
  const person = await createPerson(other.admin, { firstName: 'Eve' })
  const refusal = createCase(admin, {
    title: 'x',
    companyId: company.id,
    personId: person.id,
    assigneeId: other.admin.actor.userId,
  })
  expect(await badFields(refusal)).toEqual(['assigneeId', 'companyId', 'personId'])
})

test('solve and reopen, once each; the moment of the solution is kept while the case is over', async () => {
  const world = await aWorld({ now: () => new Date('2026-11-23T10:00:00Z') })
  const { admin } = world
  const { id, version } = await createCase(admin, { title: 'Machine is down' })
  expect(await solveCase(admin, { id, version })).toMatchObject({
    status: 'solved',
    solvedAt: '2026-11-23T10:00:00.000Z',
  })
  await expect(solveCase(admin, { id })).rejects.toMatchObject({ code: 'case.already_solved' })
  expect(await updateCase(admin, { id, status: 'closed' })).toMatchObject({
    status: 'closed',
    solvedAt: '2026-11-23T10:00:00.000Z',
  })
  await expect(reopenCase({ ...admin, ifMatch: version }, { id })).rejects.toMatchObject({ code: 'record.stale' })
  expect(await reopenCase(admin, { id })).toMatchObject({ status: 'open', solvedAt: null })
  await expect(reopenCase(admin, { id })).rejects.toMatchObject({ code: 'case.not_solved' })
  expect(await updateCase(admin, { id, status: 'solved' })).toMatchObject({ solvedAt: '2026-11-23T10:00:00.000Z' })
  const { data } = await caseHistory(admin, { id })
  expect(data.map(({ verb }) => verb)).toEqual(['updated', 'reopened', 'updated', 'solved', 'created'])
})

test('the assignee sees the case, whoever owns it; a customer that is not shared stays nameless', async () => {
  const { admin, user } = await aWorld()
  const [bob, carl] = [await user('member'), await user('member')]
  const company = await createCompany(admin, { name: 'Northwind' })
  const { id } = await createCase(admin, {
    title: 'Invoice',
    companyId: company.id,
    visibility: 'owner',
    assigneeId: bob.actor.userId,
  })
  await updateCompany(admin, { id: company.id, visibility: 'private' })
  expect(await readCase(bob, { id })).toMatchObject({ companyId: company.id, companyName: null })
  expect(await solveCase(bob, { id })).toMatchObject({ status: 'solved' })
  await expect(readCase(carl, { id })).rejects.toMatchObject({ code: 'case.not_found' })
  expect((await listCases(carl, {})).data).toEqual([])
  const reader = await user('read_only')
  await expect(createCase(reader, { title: 'x' })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(
    await badFields(createCase(admin, { title: 'Secret', visibility: 'private', assigneeId: bob.actor.userId })),
  ).toEqual(['assigneeId', 'visibility'])
})

test('undo puts a solution back; a deleted case comes back with its number', async () => {
  const { admin } = await aWorld()
  const { id } = await createCase(admin, { title: 'Invoice' })
  await solveCase(admin, { id })
  await undoLast(admin, id)
  expect(await readCase(admin, { id })).toMatchObject({ status: 'new', solvedAt: null })
  await deleteCase(admin, { id })
  await expect(readCase(admin, { id })).rejects.toMatchObject({ code: 'case.not_found' })
  expect(await restoreCase(admin, { id })).toMatchObject({ number: 1, title: 'Invoice' })
})

test('sorted by priority a list is the queue: the most urgent first, then what waits longest, page by page', async () => {
  let now = new Date('2026-03-01T09:00:00Z')
  const { admin } = await aWorld({ now: () => now })
  for (const [title, priority] of [
    ['young', 'low'],
    ['first', 'normal'],
    ['second', 'normal'],
    ['fire', 'urgent'],
    ['hot', 'high'],
  ] as const) {
    now = new Date(now.getTime() + 60_000)
    await createCase(admin, { title, priority })
  }
  const first = await listCases(admin, { sort: 'priority', limit: 3 })
  const rest = await listCases(admin, { sort: 'priority', limit: 3, cursor: first.nextCursor ?? '' })
  expect([...first.data, ...rest.data].map(({ title }) => title)).toEqual(['fire', 'hot', 'first', 'second', 'young'])
})
