import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, type Api } from '#testing/api.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

test('a client sells: product, deal, board, move, win, lose, reopen', async () => {
  const { ask } = await api.administrator()
  const product = await ask('POST /products', {
    name: 'GTX Pro',
    family: 'GTX',
    price: { amount: '4821', currency: 'USD' },
  })
  expect(product).toMatchObject({ status: 201, body: { price: { amount: '4821.00', currency: 'USD' } } })
  const { body: pipelines } = await ask('GET /pipelines')
  const stages = pipelines.data[0].stages as { id: string; name: string }[]
  const deal = await ask('POST /deals', {
    name: 'Roll-out',
    productLines: [{ productId: product.body.id, quantity: 2 }],
  })
  expect(deal).toMatchObject({
    status: 201,
    body: { amount: { amount: '9642.00', currency: 'USD' }, stageId: stages[0]!.id },
  })
  const url = `/deals/${deal.body.id}`
  const { body: board } = await ask('GET /deals/board?limit=5')
  expect(board.stages[0]).toMatchObject({
    count: 1,
    totals: [{ amount: '9642.00', currency: 'USD' }],
    deals: [{ name: 'Roll-out' }],
  })
  expect((await ask(`GET /deals/board/${stages[0]!.id}?limit=5`)).body.data).toHaveLength(1)
  expect((await ask(`POST ${url}/move`, { stageId: stages[2]!.id, after: null })).body).toMatchObject({
    stageName: 'Meeting',
  })
  expect((await ask(`POST ${url}/win`)).body).toMatchObject({ status: 'won' })
  expect(await ask(`POST ${url}/win`)).toMatchObject({ status: 409, body: { code: 'deal.already_won' } })
  expect((await ask(`POST ${url}/reopen`, {})).body).toMatchObject({ status: 'open', stageName: 'Meeting' })
  expect((await ask(`POST ${url}/lose`, { reason: 'Too early' })).body).toMatchObject({ lostReason: 'Too early' })
  const filter = encodeURIComponent(JSON.stringify({ field: 'status', op: 'eq', value: 'lost' }))
  expect((await ask(`GET /deals?filter=${filter}&sort=-closedAt`)).body.data).toHaveLength(1)
  expect((await ask(`GET /pipelines/${pipelines.data[0].id}/experience`)).body.closed).toMatchObject({
    won: 0,
    lost: 1,
  })
})

test('what a client gets wrong is named, and nothing is saved', async () => {
  const { ask } = await api.administrator()
  const { body: deal } = await ask('POST /deals', { name: 'Pilot' })
  const wrong = await ask('POST /deals', {
    nome: 'x',
    amount: { amount: 12, currency: 'eur' },
    closeOn: '2026-02-30',
    productLines: [{ productId: deal.id, quantity: -1 }],
  })
  expect(wrong.status).toBe(422)
  expect(wrong.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
    'amount.amount',
    'amount.currency',
    'closeOn',
    'name',
    'nome',
    'productLines.0.quantity',
  ])
  expect((await ask(`PATCH /deals/${deal.id}`, { stageId: deal.stageId })).status).toBe(422)
  expect(await ask(`POST /deals/${deal.id}/move`, { stageId: deal.id })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'stageId' }] },
  })
  const stale = await ask(`POST /deals/${deal.id}/win`, {}, { 'if-match': '"7"' })
  expect(stale).toMatchObject({ status: 409, body: { details: { yourVersion: 7, currentVersion: 1 } } })
  expect((await ask('GET /deals')).body.data).toMatchObject([{ name: 'Pilot', status: 'open', version: 1 }])
})
