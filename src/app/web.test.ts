import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Me } from '#features/access/access.contract.ts'
import { serveWeb } from './web.ts'

const folder = mkdtempSync(join(tmpdir(), 'trefoil-web-'))
const program = 'export const words = "a program that is worth being packed"'
const ada = { user: { name: '</script><!-- Ada' } } as Me
const page = { accept: 'text/html' }
let app: FastifyInstance

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<meta nonce="%NONCE%"><!--reads--><!--frame--><script id="me">%ME%</script>',
  )
  writeFileSync(join(folder, 'assets/program-1.js'), program)
  writeFileSync(join(folder, 'assets/program-1.js.br'), brotliCompressSync(program))
  writeFileSync(join(folder, 'assets/program-1.js.gz'), gzipSync(program))
  app = Fastify()
  await serveWeb(app, folder, async ({ headers }) => {
    if (headers.cookie === 'trouble') throw new Error('The database is away.')
    return headers.cookie === 'ada' ? ada : null
  })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const meIn = (body: string) => JSON.parse(/<script id="me">(.*?)<\/script>/s.exec(body)?.[1] ?? '') as unknown

test('a page says who it was made for, whatever they are called, and is never kept', async () => {
  const { body, headers } = await app.inject({ url: '/people', headers: { ...page, cookie: 'ada' } })
  expect(meIn(body)).toEqual(ada)
  expect(body).toContain('class="frame"')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-security-policy']).toContain(/nonce="([^"]+)"/.exec(body)?.[1])
})

test('a page for a visitor, or made while nobody can say who asks, names nobody and comes all the same', async () => {
  for (const cookie of ['', 'trouble']) {
    const { body, statusCode } = await app.inject({ url: '/', headers: { ...page, cookie } })
    expect(statusCode).toBe(200)
    expect(meIn(body)).toBeNull()
    expect(body).not.toMatch(/preload|class="frame"/)
  }
})

test('the page of Today has the day asked for before the program is there', async () => {
  const at = async (url: string) => (await app.inject({ url, headers: { ...page, cookie: 'ada' } })).body
  expect(await at('/')).toContain('<link rel="preload" as="fetch" href="/api/v1/today"')
  expect(await at('/?from=mail')).toContain('/api/v1/today')
  expect(await at('/people')).not.toContain('/api/v1/today')
})

test.each([
  ['br, gzip', 'br', brotliCompressSync(program)],
  ['gzip, deflate', 'gzip', gzipSync(program)],
  ['identity', undefined, Buffer.from(program)],
])(
  'a file of the program comes as it was packed by the build for those who take %s',
  async (accepted, encoding, sent) => {
    const answer = await app.inject({ url: '/assets/program-1.js', headers: { 'accept-encoding': accepted } })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.rawPayload.equals(sent)).toBe(true)
    expect(answer.headers['content-type']).toMatch(/javascript/)
    expect(answer.headers['cache-control']).toMatch(/max-age=31536000.*immutable/)
    expect(answer.headers.vary).toMatch(/accept-encoding/i)
    const again = { 'accept-encoding': accepted, 'if-none-match': answer.headers.etag }
    expect((await app.inject({ url: '/assets/program-1.js', headers: again })).statusCode).toBe(304)
  },
)
