import { expect, test } from 'vitest'
import { activitiesOf } from '#features/activities/activities.ts'
import { listCases } from '#features/cases/cases.ts'
import { createCompany } from '#features/companies/companies.ts'
import { consentOf } from '#features/consent/consent.ts'
import { createDeal, listDeals, readDeal } from '#features/deals/deals.ts'
import { createPerson, listPeople, readPerson, updatePerson } from '#features/people/people.ts'
import { listTasks } from '#features/tasks/tasks.ts'
import { newId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import { aWorld, type World } from '#testing/world.ts'
import { createCapture, previewCapture, undoCapture } from './capture.ts'

const NOW = new Date('2026-11-23T10:00:00Z') // a Monday

async function northwind() {
  const world = await aWorld({ now: () => NOW })
  const company = await createCompany(world.admin, { name: 'Northwind', domain: 'northwind.test' })
  const bob = await createPerson(world.admin, {
    firstName: 'Bob',
    lastName: 'Stone',
    companyId: company.id,
    emails: [{ value: 'bob@northwind.test' }],
  })
  return { ...world, company, bob }
}

const reading = (world: World) =>
  ({ ...world.admin, db: world.database.of(world.workspaceId), now: NOW }) as unknown as Context

test('one line becomes an activity and a task, linked, and says what it made', async () => {
  const { bob, company, ...world } = await northwind()
  const result = await createCapture(world.admin, {
    text: 'Called Bob at Northwind, interested, send pricing by Friday',
  })
  expect(result.created.map((one) => one.type).sort()).toEqual(['activity', 'task'])
  const [activity] = await activitiesOf(reading(world), bob.id)
  expect(activity).toMatchObject({
    type: 'call',
    outcome: 'reached',
    body: 'Called Bob at Northwind, interested, send pricing by Friday',
  })
  expect(activity?.companyIds).toContain(company.id)
  const { data: tasks } = await listTasks(world.admin, {})
  expect(tasks).toMatchObject([
    { title: 'Send pricing', dueOn: '2026-11-27', promisedBy: 'us', assigneeId: world.admin.actor.userId },
  ])
})

test('a preview saves nothing', async () => {
  const { admin } = await northwind()
  const preview = await previewCapture(admin, {
    text: 'Met Jane Doe from Initech, jane@initech.test, follow up Tuesday',
  })
  expect(preview.items.map((item) => item.kind)).toEqual(expect.arrayContaining(['activity', 'person', 'task']))
  expect((await listPeople(admin, {})).data).toHaveLength(1)
  expect((await listTasks(admin, {})).data).toHaveLength(0)
})

test('somebody new with a company is made with it, and the activity is theirs', async () => {
  const { admin, ...world } = await northwind()
  const { created } = await createCapture(admin, { text: 'Met Jane Doe from Initech, jane@initech.test' })
  const person = created.find((one) => one.type === 'person')
  expect(person).toBeDefined()
  const jane = await readPerson(admin, { id: person!.id })
  expect(jane).toMatchObject({
    firstName: 'Jane',
    lastName: 'Doe',
    companyName: 'Initech',
    emails: [{ value: 'jane@initech.test' }],
  })
  expect(await activitiesOf(reading({ admin, ...world }), jane.id)).toHaveLength(1)
})

test('a change of a deal’s amount waits for a word; with the items it is saved', async () => {
  const { admin, company } = await northwind()
  const deal = await createDeal(admin, {
    name: 'Northwind renewal',
    companyId: company.id,
    amount: { amount: '30000.00', currency: 'EUR' },
  })
  const text = 'Called Northwind, budget is now 40k'
  const first = await createCapture(admin, { text })
  expect(first.pending).toMatchObject([{ kind: 'deal', action: 'update', id: deal.id, amount: '40000.00' }])
  expect((await readDeal(admin, { id: deal.id })).amount?.amount).toBe('30000.00')

  const { items } = await previewCapture(admin, { text })
  const second = await createCapture(admin, { text, items: items as never })
  expect(second.updated).toContainEqual({ type: 'deal', id: deal.id, name: 'Northwind renewal' })
  expect((await readDeal(admin, { id: deal.id })).amount?.amount).toBe('40000.00')
  await undoCapture(admin, { id: second.capture.id })
  expect((await readDeal(admin, { id: deal.id })).amount?.amount).toBe('30000.00')
})

test('a name that fits two people is asked about, never guessed', async () => {
  const { admin, ...world } = await northwind()
  const other = await createPerson(admin, { firstName: 'Bob', lastName: 'Miller' })
  const { pending, created } = await createCapture(admin, { text: 'Called Bob, no answer' })
  expect(pending).toMatchObject([{ kind: 'ambiguity', text: 'Bob' }])
  expect(created.map((one) => one.type)).toEqual(['activity'])
  expect(await activitiesOf(reading({ admin, ...world }), other.id)).toHaveLength(0)
})

test('trouble becomes a case; no more newsletters becomes a consent', async () => {
  const { admin, bob, ...world } = await northwind()
  await createCapture(admin, { text: 'Bob Stone complained about the invoice, it is wrong again' })
  expect((await listCases(admin, {})).data).toHaveLength(1)
  await createCapture(admin, { text: 'Bob Stone: no more newsletters please' })
  expect((await consentOf(reading({ admin, ...world }), bob.id)).get('newsletter')?.state).toBe('withdrawn')
})

test('undo puts everything back, once; what a colleague changed since stays and is listed', async () => {
  const { admin, user, bob } = await northwind()
  const { capture } = await createCapture(admin, { text: 'Called Bob Stone, birthday 3 May, send pricing by Friday' })
  expect((await readPerson(admin, { id: bob.id })).birthday).toBe('--05-03')
  const colleague = await user()
  await updatePerson(colleague, { id: bob.id, birthday: '--05-04' })
  await expect(undoCapture(admin, { id: capture.id })).rejects.toMatchObject({
    code: 'capture.partly_undone',
    details: { kept: [{ type: 'person', field: 'birthday' }] },
  })
  expect((await listTasks(admin, {})).data).toHaveLength(0)
  expect((await readPerson(admin, { id: bob.id })).birthday).toBe('--05-04')
  await expect(undoCapture(admin, { id: capture.id })).rejects.toMatchObject({ code: 'capture.undone' })
})

test('a line that waited for the connection is saved once, as of when it was written', async () => {
  const { admin, bob, ...world } = await northwind()
  const line = { id: newId(), text: 'Called Bob Stone', at: '2026-11-20T09:30:00+01:00' }
  const sent = { ...admin, idempotencyKey: newId() }
  const answers = [await createCapture(sent, line), await createCapture(sent, line)]
  expect(answers[1]).toEqual(answers[0])
  const activities = await activitiesOf(reading({ admin, ...world }), bob.id)
  expect(activities.map((activity) => activity.occurredAt)).toEqual(['2026-11-20T08:30:00.000Z'])
})

test('a line about a private person is private, and cannot be undone or seen by another', async () => {
  const { admin, user, ...world } = await northwind()
  const seller = await user()
  const secret = await createPerson(seller, { firstName: 'Silvia', lastName: 'Quiet', visibility: 'private' })
  const { capture } = await createCapture(seller, { text: 'Called Silvia Quiet' })
  const [activity] = await activitiesOf(reading({ user, admin: seller, ...world } as World), secret.id)
  expect(activity?.visibility).toBe('private')
  await expect(undoCapture(admin, { id: capture.id })).rejects.toMatchObject({ kind: 'not_found' })
  const preview = await previewCapture(admin, { text: 'Called Silvia Quiet' })
  expect(JSON.stringify(preview)).not.toContain(secret.id)
})

test('nothing is saved of a line whose items cannot be', async () => {
  const { admin } = await northwind()
  const items = [
    { kind: 'activity', type: 'call', occurredAt: NOW.toISOString() },
    { kind: 'deal', action: 'update', id: newId(), name: 'Nobody’s', amount: '1.00' },
  ]
  await expect(createCapture(admin, { text: 'x', items: items as never })).rejects.toMatchObject({ kind: 'not_found' })
  expect((await listDeals(admin, {})).data).toHaveLength(0)
  await expect(
    createCapture(admin, { text: 'x', items: [{ kind: 'activity', type: 'fax' }] as never }),
  ).rejects.toMatchObject({ code: 'input.invalid' })
  await expect(createCapture(admin, { text: '   ' })).rejects.toMatchObject({ code: 'capture.empty' })
})

test('a line of which everything waits for a word still stands on the timeline of whom it is about', async () => {
  const { admin, company, ...world } = await northwind()
  for (const name of ['Renewal', 'Extension', 'Training']) {
    await createDeal(admin, { name, companyId: company.id, amount: { amount: '30000.00', currency: 'EUR' } })
  }
  const text = 'Northwind budget is now 40k'
  const { pending, created } = await createCapture(admin, { text })
  expect(pending.length).toBeGreaterThan(0)
  expect(created.map((one) => one.type)).toEqual(['activity'])
  const notes = await activitiesOf(reading({ admin, company, ...world } as unknown as World), company.id)
  expect(notes.map((note) => note.body)).toEqual([text])
})

test('of two people with one full name, the writer means the one at their own customer', async () => {
  const { company, ...world } = await northwind()
  const other = await createCompany(world.admin, { name: 'Globex' })
  const seller = await world.user('member')
  const mine = await createPerson(world.admin, { firstName: 'Dana', lastName: 'Cho', companyId: company.id })
  const theirs = await createPerson(world.admin, { firstName: 'Dana', lastName: 'Cho', companyId: other.id })
  const { ambiguities } = await previewCapture(seller, { text: 'Called Dana Cho' })
  expect(ambiguities).toMatchObject([{ text: 'Dana Cho', candidates: [{ type: 'person' }, { type: 'person' }] }])

  await createDeal(seller, { name: 'First order', companyId: company.id })
  const sure = await previewCapture(seller, { text: 'Called Dana Cho' })
  expect(sure).toMatchObject({ items: [{ kind: 'activity', people: [{ id: mine.id }] }], ambiguities: [] })
  const named = await previewCapture(seller, { text: 'Called Dana Cho at Globex' })
  expect(named).toMatchObject({ items: [{ kind: 'activity', people: [{ id: theirs.id }] }], ambiguities: [] })
})
