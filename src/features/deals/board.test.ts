import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import type { Caller } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { createRecords } from '#platform/records/createMany.ts'
import { aWorld } from '#testing/world.ts'
import { readBoard, readBoardMore } from './board.ts'
import { createDeal, deleteDeal, moveDeal, readDeal, updateDeal } from './deals.ts'

async function aBoard() {
  const world = await aWorld()
  const { stages } = await readBoard(world.admin, {})
  const [first, second] = stages.map(({ id }) => id) as [string, string]
  const names = async (stageId = first, caller: Caller = world.admin) =>
    (await readBoard(caller, { limit: 100 })).stages.find(({ id }) => id === stageId)!.deals.map(({ name }) => name)
  const deals = async (...labels: string[]) => {
    const made = new Map<string, string>()
    for (const name of labels.toReversed()) made.set(name, (await createDeal(world.admin, { name })).id)
    return (name: string) => made.get(name)!
  }
  return { ...world, first, second, names, deals }
}

test('a new deal comes first; a card goes behind another, to the front, or to the front of another stage', async () => {
  const { admin, first, second, names, deals } = await aBoard()
  const id = await deals('a', 'b', 'c', 'd')
  expect(await names()).toEqual(['a', 'b', 'c', 'd'])
  await moveDeal(admin, { id: id('d'), stageId: first, after: id('a') })
  expect(await names()).toEqual(['a', 'd', 'b', 'c'])
  await moveDeal(admin, { id: id('a'), stageId: first, after: id('c') })
  expect(await names()).toEqual(['d', 'b', 'c', 'a'])
  await moveDeal(admin, { id: id('c'), stageId: first, after: null })
  expect(await names()).toEqual(['c', 'd', 'b', 'a'])
  await moveDeal(admin, { id: id('b'), stageId: second })
  await moveDeal(admin, { id: id('d'), stageId: second })
  expect(await names(second)).toEqual(['d', 'b'])
  expect(await names()).toEqual(['c', 'a'])
})

test('moving within a stage does not look like a new stage; moving nowhere changes nothing', async () => {
  const { admin, first, deals } = await aBoard()
  const id = await deals('a', 'b')
  const before = await readDeal(admin, { id: id('a') })
  const moved = await moveDeal(admin, { id: id('a'), stageId: first, after: id('b') })
  expect(moved).toMatchObject({ stageChangedAt: before.stageChangedAt, engagedOn: null, version: 2 })
  expect(await moveDeal(admin, { id: id('a'), stageId: first })).toEqual(moved)
})

test('the order survives any number of moves into the same gap, and renumbering makes nobody’s version stale', async () => {
  const { admin, first, names, deals } = await aBoard()
  const id = await deals('top', 'x', 'y', 'bottom')
  for (let turn = 0; turn < 70; turn++)
    await moveDeal(admin, { id: id(turn % 2 ? 'x' : 'y'), stageId: first, after: id('top') })
  expect(await names()).toEqual(['top', 'x', 'y', 'bottom'])
  await updateDeal(admin, { id: id('bottom'), nextStep: 'Call', version: 1 })
})

test('people who move cards at the same moment lose none and keep what each asked for', async () => {
  const { admin, first, second, names, deals } = await aBoard()
  const labels = Array.from({ length: 12 }, (_, index) => `c${index}`)
  const id = await deals('anchor', 'end', ...labels)
  await moveDeal(admin, { id: id('end'), stageId: second })
  await moveDeal(admin, { id: id('anchor'), stageId: second })
  await Promise.all(labels.map((label) => moveDeal(admin, { id: id(label), stageId: second, after: id('anchor') })))
  const order = await names(second)
  expect(order[0]).toBe('anchor')
  expect(order.at(-1)).toBe('end')
  expect(order.slice(1, -1).toSorted()).toEqual(labels.toSorted())
  expect(await names(first)).toEqual([])
})

test('a card cannot go behind one that is elsewhere, hidden, itself, or in another workspace', async () => {
  const { admin, user, first, second, deals } = await aBoard()
  const id = await deals('a', 'b')
  await moveDeal(admin, { id: id('b'), stageId: second })
  const hidden = await createDeal(await user(), { name: 'Hidden', visibility: 'private' })
  const other = await aBoard()
  const theirs = await other.deals('t')
  for (const after of [id('a'), id('b'), hidden.id, theirs('t')]) {
    await expect(moveDeal(admin, { id: id('a'), stageId: first, after })).rejects.toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'after' }],
    })
  }
  await expect(moveDeal(admin, { id: id('a'), stageId: other.first })).rejects.toMatchObject({
    errors: [{ path: 'stageId' }],
  })
  await expect(moveDeal(admin, { id: theirs('t'), stageId: first })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(readBoardMore(admin, { stageId: other.first })).resolves.toEqual({ data: [], nextCursor: null })
})

test('each stage tells its count and its exact sums per currency, and gives its cards page by page', async () => {
  const { admin, user, first, names } = await aBoard()
  for (let index = 0; index < 7; index++)
    await createDeal(admin, { name: `e${index}`, amount: { amount: '0.10', currency: 'EUR' } })
  await createDeal(admin, { name: 'usd', amount: { amount: '0.20', currency: 'USD' } })
  await createDeal(await user(), { name: 'theirs' })
  const gone = await createDeal(admin, { name: 'gone', amount: { amount: '5', currency: 'EUR' } })
  await deleteDeal(admin, { id: gone.id })
  const stage = (await readBoard(admin, { limit: 4 })).stages[0]!
  expect(stage).toMatchObject({ name: 'New', count: 9 })
  expect(stage.totals).toEqual([
    { amount: '0.70', currency: 'EUR' },
    { amount: '0.20', currency: 'USD' },
  ])
  const seen = stage.deals.map(({ name }) => name)
  for (let cursor = stage.nextCursor; cursor;) {
    const page = await readBoardMore(admin, { stageId: first, limit: 4, cursor })
    seen.push(...page.data.map(({ name }) => name))
    cursor = page.nextCursor
  }
  expect(seen).toEqual(await names())
  const mine = await readBoard(admin, { ownerId: admin.actor.userId })
  expect(mine.stages[0]).toMatchObject({ count: 8 })
  await expect(readBoardMore(admin, { stageId: first, cursor: 'x' })).rejects.toMatchObject({ code: 'cursor.invalid' })
  await expect(readBoard(admin, { pipelineId: first })).rejects.toMatchObject({ kind: 'not_found' })
})

test('deals that are made together stand in the order in which the last is first', async () => {
  const { admin, names, deals } = await aBoard()
  await deals('old')
  const items = ['a', 'b', 'c'].map((name) => ({ input: { name } }))
  const makeAll = operation(
    contract({ name: 'test.make', http: 'POST /test', input: z.strictObject({}), output: z.any(), summary: '' }),
    { may: () => true, run: (ctx) => createRecords(ctx, 'deal', items) },
  )
  expect(await makeAll(admin, {})).toMatchObject({ refused: [] })
  expect(await names()).toEqual(['c', 'b', 'a', 'old'])
})
