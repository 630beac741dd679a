import { expect, test } from 'vitest'
import { aWorld } from '#testing/world.ts'
import type { PipelineView } from './pipelines.contract.ts'
import { createPipeline, listPipelines } from './pipelines.ts'
import {
  createDeal,
  dealHistory,
  listDeals,
  loseDeal,
  moveDeal,
  readDeal,
  reopenDeal,
  updateDeal,
  winDeal,
} from './deals.ts'
import { createCompany, deleteCompany } from '#features/companies/companies.ts'
import { createPerson } from '#features/people/people.ts'
import { createProduct } from '#features/products/products.ts'

const stageOf = (pipeline: PipelineView, name: string) => pipeline.stages.find((stage) => stage.name === name)!.id

async function aPipeline() {
  const world = await aWorld()
  const pipeline = (await listPipelines(world.admin, {})).data[0]!
  return { ...world, pipeline, at: (name: string) => stageOf(pipeline, name) }
}

test('a deal needs a name alone and starts at the first stage of the default pipeline', async () => {
  const { admin, pipeline, at } = await aPipeline()
  await expect(createDeal(admin, { name: '' })).rejects.toMatchObject({ errors: [{ path: 'name' }] })
  const deal = await createDeal(admin, { name: 'Pilot' })
  expect(deal).toMatchObject({
    pipelineId: pipeline.id,
    stageId: at('New'),
    stageName: 'New',
    status: 'open',
    ownerId: admin.actor.userId,
    closedAt: null,
  })
})

test('a deal keeps all its fields, and money stays exact', async () => {
  const { admin, at } = await aPipeline()
  const company = await createCompany(admin, { name: 'Acme' })
  const person = await createPerson(admin, { firstName: 'Zoë' })
  const product = await createProduct(admin, { name: 'GTX', price: { amount: '33.33', currency: 'EUR' } })
  const given = {
    name: 'Roll-out',
    companyId: company.id,
    personId: person.id,
    amount: { amount: '123456789012345.67', currency: 'CHF' },
    closeOn: '2027-03-31',
    nextStep: 'Send the offer',
    roles: [{ personId: person.id, role: 'decision maker' }],
    externalIds: [{ source: 'erp', id: '4711' }],
    tags: ['pilot'],
  }
  const { id } = await createDeal(admin, {
    ...given,
    stageId: at('Proposal'),
    productLines: [{ productId: product.id, quantity: 3 }],
  })
  const deal = await readDeal(admin, { id })
  expect(deal).toMatchObject({ ...given, companyName: 'Acme', personName: 'Zoë', stageName: 'Proposal' })
  expect(deal.productLines).toEqual([
    { productId: product.id, quantity: 3, price: { amount: '33.33', currency: 'EUR' } },
  ])
})

test('an amount that nobody gave is what the lines come to', async () => {
  const { admin } = await aPipeline()
  const product = await createProduct(admin, { name: 'GTX', price: { amount: '0.10', currency: 'USD' } })
  const deal = await createDeal(admin, {
    name: 'Sum',
    productLines: [
      { productId: product.id, quantity: 3 },
      { productId: product.id, quantity: 1, price: { amount: '0.2', currency: 'USD' } },
    ],
  })
  expect(deal.amount).toEqual({ amount: '0.50', currency: 'USD' })
  const mixed = await createDeal(admin, {
    name: 'Mixed',
    productLines: [{ productId: product.id }, { productId: product.id, price: { amount: '1', currency: 'EUR' } }],
  })
  expect(mixed.amount).toBeNull()
  const own = await updateDeal(admin, { id: deal.id, amount: { amount: '7', currency: 'EUR' }, productLines: [] })
  expect(own).toMatchObject({ amount: { amount: '7.00', currency: 'EUR' }, productLines: [] })
})

test('what a deal refers to must exist and be visible; every bad field is named', async () => {
  const { admin, user } = await aPipeline()
  const other = await aWorld()
  const theirs = await createCompany(other.admin, { name: 'Theirs' })
  const product = await createProduct(other.admin, { name: 'Theirs' })
  const hidden = await createPerson(await user(), { firstName: 'Hidden', visibility: 'private' })
  const bad = {
    companyId: theirs.id,
    personId: hidden.id,
    productLines: [{ productId: product.id }],
    roles: [{ personId: hidden.id, role: 'user' }],
  }
  const paths = ['companyId', 'personId', 'productLines.productId', 'roles.personId']
  await expect(createDeal(admin, { name: 'Bad', ...bad })).rejects.toMatchObject({
    kind: 'invalid',
    errors: paths.map((path) => ({ path })),
  })
  const { id } = await createDeal(admin, { name: 'Good' })
  await expect(updateDeal(admin, { id, ...bad })).rejects.toMatchObject({ errors: paths.map((path) => ({ path })) })
  const pipeline = await createPipeline(other.admin, { name: 'Theirs' })
  for (const place of [{ pipelineId: pipeline.id }, { stageId: pipeline.stages[0]!.id }]) {
    await expect(createDeal(admin, { name: 'Bad', ...place })).rejects.toMatchObject({
      kind: 'invalid',
      errors: [{ path: Object.keys(place)[0] }],
    })
  }
  expect((await listDeals(admin, {})).data.map(({ name }) => name)).toEqual(['Good'])
})

