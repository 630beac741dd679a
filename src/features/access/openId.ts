import { createHash, randomBytes } from 'node:crypto'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose'
import { z } from 'zod'
import { AppError } from '#kernel/errors.ts'
import type { Outbound } from '#platform/outbound/outbound.ts'

// OpenID Connect, the code flow with PKCE: what of it single sign-on needs, over the guarded way out.

export type Provider = { issuer: string; clientId: string; clientSecret: string }
export type Claims = { subject: string; email: string | null; isEmailVerified: boolean }
/** What only the browser that began may know; kept on the server until it comes back. */
export type Flow = { state: string; nonce: string; verifier: string }

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
})
type Discovery = z.infer<typeof Discovery>

/** Signatures that a stranger cannot make: none, and those by a shared secret, are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

export function newFlow(): Flow {
  const random = () => randomBytes(32).toString('base64url')
  return { state: random(), nonce: random(), verifier: random() }
}

/** What the provider says about itself. @throws AppError where it is not one, or calls itself something else. */
export async function discover(outbound: Outbound, issuer: string): Promise<Discovery> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const { status, body } = await outbound.ask(address, { timeout: 5000, most: 200_000 })
  const found = Discovery.safeParse(status === 200 ? asJson(body) : null)
  if (!found.success || found.data.issuer !== issuer)
    throw new AppError(
      'invalid',
      'sign_on.issuer',
      `${address} does not describe the provider ${issuer}. Copy the issuer from the provider, letter by letter.`,
      { errors: [{ path: 'issuer', message: 'No OpenID provider is found there.' }] },
    )
  return found.data
}

/** Where to send the browser. */
export function authorizeAt(discovery: Discovery, provider: Provider, flow: Flow, redirectUrl: string): string {
  const url = new URL(discovery.authorization_endpoint)
  const challenge = createHash('sha256').update(flow.verifier).digest('base64url')
  const asked = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUrl,
    scope: 'openid email profile',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}

/** Who it is, from the code that came back. @throws AppError forbidden where anything about the answer is not as it must be. */
export async function claimsFor(
  outbound: Outbound,
  provider: Provider,
  flow: Flow,
  { code, redirectUrl }: { code: string; redirectUrl: string },
): Promise<Claims> {
  const discovery = await discover(outbound, provider.issuer)
  const tokens = await exchange(outbound, discovery, provider, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUrl,
    code_verifier: flow.verifier,
  })
  const payload = await verify(outbound, discovery, provider, flow, tokens.id_token)
  const told = payload['email'] ? payload : { ...(await userInfo(outbound, discovery, payload, tokens.access_token)) }
  return {
    subject: payload.sub ?? '',
    email: typeof told['email'] === 'string' ? told['email'].toLowerCase() : null,
    isEmailVerified: told['email_verified'] === true || told['email_verified'] === 'true',
  }
}

const Tokens = z.object({ id_token: z.string(), access_token: z.string().optional() })

async function exchange(outbound: Outbound, discovery: Discovery, provider: Provider, form: Record<string, string>) {
  const methods = discovery.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const { clientId, clientSecret } = provider
  const isBasic = methods.includes('client_secret_basic')
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')
  const { status, body } = await outbound.ask(discovery.token_endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      ...(isBasic ? { authorization: `Basic ${basic}` } : {}),
    },
    body: new URLSearchParams({
      ...form,
      ...(isBasic ? {} : { client_id: clientId, client_secret: clientSecret }),
    }).toString(),
    most: 200_000,
  })
  const tokens = Tokens.safeParse(status === 200 ? asJson(body) : null)
  if (!tokens.success) throw refused()
  return tokens.data
}

async function verify(outbound: Outbound, discovery: Discovery, provider: Provider, flow: Flow, token: string) {
  const { body } = await outbound.ask(discovery.jwks_uri, { timeout: 5000, most: 200_000 })
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(asJson(body) as JSONWebKeySet), {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp', 'iat'],
      clockTolerance: 60,
    })
    const isForUs = !Array.isArray(payload.aud) || payload.aud.length === 1 || payload['azp'] === provider.clientId
    if (payload['nonce'] !== flow.nonce || !isForUs || !payload.sub) throw refused()
    return payload
  } catch {
    throw refused()
  }
}

async function userInfo(outbound: Outbound, discovery: Discovery, payload: JWTPayload, token: string | undefined) {
  if (!discovery.userinfo_endpoint || !token) return {}
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
  const { status, body } = await outbound.ask(discovery.userinfo_endpoint, { headers, most: 200_000 })
  const told = (status === 200 ? asJson(body) : null) as Record<string, unknown> | null
  return told?.['sub'] === payload.sub ? (told ?? {}) : {}
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

const refused = () =>
  new AppError(
    'forbidden',
    'sign_on.refused',
    'The sign-in service’s answer was not as it must be. Try again, and tell your administrator if it stays.',
  )
