import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createOutbound } from './outbound.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})

/** A server inside, and how often it was reached. */
async function canary(listener: RequestListener = (_, response) => void response.end('inside')) {
  const reached = { count: 0 }
  const server = createServer((request, response) => {
    reached.count += 1
    listener(request, response)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { reached, port: (server.address() as AddressInfo).port }
}

// prettier-ignore
const INSIDE = [
  '127.0.0.1', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '0', '0.0.0.0', 'localhost', 'localhost.', '127.0.0.1.',
  '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255',
  '[::]', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]',
  '[2001::7f00:1]', '[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[ff02::1]', '[2001:db8::1]', '①②⑦.⓪.⓪.①', '127。0。0。1',
]

test.each(INSIDE)('%s is inside, however it is written', async (host) => {
  const { reached, port } = await canary()
  const outbound = createOutbound([])
  for (const suffix of ['', `:${port}`])
    await expect(outbound.ask(`http://${host}${suffix}/`)).rejects.toMatchObject({
      code: expect.stringMatching(/^outbound\.(refused|unreachable|address)$/),
    })
  expect(reached.count).toBe(0)
})

test.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'http://user:word@example.com/',
  'gopher://example.com/',
  '//x',
])('%s is not asked', async (url) => {
  await expect(createOutbound([], async () => []).ask(url)).rejects.toMatchObject({
    code: expect.stringMatching(/^outbound\./),
  })
})

test('a name is refused where one of its addresses is inside, and is looked up once', async () => {
  const { reached, port } = await canary()
  let asked = 0
  const rebinding = createOutbound([`public.example:${port}`], async () => {
    asked += 1
    return [{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]
  })
  expect(String((await rebinding.ask(`http://public.example:${port}/`)).body)).toBe('inside')
  expect([asked, reached.count]).toEqual([1, 1])

  const mixed = createOutbound([], async () => [
    { address: '93.184.215.14', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ])
  await expect(mixed.ask('http://mixed.example/')).rejects.toMatchObject({ code: 'outbound.refused' })
  await expect(mixed.addressFor('mixed.example', 993)).rejects.toMatchObject({ code: 'outbound.refused' })
})

test('a redirect to the inside is not followed, and one to another server takes no secrets along', async () => {
  const inner = await canary()
  const seen: unknown[] = []
  const second = await canary((request, response) => {
    seen.push(request.headers.authorization)
    response.end('second')
  })
  const first = await canary((request, response) => {
    const port = request.url === '/inside' ? inner.port : second.port
    response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end()
  })
  const outbound = createOutbound([`127.0.0.1:${first.port}`, `127.0.0.1:${second.port}`])
  const headers = { authorization: 'Bearer secret' }
  await expect(outbound.ask(`http://127.0.0.1:${first.port}/inside`)).rejects.toMatchObject({
    code: 'outbound.refused',
  })
  expect(inner.reached.count).toBe(0)
  expect(String((await outbound.ask(`http://127.0.0.1:${first.port}/`, { headers })).body)).toBe('second')
  expect(seen).toEqual([undefined])
})

test('a server that sends too much or too slowly is left', async () => {
  const large = await canary((_, response) => void response.end(Buffer.alloc(2000)))
  const silent = await canary(() => undefined)
  const outbound = createOutbound(['127.0.0.1'])
  await expect(outbound.ask(`http://127.0.0.1:${large.port}/`, { most: 1000 })).rejects.toMatchObject({
    code: 'outbound.too_large',
  })
  await expect(outbound.ask(`http://127.0.0.1:${silent.port}/`, { timeout: 100 })).rejects.toMatchObject({
    code: 'outbound.unreachable',
  })
})
