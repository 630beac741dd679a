import { expect, test } from 'vitest'
import { createDeal, listDeals, readDeal, updateDeal } from '#features/deals/deals.ts'
import { listPipelines } from '#features/deals/pipelines.ts'
import { badFields } from '#testing/badFields.ts'
import { aWorld, type World } from '#testing/world.ts'
import { createField, deleteField } from '#features/fields/fields.ts'

const define = ({ admin }: World, key: string, kind: 'number' | 'text' | 'date' | 'formula', formula?: string) =>
  createField(admin, {
    type: 'deal',
    key,
    name: key,
    kind,
    serves: 'The forecast',
    askedBy: 'Finance',
    ...(formula ? { formula } : {}),
  })

test('a formula is shown, filtered and sorted by like any field', async () => {
  const world = await aWorld()
  const { admin } = world
  await define(world, 'weighted', 'formula', 'amount * probability / 100')
  const stage = (await listPipelines(admin, {})).data[0]?.stages[1]
  const small = await createDeal(admin, { name: 'Small', amount: { amount: '100', currency: 'EUR' } })
  const large = await createDeal(admin, {
    name: 'Large',
    amount: { amount: '1000', currency: 'EUR' },
    stageId: stage?.id,
  })
  await createDeal(admin, { name: 'Unknown' })
  expect(small.custom).toEqual({ weighted: { amount: '10.00', currency: 'EUR' } })
  expect((await readDeal(admin, { id: large.id })).custom).toEqual({ weighted: { amount: '250.00', currency: 'EUR' } })
  const names = async (asked: object) => (await listDeals(admin, asked)).data.map(({ name }) => name)
  expect(await names({ sort: '-custom.weighted' })).toEqual(['Large', 'Small', 'Unknown'])
  expect(await names({ filter: { field: 'custom.weighted', op: 'gt', value: 50 } })).toEqual(['Large'])
  expect(await badFields(updateDeal(admin, { id: small.id, custom: { weighted: 1 } }))).toEqual(['custom.weighted'])
})

test('the program and the database calculate the same', async () => {
  const world = await aWorld()
  const { admin } = world
  await define(world, 'n', 'number')
  await define(world, 't', 'text')
  await define(world, 'd', 'date')
  const cases: [string, string | number | boolean][] = [
    ['n + 2 * 3 - -1', 19.5],
    ['(n + 2) / 4', 3.625],
    ['n / 0', ''],
    ['round(n / 3, 2)', 4.17],
    ['t & " of " & name & "!"', 'Blue of Deal!'],
    ['upper(t) & lower("ABC")', 'BLUEabc'],
    ['d + 30', '2026-12-31'],
    ['days(d, d + 7)', 7],
    ['(d + 3) - d', 3],
    ['today() - today()', 0],
    ['year(d) * 100 + month(d)', 202612],
    ['if(n > 10, "much", "little")', 'much'],
    ['min(n, 3) + max(n, 3)', 15.5],
    ['n >= 12.5', true],
    ['t = "Blue"', true],
    ['amount / 4', '25.00'],
    ['amount + amount', '200.00'],
    ['if(amount > amount, 1, 2)', 2],
    ['closeOn - today()', ''],
  ]
  for (const [index, [formula]] of cases.entries()) await define(world, `f${index}`, 'formula', formula)
  const custom = { n: 12.5, t: 'Blue', d: '2026-12-01' }
  const deal = await createDeal(admin, { name: 'Deal', amount: { amount: '100', currency: 'EUR' }, custom })
  for (const [index, [formula, expected]] of cases.entries()) {
    const shown = deal.custom[`f${index}`] as { amount: string } | undefined
    expect.soft(shown?.amount ?? shown ?? '', formula).toBe(expected)
    const filter =
      expected === ''
        ? { field: `custom.f${index}`, op: 'isEmpty' as const }
        : { field: `custom.f${index}`, op: 'eq' as const, value: expected }
    const { data } = await listDeals(admin, { filter })
    expect.soft(data, formula).toHaveLength(1)
  }
})

test('a formula that is not understood is refused in words', async () => {
  const world = await aWorld()
  for (const wrong of [
    'amount *',
    'nope + 1',
    'name * 2',
    'amount + 1',
    'eval("1")',
    'constructor',
    '1; drop table',
    '((((',
  ])
    expect.soft(await badFields(define(world, 'f', 'formula', wrong)), wrong).toEqual(['formula'])
  await expect(define(world, 'f', 'formula', 'name * 2')).rejects.toMatchObject({
    errors: [{ path: 'formula', message: '* does not go with text and a number.' }],
  })
})

test('a formula whose field is gone comes to nothing', async () => {
  const world = await aWorld()
  const field = await define(world, 'n', 'number')
  await define(world, 'double', 'formula', 'n * 2')
  const deal = await createDeal(world.admin, { name: 'Deal', custom: { n: 4 } })
  expect(deal.custom).toEqual({ n: 4, double: 8 })
  await deleteField(world.admin, { id: field.id })
  expect((await readDeal(world.admin, { id: deal.id })).custom).toEqual({})
})
