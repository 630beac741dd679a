import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, type Api } from '#testing/api.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

const reason = { serves: 'The weekly review', askedBy: 'Sales' }

test('a client defines a field, uses it at once, and finds it in the documents', async () => {
  const { ask } = await api.administrator()
  const made = await ask('POST /fields', { type: 'company', name: 'Contract end', kind: 'date', ...reason })
  expect(made).toMatchObject({ status: 201, body: { key: 'contractEnd', can: { edit: true } } })
  const company = await ask('POST /companies', { name: 'Works', custom: { contractEnd: '2027-01-31' } })
  expect(company).toMatchObject({ status: 201, body: { custom: { contractEnd: '2027-01-31' } } })

  const filter = encodeURIComponent(JSON.stringify({ field: 'custom.contractEnd', op: 'lt', value: '2027-02-01' }))
  const list = await ask(`GET /companies?filter=${filter}&sort=-custom.contractEnd`)
  expect(list.body.data).toHaveLength(1)
  const wrong = await ask('PATCH /companies/' + company.body.id, { custom: { contractEnd: 'soon', size: 4 } })
  expect(wrong.status).toBe(422)
  expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual(['custom.contractEnd', 'custom.size'])

  const { body } = await ask('GET /openapi.json')
  const schema = body.paths['/api/v1/companies'].post.requestBody.content['application/json'].schema
  expect(schema.properties.custom.properties.contractEnd).toMatchObject({ type: 'string', title: 'Contract end' })
  expect(schema.properties.custom.additionalProperties).toBe(false)
  const stranger = await (await api.administrator()).ask('GET /openapi.json')
  expect(JSON.stringify(stranger.body)).not.toContain('contractEnd')
})

test('a stage that needs a field answers 422 with what to ask for', async () => {
  const { ask } = await api.administrator()
  const required = { stages: ['customer'], ground: 'finance', because: 'Invoices need it.' }
  await ask('POST /fields', { type: 'company', name: 'Debtor', kind: 'text', ...reason, required })
  const { body } = await ask('POST /companies', { name: 'Works' })
  const refused = await ask(`PATCH /companies/${body.id}`, { stage: 'customer' })
  expect(refused).toMatchObject({ status: 422, body: { code: 'field.required', errors: [{ path: 'custom.debtor' }] } })
  const moved = await ask(`PATCH /companies/${body.id}`, { stage: 'customer', custom: { debtor: '4711' } })
  expect(moved).toMatchObject({ status: 200, body: { stage: 'customer', custom: { debtor: '4711' } } })
})

test('others do not see, restore or reach fields of another workspace', async () => {
  const [one, other] = [await api.administrator(), await api.administrator()]
  const { body } = await one.ask('POST /fields', { type: 'person', name: 'Secret', kind: 'text', ...reason })
  expect((await other.ask(`GET /fields/${body.id}`)).status).toBe(404)
  expect((await other.ask('GET /fields')).body.data).toEqual([])
  expect((await other.ask(`DELETE /fields/${body.id}`)).status).toBe(404)
  expect((await other.ask('POST /people', { lastName: 'A', custom: { secret: 'x' } })).status).toBe(422)
})
