import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tellAccess } from '#features/access/accounts.ts'
import type { SignIn } from '#features/access/signIn.ts'
import { signInPace } from '#features/access/signInPace.ts'
import { baseUrlOf } from '#features/access/signOnPlugin.ts'
import { AppError } from '#kernel/errors.ts'
import { send } from '#platform/http/problem.ts'
import type { System } from '#platform/system.ts'

/** What of the sign-in library can be reached; the rest of it (mails, other providers, its own pages) is closed. */
const DOORS = [
  ['POST', 'sign-out'],
  ['POST', 'change-password'],
  ['GET', 'get-session'],
  ['GET', 'list-sessions'],
  ['POST', 'revoke-session'],
  ['POST', 'revoke-sessions'],
  ['POST', 'revoke-other-sessions'],
  ['POST', 'two-factor/enable'],
  ['POST', 'two-factor/disable'],
  ['POST', 'two-factor/verify-totp'],
  ['POST', 'two-factor/verify-backup-code'],
  ['POST', 'two-factor/generate-backup-codes'],
  ['GET', 'passkey/generate-register-options'],
  ['POST', 'passkey/verify-registration'],
  ['GET', 'passkey/generate-authenticate-options'],
  ['POST', 'passkey/verify-authentication'],
  ['POST', 'passkey/delete-passkey'],
  ['GET', 'sign-on/begin'],
  ['GET', 'sign-on/callback'],
] as const

/** Sessions end or change by these; every process remembers sessions for a moment and has to be told. */
const ENDING = /\/(sign-out|change-password|revoke-[a-z-]+|two-factor\/[a-z-]+)(\?|$)/

/** No device is trusted to leave the code out, whatever a client asks for. */
const NOT_TAKEN = ['trustDevice', 'createSession']

const DEVICE = /(?:^|;\s*)(?:__Host-)?trefoil\.device=([\w.-]+)/
const YEAR = 365 * 86_400

/** The sign-in library behind our doors, with our limit for each account before the password. */
export function serveDoors(app: FastifyInstance, system: System, signIn: SignIn, secret: string) {
  const pace = signInPace(system.database, secret)
  const isSecure = baseUrlOf(system.config).startsWith('https:')

  const pass = async (request: FastifyRequest, reply: FastifyReply) => {
    const response = await signIn.handler(toRequest(request, system))
    if (response.ok && ENDING.test(request.url)) await tellAccess(system.database)
    return answer(reply, response)
  }
  const answer = async (reply: FastifyReply, response: Response, device?: string) => {
    reply.code(response.status).header('Cache-Control', 'no-store')
    response.headers.forEach((value, name) => {
      if (name !== 'set-cookie') reply.header(name, value)
    })
    for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
    if (device) reply.header('set-cookie', device)
    return reply.send(response.body ? await response.text() : null)
  }

  app.post('/api/auth/sign-in/email', async (request, reply) => {
    const email = emailIn(request.body)
    const device = DEVICE.exec(request.headers.cookie ?? '')?.[1]
    const turn = await pace.take({ email, address: request.ip, device })
    if (!turn.isFree) return send(reply.header('Retry-After', String(turn.seconds)), 429, tooMany(turn.seconds))
    const response = await signIn.handler(toRequest(request, system))
    if (!response.ok) return answer(reply, response)
    await turn.succeeded()
    return answer(reply, response, deviceCookie(pace.deviceFor(email), isSecure))
  })
  for (const [method, door] of DOORS) app.route({ method, url: `/api/auth/${door}`, handler: pass })
}

/** A device that knew the password once is not slowed down by what strangers try. */
const deviceCookie = (value: string, isSecure: boolean) =>
  `${isSecure ? '__Host-' : ''}trefoil.device=${value}; Max-Age=${YEAR}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

function emailIn(body: unknown): string {
  const email = (body as { email?: unknown } | null | undefined)?.email
  return typeof email === 'string' ? email.slice(0, 300) : ''
}

function tooMany(seconds: number) {
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return new AppError(
    'unavailable',
    'sign_in.too_many',
    `Too many tries for this account. Try again in ${wait}, or sign in with a passkey.`,
    { details: { seconds } },
  )
}

function toRequest(request: FastifyRequest, system: System): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !/^(x-|forwarded|content-length)/i.test(name)) headers.set(name, value)
  }
  headers.set('x-client-address', request.ip)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && request.body !== undefined
  return new Request(new URL(request.url, system.config.TREFOIL_URL ?? 'http://localhost'), {
    method: request.method,
    headers,
    body: hasBody ? JSON.stringify(request.body, withoutRefused) : null,
  })
}

const withoutRefused = (name: string, value: unknown) => (NOT_TAKEN.includes(name) ? undefined : value)
