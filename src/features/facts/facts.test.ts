import { expect, test } from 'vitest'
import { createCompany, updateCompany } from '#features/companies/companies.ts'
import { createPerson } from '#features/people/people.ts'
import { newId } from '#kernel/ids.ts'
import type { Caller } from '#platform/context.ts'
import { badFields } from '#testing/badFields.ts'
import { undoLast } from '#testing/undo.ts'
import { aWorld, type World } from '#testing/world.ts'
import type { FactBatch, FactInput } from './facts.contract.ts'
import {
  createFact,
  deleteFact,
  factHistory,
  listFacts,
  readFact,
  restoreFact,
  sendFacts,
  updateFact,
} from './facts.ts'

const sendMany = (caller: Caller, facts: FactInput[]) => sendFacts(caller, { facts }) as Promise<FactBatch>

const invoice = (externalId: string, rest: Partial<FactInput>): FactInput => ({
  source: 'erp',
  externalId,
  kind: 'invoice',
  ...rest,
})

async function aCustomer({ admin }: World) {
  const company = await createCompany(admin, {
    name: 'Northwind',
    domain: 'northwind.example',
    externalIds: [{ source: 'erp', id: 'C-17' }],
  })
  const person = await createPerson(admin, {
    firstName: 'Bob',
    companyId: company.id,
    emails: [{ value: 'Bob@Northwind.example' }],
  })
  return { companyId: company.id, personId: person.id }
}

test('one fact answers with itself', async () => {
  const world = await aWorld({ now: () => new Date('2026-11-23T10:00:00Z') })
  const { companyId } = await aCustomer(world)
  const fact = await createFact(world.admin, {
    ...invoice('INV-1', {
      kind: 'Invoice',
      amount: { amount: '1250.5', currency: 'USD' },
      status: 'overdue',
      url: 'https://erp.example/1',
    }),
    companyId,
  })
  expect(fact).toMatchObject({
    kind: 'invoice',
    title: 'invoice INV-1',
    amount: { amount: '1250.50', currency: 'USD' },
    occurredAt: '2026-11-23T10:00:00.000Z',
    companyId,
    companyName: 'Northwind',
    personId: null,
    visibility: 'everyone',
  })
})

test('the customer is found by what the sender calls them', async () => {
  const world = await aWorld()
  const { companyId, personId } = await aCustomer(world)
  const { admin } = world
  expect(await createFact(admin, invoice('1', { externalCompanyId: 'c-17' }))).toMatchObject({
    companyId,
    personId: null,
  })
  expect(await createFact(admin, invoice('2', { domain: 'https://www.Northwind.example/about' }))).toMatchObject({
    companyId,
  })
  expect(await createFact(admin, invoice('3', { email: 'bob@northwind.EXAMPLE' }))).toMatchObject({
    companyId: null,
    personId,
  })
  expect(
    await createFact(admin, invoice('4', { email: 'bob@northwind.example', domain: 'nobody.example' })),
  ).toMatchObject({ companyId: null, personId })
  expect(
    await badFields(createFact(admin, { ...invoice('5', { externalCompanyId: 'C-17' }), source: 'other' })),
  ).toEqual(['externalCompanyId'])
  expect(
    await badFields(createFact(admin, invoice('6', { email: 'eve@nowhere.example', domain: 'nowhere.example' }))),
  ).toEqual(['domain', 'email'])
  expect(await badFields(createFact(admin, invoice('7', {})))).toEqual(['companyId'])
  const wrong = { companyId: newId(), domain: 'northwind.example', email: 'bob@northwind.example' }
  expect(await badFields(createFact(admin, invoice('8', wrong)))).toEqual(['companyId'])
})

test('two customers with the same key are never guessed between', async () => {
  const world = await aWorld()
  const { companyId } = await aCustomer(world)
  await createCompany(world.admin, { name: 'Northwind Spain', domain: 'northwind.example' })
  const refusal = createFact(world.admin, invoice('1', { domain: 'northwind.example' }))
  await expect(refusal).rejects.toMatchObject({
    code: 'fact.refused',
    errors: [{ path: 'domain', message: expect.stringContaining('Several') }],
  })
  expect(
    await createFact(world.admin, invoice('1', { domain: 'northwind.example', externalCompanyId: 'C-17' })),
  ).toMatchObject({ companyId })
})

test('the same source and externalId update instead of doubling, also when they arrive at once', async () => {
  const world = await aWorld()
  const { companyId } = await aCustomer(world)
  const { admin } = world
  const first = await createFact(admin, invoice('INV-1', { companyId, status: 'open', title: 'Pumps' }))
  const second = await createFact(admin, invoice('INV-1', { status: 'paid' }))
  expect(second).toMatchObject({ id: first.id, status: 'paid', title: 'Pumps', companyId, version: 2 })
  await Promise.all(['a', 'b', 'c'].map((status) => createFact(admin, invoice('INV-2', { companyId, status }))))
  expect((await listFacts(admin, {})).data).toHaveLength(2)
  expect(await createFact(admin, { source: 'crm', externalId: 'INV-1', kind: 'invoice', companyId })).not.toMatchObject(
    { id: first.id },
  )
  const { data } = await factHistory(admin, { id: first.id })
  expect(data[0]).toMatchObject({ verb: 'updated', fields: [{ field: 'status', before: 'open', after: 'paid' }] })
})

