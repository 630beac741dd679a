import { lookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { AppError } from '#kernel/errors.ts'
import { isPublic } from './addresses.ts'

export type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

export type Ask = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** The whole of it, in milliseconds; 10 seconds unless said. */
  timeout?: number
  /** Of the answer, in bytes; 5 MB unless said. */
  most?: number
}

export type Outbound = {
  /** One request to another server. Redirects are followed for GET alone, three at most, each checked like the first. */
  ask(url: string, ask?: Ask): Promise<Answer>
  /** For what is no HTTP (mail): where to connect, checked. Connect to the address, and keep the name for TLS. */
  addressFor(host: string, port: number): Promise<{ address: string; family: number }>
}

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>

const PORTS = new Set(['', '80', '443'])
const HOPS = 3

/**
 * The one way out. A name is looked up once, every address that it has must be public, and the connection goes to the
 * address that was checked: a name that answers differently the second time gains nothing.
 * `allowed` lists hosts inside (`host` or `host:port`) that may be reached all the same.
 */
export function createOutbound(allowed: readonly string[], resolve: Resolve = resolveAll): Outbound {
  const isAllowed = (host: string, port: string) => allowed.includes(host) || allowed.includes(`${host}:${port}`)

  const checked = async (host: string, port: string) => {
    const bare = host.replace(/^\[|\]$/g, '')
    const addresses = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await resolve(bare).catch(() => [])
    if (addresses.length === 0) throw unreachable(host)
    if (!isAllowed(host, port) && !addresses.every(({ address }) => isPublic(address))) throw closedTo(host)
    return addresses
  }

  const once = async (url: URL, { method = 'GET', headers = {}, body, most = 5_000_000 }: Ask, signal: AbortSignal) => {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80')
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw closedTo(url.host)
    if (!PORTS.has(url.port) && !isAllowed(url.hostname, port)) throw closedTo(url.host)
    const addresses = await checked(url.hostname, port)
    const pinned: LookupFunction = (_, options, done) =>
      options.all ? done(null, addresses) : done(null, addresses[0]?.address ?? '', addresses[0]?.family)
    return new Promise<Answer>((answered, failed) => {
      const begin = url.protocol === 'https:' ? httpsRequest : httpRequest
      const sent = { 'accept-encoding': 'identity', ...headers }
      const request = begin(url, { method, headers: sent, lookup: pinned, agent: false, signal }, (response) => {
        readAll(response, most).then(
          (content) => answered({ status: response.statusCode ?? 0, headers: response.headers, body: content }),
          failed,
        )
      })
      request.on('error', failed)
      request.end(body)
    })
  }

  return {
    async ask(address, wish = {}) {
      const signal = AbortSignal.timeout(wish.timeout ?? 10_000)
      let ask = wish
      let url = parse(address)
      for (let hop = 0; ; hop++) {
        const answer = await once(url, ask, signal).catch((error: unknown) => {
          throw error instanceof AppError ? error : unreachable(url.host)
        })
        const { location } = answer.headers
        if (!location || answer.status < 300 || answer.status > 399 || (ask.method ?? 'GET') !== 'GET') return answer
        if (hop === HOPS) throw unreachable(url.host)
        const next = parse(new URL(location, url).href)
        // What was meant for one server is not shown to another.
        if (next.origin !== url.origin) ask = { ...ask, headers: {} }
        url = next
      }
    },
    async addressFor(host, port) {
      const [first] = await checked(host, String(port))
      if (!first) throw unreachable(host)
      return first
    },
  }
}

const resolveAll: Resolve = (host) => lookup(host, { all: true, verbatim: true })

function parse(address: string): URL {
  if (!URL.canParse(address)) throw new AppError('invalid', 'outbound.address', `“${address}” is no web address.`)
  return new URL(address)
}

async function readAll(response: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new AppError('unavailable', 'outbound.too_large', 'The other server sends too much.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const unreachable = (host: string) =>
  new AppError(
    'unavailable',
    'outbound.unreachable',
    `${host} does not answer as it should. Check the address, then try again.`,
  )

const closedTo = (host: string) =>
  new AppError(
    'forbidden',
    'outbound.refused',
    `${host} may not be reached from here: it is inside a private network or on an unusual port. ` +
      'Whoever runs Trefoil can allow it with OUTBOUND_ALLOWED_INTERNAL_HOSTS.',
  )
