import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { invitations, setup } from '#features/access/entry.contract.ts'
import { hasAdministrator, tellAccess } from '#features/access/accounts.ts'
import { acceptInvitation, findInvitation, isKnownElsewhere } from '#features/access/invitations.ts'
import { setupToken } from '#features/access/secrets.ts'
import { foundFirst } from '#features/access/setup.ts'
import type { SignIn } from '#features/access/signIn.ts'
import { methodOf, pathOf, type Contract, type OutputOf, type ParsedOf } from '#kernel/contract.ts'
import { AppError } from '#kernel/errors.ts'
import { answer, inputOf } from '#platform/http/operationRoutes.ts'
import { parseInput } from '#platform/parseInput.ts'
import type { System } from '#platform/system.ts'

/** What is asked before anybody is known: sign-in itself, set-up, invitations. Limited per address, more tightly than the rest. */
export function serveSignIn(
  app: FastifyInstance,
  system: System,
  signIn: SignIn,
  secret: string,
  onSetup: (sampleFor: string | null) => Promise<void>,
) {
  const { database } = system
  const open = <C extends Contract>(contract: C, run: (input: ParsedOf<C>) => Promise<OutputOf<C>>) =>
    app.route({
      method: methodOf(contract),
      url: `/api/v1${pathOf(contract)}`,
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      handler: async (request, reply) =>
        answer(reply, contract, await run(parseInput(contract, inputOf(request, contract)))),
    })

  open(setup.read, async () => ({ needed: !(await hasAdministrator(database)) }))
  open(setup.run, async (input) => {
    if (input.token !== setupToken(secret)) {
      throw new AppError(
        'forbidden',
        'setup.token',
        'This set-up link is not valid. Take the one that the server printed when it started.',
      )
    }
    const founder = await foundFirst(database, input)
    await onSetup(input.sample ? founder.userId : null)
    return { done: true as const }
  })
  open(invitations.read, async ({ token }) => {
    const found = await findInvitation(database, token)
    return {
      email: found.email,
      name: found.name,
      workspaceName: found.workspace_name,
      invitedBy: found.invited_by_name,
      isKnown: await isKnownElsewhere(database, found),
      hasJoined: found.has_joined,
    }
  })
  open(invitations.accept, async ({ token, name, password }) => {
    await acceptInvitation(database, token, { name, password })
    return { done: true as const }
  })

  const pass = async (request: FastifyRequest, reply: FastifyReply) => {
    const response = await signIn.handler(toRequest(request, system))
    if (response.ok && ENDING.test(request.url)) await tellAccess(database)
    reply.code(response.status).header('Cache-Control', 'no-store')
    response.headers.forEach((value, name) => {
      if (name !== 'set-cookie') reply.header(name, value)
    })
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
    return reply.send(response.body ? await response.text() : null)
  }
  for (const [method, door] of DOORS) app.route({ method, url: `/api/auth/${door}`, handler: pass })
}

/** What of the sign-in library can be reached; the rest of it (mails, other providers, its own pages) is closed. */
const DOORS = [
  ['POST', 'sign-in/email'],
  ['POST', 'sign-out'],
  ['POST', 'change-password'],
  ['GET', 'get-session'],
  ['GET', 'list-sessions'],
  ['POST', 'revoke-session'],
  ['POST', 'revoke-sessions'],
  ['POST', 'revoke-other-sessions'],
] as const

/** Sessions end by these; every process remembers sessions for a moment and has to be told. */
const ENDING = /\/(sign-out|change-password|revoke-[a-z-]+)(\?|$)/

function toRequest(request: FastifyRequest, system: System): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !/^(x-|forwarded|content-length)/i.test(name)) headers.set(name, value)
  }
  headers.set('x-client-address', request.ip)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && request.body !== undefined
  const base = system.config.TREFOIL_URL ?? 'http://localhost'
  return new Request(new URL(request.url, base), {
    method: request.method,
    headers,
    body: hasBody ? JSON.stringify(request.body) : null,
  })
}
