import { expect, test } from 'vitest'
import { createPerson } from '#features/people/people.ts'
import { createProduct } from '#features/products/products.ts'
import { aWorld } from '#testing/world.ts'
import { readBoard } from './board.ts'
import { createDeal, loseDeal, moveDeal, winDeal } from './deals.ts'
import { readExperience } from './experience.ts'

test('closed deals tell how long winning takes, with how many people, and for how much per product', async () => {
  const { admin, user } = await aWorld()
  const { pipelineId, stages } = await readBoard(admin, {})
  const won = stages.find(({ type }) => type === 'won')!.id
  const people = (await Promise.all(
    ['Anna', 'Ben'].map(async (firstName) => (await createPerson(admin, { firstName })).id),
  )) as [string, string]
  const product = await createProduct(admin, { name: 'GTX' })
  expect(await readExperience(admin, { id: pipelineId })).toEqual({
    closed: { won: 0, lost: 0, daysToWin: null, contacts: null },
    stages: [],
    products: [],
  })

  const closed = (engagedOn: string | undefined, amount: string, details = {}) =>
    createDeal(admin, {
      name: 'Won',
      stageId: won,
      engagedOn,
      closedAt: '2026-05-31T10:00:00Z',
      amount: { amount, currency: 'EUR' },
      productLines: [{ productId: product.id }],
      ...details,
    })
  await closed('2026-05-21', '100.10', {
    personId: people[0],
    roles: [
      { personId: people[0], role: 'user' },
      { personId: people[1], role: 'finance' },
    ],
  })
  await closed('2026-05-11', '300.30')
  await closed('2026-05-01', '200.20', { personId: people[0] })
  // Its end lies before it was entered, and nobody knows when it began: it says nothing about time.
  await closed(undefined, '900.00')
  await createDeal(await user(), { name: 'Hidden', stageId: won, visibility: 'private', engagedOn: '2020-01-01' })
  await loseDeal(admin, { id: (await createDeal(admin, { name: 'Lost' })).id })

  const { closed: told, products } = await readExperience(admin, { id: pipelineId })
  expect(told).toEqual({
    won: 4,
    lost: 1,
    daysToWin: { low: 15, median: 20, high: 25 },
    contacts: { low: 0, median: 0.5, high: 1.25 },
  })
  expect(products).toEqual([{ productId: product.id, won: 4, medianAmount: { amount: '200.20', currency: 'EUR' } }])
})

test('stages tell how many closed deals came by, how many of them were won, and how long they stayed', async () => {
  const { admin } = await aWorld()
  const { pipelineId, stages } = await readBoard(admin, {})
  const [first, second] = stages.map(({ id }) => id) as [string, string]
  const aDeal = async () => (await createDeal(admin, { name: 'Pilot' })).id
  const winner = await aDeal()
  await moveDeal(admin, { id: winner, stageId: second })
  await winDeal(admin, { id: winner })
  await loseDeal(admin, { id: await aDeal() })
  await aDeal()
  const told = new Map((await readExperience(admin, { id: pipelineId })).stages.map((stage) => [stage.stageId, stage]))
  expect(told.get(first)).toMatchObject({ deals: 2, won: 1, days: { median: expect.any(Number) } })
  expect(told.get(second)).toMatchObject({ deals: 1, won: 1 })
  expect(told.get(stages.find(({ type }) => type === 'won')!.id)).toMatchObject({ deals: 1, won: 1, days: null })
})
