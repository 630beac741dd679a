import { randomBytes } from 'node:crypto'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import { AppError } from '#kernel/errors.ts'
import type { System } from '../system.ts'
import { answerError } from './problem.ts'
import { securityHeaders } from './securityHeaders.ts'

// Enough to find a request in the log, across restarts.
const START = randomBytes(4).toString('hex')
let requests = 0

/** Fastify with the protections that every route gets. Routes are added by `app`. */
export async function createServer(system: System): Promise<FastifyInstance> {
  const { config, log } = system
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TREFOIL_TRUST_PROXY ?? false,
    bodyLimit: 2_000_000,
    requestTimeout: 60_000,
    connectionTimeout: 70_000,
    forceCloseConnections: 'idle',
    genReqId: () => `${START}-${(++requests).toString(36)}`,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 300 },
  })
  app.server.headersTimeout = 10_000
  app.setErrorHandler(answerError)

  onlyExactJson(app)
  const headers = securityHeaders(config.TREFOIL_URL)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers)
    done(refuseForeign(request))
  })
  await app.register(rateLimit, {
    global: true,
    max: config.TREFOIL_RATE_LIMIT,
    timeWindow: 60_000,
    keyGenerator: addressOf,
    allowList: isFile,
  })
  await app.register(compress, { global: true, threshold: 2048, encodings: ['gzip'] })
  await app.register(multipart, { limits: { fileSize: 200_000_000, files: 1, fields: 20 } })
  return app
}

// A page is a hundred small files, kept by the browser: an office behind one address would use up its share by them.
const isFile = (request: FastifyRequest) => request.url.startsWith('/assets/')

/** One IPv6 household has a /64, so that is what counts as one address. */
const addressOf = (request: FastifyRequest) =>
  request.ip.includes(':') ? request.ip.split(':').slice(0, 4).join(':') : request.ip

/** Odd spellings of the content type have bypassed validation before: there is one spelling, with or without charset. */
function onlyExactJson(app: FastifyInstance) {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const type = request.headers['content-type'] ?? ''
    if (!/^application\/json(; ?charset=utf-8)?$/i.test(type))
      return done(Object.assign(new Error('media type'), { statusCode: 415 }))
    if (body === '') return done(null, undefined)
    try {
      done(null, JSON.parse(body as string, withoutPrototype))
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }))
    }
  })
}

function withoutPrototype(key: string, value: unknown) {
  if (key === '__proto__') throw new Error('refused')
  return value
}

/** A page of another site may not act with this person's cookie. Programs without a browser send neither header. */
function refuseForeign(request: FastifyRequest): AppError | undefined {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization) return undefined
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  const isOwn =
    site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin' || site === 'none'
  if (isOwn) return undefined
  return new AppError('forbidden', 'origin.foreign', 'This request came from another site and was refused.')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
