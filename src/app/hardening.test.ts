import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { anApi, type Api, type Ask } from '#testing/api.ts'
import { requestsFor, type Described } from '#testing/wildRequests.ts'
import { operations } from './operations.ts'

const RUNS = Number(process.env['TREFOIL_FUZZ'] ?? 25)

let api: Api
let ask: Ask
const described: Described[] = []
const known: string[] = [newId()]

beforeAll(async () => {
  api = await anApi()
  ask = (await api.administrator()).ask
  const { body } = await ask('GET /api/v1/openapi.json')
  for (const [path, methods] of Object.entries(body.paths as Record<string, Record<string, Described>>)) {
    for (const [method, operation] of Object.entries(methods))
      described.push({ ...operation, method: method.toUpperCase(), path })
  }
  for (const path of ['companies', 'people', 'deals', 'tasks', 'cases', 'events', 'activities', 'products', 'facts']) {
    const texts = { name: 'Known', firstName: 'Known', title: 'Known' }
    const when = {
      occurredAt: '2026-11-20T10:00:00Z',
      startsAt: '2026-11-20T10:00:00Z',
      endsAt: '2026-11-20T11:00:00Z',
    }
    const taken = described.find((each) => each.path === `/api/v1/${path}` && each.method === 'POST')
    const fields = Object.keys(taken?.requestBody?.content['application/json']?.schema.properties ?? {})
    const all: Record<string, unknown> = { ...texts, ...when, type: 'call', source: 'test', kind: 'order' }
    const made = await ask(
      `POST /${path}`,
      Object.fromEntries(fields.filter((name) => name in all).map((name) => [name, all[name]])),
    )
    if (made.body?.id) known.push(made.body.id)
  }
})
afterAll(() => api.close())

test(
  'nothing that can be sent to an operation makes it fail: it does it, or says why not',
  { timeout: 240_000 },
  async () => {
    expect(known.length).toBeGreaterThan(6)
    // What ends this sign-in would end the test.
    const safe = described.filter(({ path }) => !/sign-out-everywhere|remove-sample/.test(path))
    expect(safe.length).toBeGreaterThan(80)
    const failures: string[] = []
    for (const operation of safe) {
      const sends = fc.asyncProperty(requestsFor(operation, known), async ({ line, body, headers }) => {
        const { status, text } = await ask(line, body, headers)
        if (status >= 500) throw new Error(`it answered ${status}`)
        expect(text).not.toMatch(/node_modules|\.ts:\d|syntax error|violates|relation "|column "/)
      })
      const { failed, counterexample, errorInstance } = await fc.check(sends, { numRuns: RUNS })
      if (failed) failures.push(`${shown(counterexample)} ${String(errorInstance)}`)
    }
    expect(failures).toEqual([])
  },
)

test('every address of the program is documented, or is one of the few that need not be', () => {
  const others = ['/api/v1/live', '/api/v1/openapi.json', '/api/docs', '/healthz', '/readyz', '/metrics']
  const entries = [
    '/api/v1/setup',
    '/api/v1/sign-on',
    '/api/v1/invitations/:token',
    '/api/v1/invitations/:token/accept',
  ]
  const web = /^\/($|\*$|assets\/|[\w.-]+\.(js|css|png|svg|ico|webmanifest|html|woff2|txt|br|gz|map|stamp)$|\.stamp$)/
  const documented = new Set(described.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`))
  const unknown = api.routes
    .flatMap(({ method, url }) => [method].flat().map((each) => ({ method: each, url })))
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .filter(
      ({ method, url }) =>
        !documented.has(`${method} ${url}`) &&
        ![...others, ...entries].includes(url) &&
        !url.startsWith('/api/auth/') &&
        !web.test(url),
    )
  expect(unknown).toEqual([])
  expect(documented.size).toBe(operations.length)
})

test('requests that no client of ours would send are refused as the client’s mistake', async () => {
  const deep = `{"filter":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
  const raw = (options: InjectOptions) => api.app.inject(options).then(({ statusCode }) => statusCode)
  const json = { 'content-type': 'application/json' }
  expect([400, 422]).toContain((await ask('POST /companies', deep)).status)
  expect((await ask(`GET /companies?filter=${encodeURIComponent('['.repeat(10_000))}`)).status).toBeLessThan(500)
  expect((await ask('POST /companies', 'x'.repeat(2_100_000))).status).toBe(413)
  expect((await ask('POST /companies', '{"name":"A"}', { 'content-encoding': 'gzip' })).status).toBe(400)
  expect((await ask('POST /companies', '{"name":"A"}', { 'content-encoding': 'rot13' })).status).toBe(415)
  expect((await ask('POST /companies', '{"name":"half a letter: \\ud800"}')).status).toBe(422)
  expect((await ask('POST /companies', '{"name":"\\u0000"}')).status).toBe(422)
  const bomb = gzipSync(JSON.stringify({ name: 'x'.repeat(50_000_000) }))
  expect(
    await raw({
      method: 'POST',
      url: '/api/v1/companies',
      headers: { ...json, 'content-encoding': 'gzip' },
      payload: bomb,
    }),
  ).toBe(413)
  expect((await ask('GET /companies?limit=1&limit=2')).status).toBe(422)
  expect((await ask('GET /companies?filter[a]=1')).status).toBe(422)
  expect((await ask('GET /companies?__proto__=1&constructor=2')).status).toBe(422)
  expect((await ask('GET /companies/%E0%A4%A')).status).toBe(400)
  expect((await ask(`GET /companies/${'a'.repeat(5000)}`)).status).toBeGreaterThanOrEqual(400)
  expect((await ask('GET /companies/%00')).status).toBe(422)
  expect((await api.ask('GET /me', undefined, { cookie: 'trefoil.session_token=%E0%A4%A' })).status).toBe(401)
  expect((await api.ask('GET /me', undefined, { authorization: `Bearer ${'\u00ff'.repeat(50)}` })).status).toBe(401)
  for (const type of [
    'text/plain',
    'application/xml',
    'application/jsonp',
    'multipart/form-data',
    'application/json; charset=utf-16',
    '',
  ])
    expect((await ask('POST /companies', '{"name":"A"}', { 'content-type': type })).status).toBeLessThan(500)
  for (const method of ['TRACE', 'PUT', 'OPTIONS', 'HEAD', 'DELETE'] as const)
    for (const url of ['/api/auth/sign-in/email', '/api/v1/companies', '/api/v1/setup', '/nothing'])
      expect(await raw({ method: method as 'PUT', url, headers: json })).toBeLessThan(500)
})

test('the doors of sign-in hold against whatever is sent', async () => {
  const wild = fc.oneof(
    fc.json(),
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify({ email: value, password: value, callbackURL: value })),
  )
  const paths = [
    'sign-in/email',
    'sign-out',
    'change-password',
    'get-session',
    'sign-up/email',
    'update-user',
    'error',
    '..%2f',
    'sign-in/social',
  ]
  const sends = fc.asyncProperty(
    fc.constantFrom('GET', 'POST'),
    fc.constantFrom(...paths),
    wild,
    async (method, path, body) => {
      const { status, text } = await api.ask(`${method} /api/auth/${path}`, method === 'GET' ? undefined : body)
      if (status >= 500) throw new Error(`${status} for ${method} ${path} ${body}`)
      expect(text).not.toMatch(/node_modules|select /)
    },
  )
  await fc.assert(sends, { numRuns: 150 })
})

/** With every odd letter to be seen, so that it can be tried again. */
const shown = (value: unknown) =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
