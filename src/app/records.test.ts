import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, type Api, type Ask } from '#testing/api.ts'

let api: Api
let ask: Ask

beforeAll(async () => {
  api = await anApi()
  ask = (await api.administrator()).ask
})
afterAll(() => api.close())

const aPerson = async () => (await ask('POST /people', { firstName: 'Bob' })).body.id as string

test('an activity, a task, an event and a case are made of what names them', async () => {
  const personId = await aPerson()
  const bodies = {
    activities: { type: 'call', peopleIds: [personId] },
    tasks: { title: 'Send pricing' },
    events: { title: 'Lunch', startsAt: '2026-12-04T12:00:00+01:00' },
    cases: { title: 'Invoice wrong' },
  }
  for (const [path, body] of Object.entries(bodies)) {
    const made = await ask(`POST /${path}`, body)
    expect([path, made.status, made.headers.etag]).toEqual([path, 201, '"1"'])
    const { id } = made.body
    expect((await ask(`GET /${path}/${id}`)).body).toEqual(made.body)
    expect((await ask(`PATCH /${path}/${id}`, { visibility: 'team' }, { 'if-match': '"1"' })).body.version).toBe(2)
    expect((await ask(`PATCH /${path}/${id}`, { visibility: 'owner' }, { 'if-match': '"1"' })).status).toBe(409)
    expect((await ask(`DELETE /${path}/${id}`, undefined, { 'if-match': '"1"' })).status).toBe(409)
    expect((await ask(`DELETE /${path}/${id}`)).status).toBe(200)
    expect((await ask(`GET /${path}/${id}`)).status).toBe(404)
    expect((await ask(`POST /${path}/${id}/restore`)).status).toBe(200)
    expect((await ask(`GET /${path}/${id}/history`)).body.data).toHaveLength(4)
    expect((await ask(`GET /${path}`)).body.data).toHaveLength(1)
  }
})

test('state changes have an address of their own', async () => {
  const task = (await ask('POST /tasks', { title: 'Call' })).body
  expect((await ask(`POST /tasks/${task.id}/complete`)).body.doneAt).not.toBeNull()
  expect((await ask(`POST /tasks/${task.id}/complete`)).status).toBe(409)
  expect((await ask(`POST /tasks/${task.id}/reopen`, {})).body.doneAt).toBeNull()
  expect((await ask(`POST /tasks/${task.id}/snooze`, { until: '2099-01-05' })).body.snoozedUntil).toBe('2099-01-05')
  const made = (await ask('POST /cases', { title: 'Machine is down' })).body
  expect((await ask(`POST /cases/${made.id}/solve`)).body.status).toBe('solved')
  expect((await ask(`POST /cases/${made.id}/reopen`)).body.status).toBe('open')
})

test('facts come one by one or in a batch', async () => {
  const personId = await aPerson()
  const fact = { source: 'erp', externalId: 'INV-1', kind: 'invoice', title: 'Invoice 1', personId }
  const one = await ask('POST /facts', fact)
  expect([one.status, one.body.title]).toEqual([201, 'Invoice 1'])
  const many = await ask('POST /facts', {
    facts: [
      { ...fact, status: 'paid' },
      { ...fact, externalId: 'INV-2', personId: undefined, domain: 'nobody.example' },
    ],
  })
  expect(many).toMatchObject({
    status: 201,
    body: { created: 0, updated: 1, data: [{ id: one.body.id, status: 'paid' }], refused: [{ index: 1 }] },
  })
  expect(await ask('POST /facts', { ...fact, amount: { amount: 12, currency: 'EUR' } })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'amount.amount' }] },
  })
})

test('consents are only ever added', async () => {
  const personId = await aPerson()
  const { status, body } = await ask('POST /consents', {
    personId,
    purpose: 'newsletter',
    state: 'withdrawn',
    source: 'Phone call',
  })
  expect(status).toBe(201)
  const filter = encodeURIComponent(JSON.stringify({ field: 'personId', op: 'eq', value: personId }))
  expect((await ask(`GET /consents?filter=${filter}`)).body.data).toEqual([body])
  expect((await ask(`PATCH /consents/${body.id}`, { state: 'given' })).status).toBe(404)
  expect((await ask(`DELETE /consents/${body.id}`)).status).toBe(404)
})

test('people and companies say why one sees them', async () => {
  const personId = await aPerson()
  const company = (await ask('POST /companies', { name: 'Northwind' })).body
  for (const address of [`/people/${personId}/why`, `/companies/${company.id}/why`]) {
    expect((await ask(`GET ${address}`)).body.reasons).toContain('You own it.')
  }
})
