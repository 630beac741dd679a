import { recall } from '#platform/workspaceMemory.ts'
import type { Actor } from '#platform/actor.ts'
import { inTheirWords } from '#features/vocabulary/vocabulary.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { canSee } from '#features/access/access.policy.ts'
import { authenticator } from '#features/access/authenticate.ts'
import { readMe } from '#features/access/me.ts'
import { refuseHeld } from './held.ts'
import { createSignIn, tokenFromCookie } from '#features/access/signIn.ts'
import { AppError } from '#kernel/errors.ts'
import { draining } from '#platform/http/draining.ts'
import { serveHealth } from '#platform/http/health.ts'
import { openApiOf } from '#platform/http/openapi.ts'
import { inTheirProse } from '#platform/http/openapiProse.ts'
import { withCustomFields } from '#platform/http/openapiCustom.ts'
import { serveOperations } from '#platform/http/operationRoutes.ts'
import { send, sendNothingHere } from '#platform/http/problem.ts'
import { createServer } from '#platform/http/server.ts'
import { writeLooks } from '#platform/records/looks.ts'
import { isDenied } from '#platform/records/roleRights.ts'
import { startRealtime } from '#platform/realtime.ts'
import { apiDocs } from './apiDocs.ts'
import type { Opened } from './open.ts'
import { operations } from './operations.ts'
import { serveSignIn } from './signInRoutes.ts'
import { serveWeb } from './web.ts'

export const WEB_FOLDER = join(import.meta.dirname, '../../dist/web')

export type Served = { app: FastifyInstance; routes: readonly Route[]; stop(): Promise<void> }
type Route = { method: string | string[]; url: string }

type Options = { onSetup?: (sampleFor: string | null) => Promise<void> }

/** The whole program behind one port: API, live changes, documents, health, and the browser's part where it is built. */
export async function serve(
  { system, secret }: Opened,
  { onSetup = async () => undefined }: Options = {},
): Promise<Served> {
  const { database, log } = system
  const app = await createServer(system)
  const routes: Route[] = []
  app.addHook('onRoute', ({ method, url }) => void routes.push({ method, url }))
  const realtime = await startRealtime(database.url, log)
  const authenticate = authenticator(database)
  realtime.onAccess(authenticate.forget)
  const signIn = createSignIn({ system, secret })
  const { isDraining, drain } = draining(app)

  const identify = async (request: FastifyRequest) => {
    const bearer = /^Bearer (.{10,200})$/.exec(request.headers.authorization ?? '')?.[1]
    const actor = await authenticate(bearer ? { bearer } : { cookie: tokenFromCookie(request.headers.cookie) })
    if (actor?.isHeld) refuseHeld(request)
    return actor ? { actor, via: bearer ? ('api' as const) : ('browser' as const) } : null
  }

  serveHealth(app, system, isDraining)
  serveSignIn(app, system, signIn, secret, onSetup)
  serveOperations(app, system, operations, identify)
  app.get('/api/v1/live', { config: { rateLimit: { max: 120, timeWindow: 60_000 } } }, async (request, reply) => {
    const who = await identify(request)
    if (!who) return send(reply, 401, new AppError('forbidden', 'sign_in.needed', 'Please sign in first.'))
    const renew = async () => (await identify(request))?.actor ?? null
    realtime.attach({
      actor: who.actor,
      maySee: (actor, record) => !isDenied(actor, record.noun, 'see') && canSee(actor, record),
      renew,
      reply,
    })
  })
  const document = openApiOf(
    operations.map(({ contract }) => contract),
    '0.1.0',
  )
  const openApi = JSON.stringify(document)
  const documentFor = async (actor: Actor) =>
    inTheirProse(await withCustomFields(document, system, actor.workspaceId), inTheirWords(actor, 'en'))
  app.get('/api/v1/openapi.json', async (request, reply) => {
    const who = await identify(request)
    const own = who && JSON.stringify(await documentFor(who.actor))
    return reply.type('application/json; charset=utf-8').send(own ?? openApi)
  })
  app.get('/api/docs', async (request, reply) => {
    const who = await identify(request)
    if (who) await recall(system, who.actor.workspaceId)
    return apiDocs(
      reply,
      operations.map(({ contract }) => contract),
      who ? inTheirWords(who.actor, 'en') : undefined,
    )
  })
  const whoIs = async (request: FastifyRequest) => {
    const who = await identify(request)
    return who && readMe({ ...who, system }, {})
  }
  if (existsSync(join(WEB_FOLDER, 'index.html'))) await serveWeb(app, WEB_FOLDER, whoIs)
  else app.setNotFoundHandler((_, reply) => sendNothingHere(reply))

  return {
    app,
    routes,
    async stop() {
      if (isDraining()) return
      const drained = drain()
      await realtime.close()
      await drained
      app.server.closeAllConnections()
      await app.close()
      await signIn.close()
      await writeLooks(system)
    },
  }
}
