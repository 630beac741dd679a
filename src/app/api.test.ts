import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { anApi, type Api, type Ask } from '#testing/api.ts'

let api: Api
let ask: Ask
let stranger: Ask

beforeAll(async () => {
  api = await anApi()
  ask = (await api.administrator()).ask
  stranger = (await api.administrator()).ask
})
afterAll(() => api.close())

test('nothing is said to somebody who is not signed in', async () => {
  for (const line of ['GET /people', 'POST /people', 'GET /me', 'GET /live', `DELETE /companies/${newId()}`]) {
    expect((await api.ask(line)).status).toBe(401)
  }
})

test('a record is made, read, changed, deleted and restored, and says what may be done with it', async () => {
  const id = newId()
  const made = await ask('POST /people', { id, firstName: 'Zoë', lastName: 'Núñez' })
  expect(made).toMatchObject({ status: 201, body: { id, version: 1, can: { edit: true, delete: true } } })
  expect((await ask(`PATCH /people/${id}`, { jobTitle: 'CFO' })).body).toMatchObject({ jobTitle: 'CFO', version: 2 })
  expect((await ask(`PATCH /people/${id}`, { jobTitle: null })).body).toMatchObject({ jobTitle: null, version: 3 })
  expect((await ask(`DELETE /people/${id}`)).status).toBe(200)
  expect((await ask(`GET /people/${id}`)).status).toBe(404)
  expect((await ask(`POST /people/${id}/restore`)).status).toBe(200)
  expect((await ask(`GET /people/${id}/history`)).body.data).toHaveLength(5)
})

test('bad input names every bad field, and nothing is saved', async () => {
  const id = newId()
  const { status, body, headers } = await ask('POST /people', {
    id,
    firstName: 3,
    stage: 'hot',
    workspaceId: newId(),
    emails: [{ value: 'nope' }],
  })
  expect(status).toBe(422)
  expect(headers['content-type']).toContain('application/problem+json')
  expect(body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
    'emails.0.value',
    'firstName',
    'stage',
    'workspaceId',
  ])
  expect((await ask(`GET /people/${id}`)).status).toBe(404)
})

test('malformed requests are refused as such', async () => {
  expect((await ask('POST /people', '{"firstName":')).status).toBe(400)
  expect(
    (await ask('POST /people', '{"firstName":"A"}', { 'content-type': 'application/json;charset=utf-8\t; a=b' }))
      .status,
  ).toBe(415)
  expect(
    (await ask('POST /people', 'firstName=A', { 'content-type': 'application/x-www-form-urlencoded' })).status,
  ).toBe(415)
  expect((await ask('POST /people', '{"__proto__":{"a":1},"firstName":"A"}')).status).toBe(400)
  expect((await ask('GET /people?limit=0')).status).toBe(422)
  expect((await ask('GET /people?unknown=1')).status).toBe(422)
  expect((await ask('GET /people?filter={')).status).toBe(422)
  expect((await ask('GET /people?cursor=abc')).status).toBe(422)
  expect((await ask('GET /people/not-an-id')).status).toBe(422)
})

test('another workspace does not exist: not to read, change, refer to or collide with', async () => {
  const { body: theirs } = await stranger('POST /companies', { name: 'Theirs' })
  expect((await ask(`GET /companies/${theirs.id}`)).status).toBe(404)
  expect((await ask(`PATCH /companies/${theirs.id}`, { name: 'Mine' })).status).toBe(404)
  expect((await ask(`DELETE /companies/${theirs.id}`)).status).toBe(404)
  expect((await ask('POST /people', { firstName: 'A', companyId: theirs.id })).status).toBe(422)
  expect((await ask('POST /people', { firstName: 'A', ownerId: newId() })).status).toBe(422)
  expect((await ask('POST /companies', { id: theirs.id, name: 'Same id' })).status).toBe(201)
  expect((await stranger(`GET /companies/${theirs.id}`)).body.name).toBe('Theirs')
})

test('a retried write has one effect and the same answer; its key serves nothing else and nobody else', async () => {
  const key = { 'idempotency-key': newId() }
  const first = await ask('POST /companies', { name: 'Once' }, key)
  const again = await ask('POST /companies', { name: 'Once' }, key)
  expect(again).toMatchObject({ status: 201, text: first.text })
  expect((await ask('POST /companies', { name: 'Other' }, key)).status).toBe(422)
  expect((await stranger('POST /companies', { name: 'Once' }, key)).body.id).not.toBe(first.body.id)

  const both = { 'idempotency-key': newId() }
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask('POST /companies', { name: 'Together' }, both)))
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
})

test('If-Match refuses what somebody else changed first, and shows both versions', async () => {
  const { body } = await ask('POST /companies', { name: 'Acme' })
  expect((await ask(`PATCH /companies/${body.id}`, { name: 'Acme Ltd' }, { 'if-match': '"1"' })).headers.etag).toBe(
    '"2"',
  )
  const stale = await ask(`PATCH /companies/${body.id}`, { name: 'Acme Inc' }, { 'if-match': '"1"' })
  expect(stale).toMatchObject({
    status: 409,
    body: { details: { yourVersion: 1, currentVersion: 2, current: { name: 'Acme Ltd' } } },
  })
})

test('a page of another site cannot act with a person’s cookie', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.test' }, { origin: 'null' }]) {
    expect((await ask('POST /companies', { name: 'X' }, headers as unknown as Record<string, string>)).status).toBe(403)
  }
})

test('an API key acts as its owner until it is revoked', async () => {
  const { body } = await ask('POST /api-keys', { name: 'script' })
  const bearer = { authorization: `Bearer ${body.key}` }
  expect((await api.ask('GET /me', undefined, bearer)).status).toBe(200)
  await ask(`POST /api-keys/${body.id}/revoke`, {})
  await expect.poll(async () => (await api.ask('GET /me', undefined, bearer)).status).toBe(401)
})

test('every route stands in the API document, which names what each takes and gives', async () => {
  const { body } = await ask('GET /api/v1/openapi.json')
  const documented = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(documented).toContain('post /api/v1/people/{id}/restore')
  expect(body.paths['/api/v1/people'].post.requestBody.content['application/json'].schema.additionalProperties).toBe(
    false,
  )
  expect((await ask('GET /api/docs')).text).toContain('POST /people')
})

test('it says whether it lives, is ready, and how it is doing', async () => {
  expect((await api.ask('GET /healthz')).status).toBe(200)
  expect((await api.ask('GET /readyz')).status).toBe(200)
  await ask('POST /companies', { name: 'Counted' })
  await expect
    .poll(async () => (await api.ask('GET /metrics')).text)
    .toMatch(/trefoil_changes_total\{noun="company",verb="created"\} \d/)
  expect((await api.ask('GET /metrics')).text).toContain('trefoil_request_seconds')
})

test('every answer tells the browser to guess nothing and to keep apart from other sites, refusals too', async () => {
  const { ask } = await api.administrator()
  for (const line of ['GET /people', 'GET /people/1', 'GET /nowhere', 'GET /healthz']) {
    const { headers } = await ask(line)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})
