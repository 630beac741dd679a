import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'

export type Person = { sub: string; email?: string; email_verified?: boolean }
type Wrong = 'issuer' | 'audience' | 'nonce' | 'key' | 'unsigned' | 'expired'

export type OpenIdProvider = {
  issuer: string
  host: string
  client: { clientId: string; clientSecret: string }
  /** Who signs in there next. */
  person: Person
  /** What is not as it should be in the next answer. */
  wrong: Wrong | null
  end(): Promise<void>
}

/** A provider of OpenID Connect as the standard has it: codes that count once, PKCE, a signed token. */
export async function anOpenIdProvider(): Promise<OpenIdProvider> {
  const [keys, strange] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const client = { clientId: 'trefoil', clientSecret: 'a client secret: with & odd letters' }
  const codes = new Map<string, { nonce: string; challenge: string; person: Person; redirect: string }>()

  const server = createServer((request, response) => {
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const url = new URL(request.url ?? '/', provider.issuer)
    if (url.pathname === '/.well-known/openid-configuration') return void json(discovery(provider.issuer))
    if (url.pathname === '/jwks') return void json({ keys: [jwk] })
    if (url.pathname === '/authorize') {
      const asked = url.searchParams
      const code = randomUUID()
      const redirect = asked.get('redirect_uri') ?? ''
      const [nonce, challenge] = [asked.get('nonce') ?? '', asked.get('code_challenge') ?? '']
      codes.set(code, { nonce, challenge, person: provider.person, redirect })
      const back = new URL(redirect)
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: provider.issuer }).toString()
      return void response.writeHead(302, { location: back.href }).end()
    }
    if (url.pathname === '/token')
      return void token(request).then(
        (body) => json(body),
        () => json({ error: 'invalid_grant' }, 400),
      )
    return void json({}, 404)
  })

  const token = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await text(request))
    const given = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
    const expected = `${encodeURIComponent(client.clientId)}:${encodeURIComponent(client.clientSecret)}`
    const found = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight = found?.challenge === challenge && found.redirect === form.get('redirect_uri')
    if (given !== expected || !found || !isRight) throw new Error('refused')
    return { token_type: 'Bearer', access_token: randomUUID(), id_token: await idToken(found) }
  }

  const idToken = async ({ nonce, person }: { nonce: string; person: Person }) => {
    const { wrong } = provider
    const claims: JWTPayload = { ...person, nonce: wrong === 'nonce' ? 'another' : nonce }
    const about = <Token extends SignJWT | UnsecuredJWT>(jwt: Token) =>
      jwt
        .setIssuer(wrong === 'issuer' ? 'https://elsewhere.example' : provider.issuer)
        .setAudience(wrong === 'audience' ? 'another-client' : client.clientId)
        .setIssuedAt(wrong === 'expired' ? '2 hours ago' : undefined)
        .setExpirationTime(wrong === 'expired' ? '1 hour ago' : '5 minutes') as Token
    if (wrong === 'unsigned') return about(new UnsecuredJWT(claims)).encode()
    const signer = wrong === 'key' ? strange : keys
    return about(new SignJWT(claims)).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(signer.privateKey)
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: OpenIdProvider = {
    issuer: `http://${host}`,
    host,
    client,
    person: { sub: 'nobody' },
    wrong: null,
    async end() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return provider
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
})
