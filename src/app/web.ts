import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Me } from '#features/access/access.contract.ts'
import { sendNothingHere } from '#platform/http/problem.ts'
import { pageFor } from './page.ts'

type WhoIs = (request: FastifyRequest) => Promise<Me | null>

/** The browser's part: hashed files cached for ever, the page itself never, and a policy that runs nothing from elsewhere. */
export async function serveWeb(app: FastifyInstance, folder: string, whoIs: WhoIs) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64url')
    // Without an answer about the person the page comes all the same, and asks by itself.
    const me = await whoIs(request).catch(() => null)
    return reply
      .header('Cache-Control', 'no-store')
      .header('Content-Security-Policy', policyWith(nonce))
      .type('text/html; charset=utf-8')
      .send(pageFor(page, { nonce, me, path: request.url.split('?', 1)[0] ?? '' }))
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
    maxAge: '1y',
    immutable: true,
    setHeaders: (reply, path) => {
      if (!path.includes('/assets/')) void reply.header('Cache-Control', 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html')
    if (wantsPage) return sendPage(request, reply)
    return sendNothingHere(reply)
  })
  app.get('/', sendPage)
}

// The component library writes a few style elements at run time; they carry the nonce. Scripts come from files only.
const policyWith = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `object-src 'none'`,
  ].join('; ')
