import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { addressOf, onSignedOut, request } from './api.ts'

const update = contract({
  name: 'thing.update',
  http: 'PATCH /things/:id',
  input: z.strictObject({ id: z.string(), version: z.int().optional(), name: z.string() }),
  output: z.unknown(),
  summary: 'Change.',
})
const list = contract({
  name: 'thing.list',
  http: 'GET /things',
  input: z.strictObject({ q: z.string().optional() }),
  output: z.unknown(),
  summary: 'List.',
})

const answer = (status: number, body: unknown) => {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(body, { status })))
  vi.stubGlobal('fetch', fetched)
  return fetched
}
afterEach(() => vi.unstubAllGlobals())

test('path parameters leave the input, the rest is query or body', () => {
  expect(addressOf(update, { id: 'a/b', name: 'N' })).toEqual({ url: '/things/a%2Fb', body: { name: 'N' } })
  const { url } = addressOf(list, { q: 'anna', limit: 50, cursor: undefined, filter: { field: 'x', op: 'isEmpty' } })
  expect(url).toBe('/things?q=anna&limit=50&filter=%7B%22field%22%3A%22x%22%2C%22op%22%3A%22isEmpty%22%7D')
})

test('a write carries a key of its own and the version it was made from', async () => {
  const fetched = answer(200, {})
  await request(update, { id: '1', version: 7, name: 'N' })
  const [url, init] = fetched.mock.calls[0]!
  expect(url).toBe('/api/v1/things/1')
  expect(init).toMatchObject({
    method: 'PATCH',
    headers: { 'If-Match': '7', 'Idempotency-Key': expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
})

test('a refusal comes with its sentence, its fields and a way out', async () => {
  answer(409, {
    code: 'thing.changed',
    detail: 'Somebody was faster.',
    errors: [{ path: 'name', message: 'Too long.' }],
    details: { current: { name: 'M' } },
  })
  const failure = await request(update, { id: '1', name: 'N' }).catch((error: unknown) => error)
  expect(failure).toMatchObject({
    status: 409,
    code: 'thing.changed',
    detail: 'Somebody was faster.',
    isConflict: true,
    details: { current: { name: 'M' } },
  })
  expect((failure as { about(path: string): string }).about('name')).toBe('Too long.')
})

test('an unreachable server is called offline; an ended session is told to the app', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
  await expect(request(list, {})).rejects.toMatchObject({ code: 'offline', status: 0 })

  const told = vi.fn<() => void>()
  onSignedOut(told)
  answer(401, { code: 'session.needed', detail: 'Sign in.' })
  await expect(request(list, {})).rejects.toMatchObject({ status: 401 })
  expect(told).toHaveBeenCalledOnce()
})