test('of many, what matches nothing is refused with its place and the others are saved', async () => {
  const world = await aWorld()
  const { companyId, personId } = await aCustomer(world)
  const stranger = await createCompany((await aWorld()).admin, { name: 'Elsewhere' })
  await createFact(world.admin, invoice('known', { companyId, status: 'open' }))
  const answer = await sendMany(world.admin, [
    invoice('1', { domain: 'northwind.example' }),
    invoice('2', { domain: 'nobody.example' }),
    invoice('known', { status: 'paid' }),
    invoice('3', { companyId: stranger.id }),
    invoice('1', { domain: 'northwind.example', status: 'again' }),
    { source: 'visits', kind: 'visit', personId },
  ])
  expect(answer).toMatchObject({ created: 2, updated: 2, refused: [{ index: 1 }, { index: 3 }] })
  expect(answer.refused[0]?.message).toContain('nobody.example')
  expect(answer.data.map(({ externalId, status }) => [externalId, status])).toEqual([
    ['1', 'again'],
    ['known', 'paid'],
    ['1', 'again'],
    [null, null],
  ])
  expect(
    (await listFacts(world.admin, { filter: JSON.stringify({ field: 'companyId', op: 'eq', value: companyId }) })).data,
  ).toHaveLength(2)
})

test('a thousand at once, and no more', async () => {
  const world = await aWorld()
  const { companyId } = await aCustomer(world)
  const many = Array.from({ length: 1000 }, (_, index) =>
    invoice(`INV-${index}`, { domain: 'northwind.example', amount: { amount: String(index), currency: 'EUR' } }),
  )
  expect(await sendMany(world.admin, many)).toMatchObject({ created: 1000, updated: 0, refused: [] })
  expect(await sendMany(world.admin, many.slice(0, 10))).toMatchObject({ created: 0, updated: 10 })
  expect(await badFields(sendMany(world.admin, [...many, invoice('one more', { companyId })]))).toEqual(['facts'])
})

test('every bad field is named, in one fact and in many', async () => {
  const { admin } = await aWorld()
  const bad = {
    source: '',
    kind: 'invoice',
    amount: { amount: '1,5', currency: 'EUR' },
    url: 'javascript:alert(1)',
    occurredAt: 'today',
    colour: 'red',
  } as never
  expect(await badFields(createFact(admin, bad))).toEqual(['amount.amount', 'colour', 'occurredAt', 'source', 'url'])
  const good = { source: 'erp', kind: 'invoice', domain: 'x.example' }
  const refusal = sendMany(admin, [good, { ...good, kind: '', shade: 1, tint: 2, tone: 3 } as never])
  expect(await badFields(refusal)).toEqual(['facts.1.kind', 'facts.1.shade', 'facts.1.tint', 'facts.1.tone'])
})

test('members and above bring in facts; partners and readers do not', async () => {
  const world = await aWorld()
  const { companyId } = await aCustomer(world)
  for (const role of ['manager', 'member'] as const) {
    const caller = await world.user(role)
    const { id } = await createFact(caller, invoice(role, { companyId }))
    expect((await readFact(caller, { id })).can).toEqual({ edit: true, delete: true })
  }
  for (const role of ['partner', 'read_only'] as const) {
    await expect(createFact(await world.user(role), invoice(role, { companyId }))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  }
})

test('a fact is shared as its customer is, and a customer one cannot see is no match', async () => {
  const world = await aWorld()
  const [ann, bob] = [await world.user('member'), await world.user('member')]
  const company = await createCompany(ann, { name: 'Secret', domain: 'secret.example', visibility: 'private' })
  expect(await badFields(createFact(world.admin, invoice('1', { domain: 'secret.example' })))).toEqual(['domain'])
  const fact = await createFact(ann, invoice('1', { domain: 'secret.example' }))
  expect(fact).toMatchObject({ visibility: 'private', ownerId: ann.actor.userId })
  await expect(readFact(bob, { id: fact.id })).rejects.toMatchObject({ code: 'fact.not_found' })
  await updateCompany(ann, { id: company.id, visibility: 'everyone' })
  expect(await badFields(createFact(bob, invoice('1', { domain: 'secret.example' })))).toEqual(['externalId'])
})

test('a fact keeps a customer; versions, undo, deletion and a second delivery', async () => {
  const world = await aWorld()
  const { companyId, personId } = await aCustomer(world)
  const { admin } = world
  const { id, version } = await createFact(
    admin,
    invoice('INV-1', { companyId, status: 'open', amount: { amount: '10', currency: 'EUR' } }),
  )
  expect(await badFields(updateFact(admin, { id, companyId: null }))).toEqual(['companyId', 'personId'])
  expect(await updateFact(admin, { id, companyId: null, personId, status: 'paid', version })).toMatchObject({
    companyId: null,
    personName: 'Bob',
  })
  await expect(updateFact(admin, { id, status: 'x', version })).rejects.toMatchObject({ code: 'record.stale' })
  await undoLast(admin, id)
  expect(await readFact(admin, { id })).toMatchObject({ companyId, personId: null, status: 'open' })

  await deleteFact(admin, { id })
  await expect(readFact(admin, { id })).rejects.toMatchObject({ code: 'fact.not_found' })
  expect(await restoreFact(admin, { id })).toMatchObject({ status: 'open' })
  await deleteFact(admin, { id })
  expect(await createFact(admin, invoice('INV-1', { status: 'sent again' }))).toMatchObject({
    id,
    status: 'sent again',
  })
  await undoLast(admin, id)
  await expect(readFact(admin, { id })).rejects.toMatchObject({ code: 'fact.not_found' })
})

test('undoing a new fact takes it away', async () => {
  const world = await aWorld()
  const { personId } = await aCustomer(world)
  const { id } = await createFact(world.admin, {
    source: 'capture',
    kind: 'goal',
    title: 'Wants to open in Spain',
    personId,
  })
  await undoLast(world.admin, id)
  expect((await listFacts(world.admin, {})).data).toEqual([])
})