test('the place of a deal is not a field: it is moved, won, lost and reopened', async () => {
  const { admin, at } = await aPipeline()
  const { id } = await createDeal(admin, { name: 'Pilot' })
  for (const field of ['stageId', 'pipelineId', 'status', 'position', 'closedAt']) {
    await expect(updateDeal(admin, { id, [field]: at('Won') } as never)).rejects.toMatchObject({
      errors: [{ path: field }],
    })
  }
  const moved = await moveDeal(admin, { id, stageId: at('Meeting') })
  expect(moved).toMatchObject({ stageName: 'Meeting', status: 'open' })
  expect(moved.engagedOn).not.toBeNull()
  const won = await winDeal(admin, { id })
  expect(won).toMatchObject({ stageName: 'Won', status: 'won', engagedOn: moved.engagedOn })
  expect(won.closedAt).toBe(won.stageChangedAt)
  await expect(winDeal(admin, { id })).rejects.toMatchObject({
    code: 'deal.already_won',
    message: 'This deal is won already.',
  })
  await expect(loseDeal(admin, { id, reason: 'Price' })).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('Reopen it first'),
  })
  expect(await reopenDeal(admin, { id })).toMatchObject({ stageName: 'Meeting', status: 'open', closedAt: null })
  await expect(reopenDeal(admin, { id })).rejects.toMatchObject({ code: 'deal.already_open' })
  expect(await loseDeal(admin, { id, reason: 'Price' })).toMatchObject({ status: 'lost', lostReason: 'Price' })
  await expect(winDeal(admin, { id })).rejects.toMatchObject({ code: 'deal.already_lost' })
  expect(await updateDeal(admin, { id, lostReason: 'Timing' })).toMatchObject({ lostReason: 'Timing' })
  expect(await reopenDeal(admin, { id })).toMatchObject({ stageName: 'Meeting', lostReason: null })
  await expect(updateDeal(admin, { id, lostReason: 'Price' })).rejects.toMatchObject({
    errors: [{ path: 'lostReason' }],
  })
  const { data } = await dealHistory(admin, { id })
  expect(data.map(({ verb }) => verb)).toEqual(['reopened', 'updated', 'lost', 'reopened', 'won', 'moved', 'created'])
})

test('moving to a closing stage closes, moving back opens', async () => {
  const { admin, at } = await aPipeline()
  const { id } = await createDeal(admin, { name: 'Pilot' })
  const lost = await moveDeal(admin, { id, stageId: at('Lost') })
  expect(lost).toMatchObject({ status: 'lost', lostReason: null, engagedOn: null })
  expect(lost.closedAt).not.toBeNull()
  expect(await moveDeal(admin, { id, stageId: at('Won') })).toMatchObject({ status: 'won' })
  expect(await moveDeal(admin, { id, stageId: at('New') })).toMatchObject({ status: 'open', closedAt: null })
  expect((await dealHistory(admin, { id })).data.map(({ verb }) => verb)).toEqual([
    'reopened',
    'won',
    'lost',
    'created',
  ])
})

test('a deal moves to another pipeline by moving to one of its stages', async () => {
  const { admin } = await aPipeline()
  const renewals = await createPipeline(admin, { name: 'Renewals' })
  const { id } = await createDeal(admin, { name: 'Pilot' })
  const stageId = stageOf(renewals, 'Proposal')
  expect(await moveDeal(admin, { id, stageId })).toMatchObject({ pipelineId: renewals.id, stageId })
})

test('a closed deal can be told as it was; an open one has no end', async () => {
  const { admin, at } = await aPipeline()
  const past = { engagedOn: '2026-01-05', closedAt: '2026-02-03T10:00:00.000Z' }
  const deal = await createDeal(admin, { name: 'Old', stageId: at('Lost'), lostReason: 'Price', ...past })
  expect(deal).toMatchObject({ ...past, status: 'lost', lostReason: 'Price', stageChangedAt: past.closedAt })
  await expect(createDeal(admin, { name: 'Odd', closedAt: past.closedAt })).rejects.toMatchObject({
    errors: [{ path: 'closedAt' }],
  })
})

test('every verb honours the version that the client saw, also from If-Match', async () => {
  const { admin, at } = await aPipeline()
  const { id } = await createDeal(admin, { name: 'Pilot' })
  const stageId = at('Meeting')
  await moveDeal({ ...admin, ifMatch: 1 }, { id, stageId })
  const stale = { kind: 'conflict', details: { yourVersion: 1, currentVersion: 2, current: { stageId } } }
  const acts = [
    () => moveDeal(admin, { id, stageId: at('New'), version: 1 }),
    () => winDeal(admin, { id, version: 1 }),
    () => loseDeal({ ...admin, ifMatch: 1 }, { id }),
    () => reopenDeal(admin, { id, version: 1 }),
    () => updateDeal({ ...admin, ifMatch: 1 }, { id, name: 'Late' }),
  ]
  for (const act of acts) await expect(act()).rejects.toMatchObject(stale)
})

test('a company that is gone or hidden has no name on the deal', async () => {
  const { admin } = await aPipeline()
  const { id: companyId } = await createCompany(admin, { name: 'Acme' })
  const { id } = await createDeal(admin, { name: 'Pilot', companyId })
  await deleteCompany(admin, { id: companyId })
  expect(await readDeal(admin, { id })).toMatchObject({ companyId, companyName: null })
})
