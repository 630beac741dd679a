import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anApi, type Api } from '#testing/api.ts'
import { aBrowser } from '#testing/cookies.ts'
import { anOpenIdProvider, type OpenIdProvider } from '#testing/openIdProvider.ts'

let provider: OpenIdProvider
let api: Api
beforeAll(async () => {
  provider = await anOpenIdProvider()
  api = await anApi({ OUTBOUND_ALLOWED_INTERNAL_HOSTS: provider.host })
})
afterAll(async () => {
  await api.close()
  await provider.end()
})
beforeEach(() => void (provider.wrong = null))

/** A workspace with single sign-on, and a colleague who has a password. */
async function aWorkspace() {
  const admin = await api.administrator()
  const { issuer, client } = provider
  const saved = await admin.ask('POST /workspaces/current/sign-on', { label: 'Our login', issuer, ...client })
  expect(saved).toMatchObject({ status: 200 })
  const lee = `lee-${admin.email}`
  await admin.ask('POST /users', { name: 'Lee', email: lee, password: 'a-good-password' })
  return { ...admin, lee }
}

/** All the way there and back, as a browser goes it; where it ends, and how to go on. */
async function signOn(workspaceId: string, next = '/people') {
  const browser = aBrowser(api)
  const begun = await browser.ask(
    `GET /api/auth/sign-on/begin?provider=${workspaceId}&next=${encodeURIComponent(next)}`,
  )
  expect(begun.status).toBe(302)
  const answer = await fetch(String(begun.headers.location), { redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  const finish = () => browser.ask(`GET ${back.pathname}${back.search}`)
  return { ...browser, back, finish, endsAt: async () => String((await finish()).headers.location) }
}

test('a colleague signs in by the company’s login, and goes on where they wanted to go', async () => {
  const { workspaceId, lee } = await aWorkspace()
  provider.person = { sub: `lee-${workspaceId}`, email: lee.toUpperCase(), email_verified: true }
  const { ask, endsAt } = await signOn(workspaceId)
  expect(await endsAt()).toBe('/people')
  expect((await ask('GET /me')).body).toMatchObject({ user: { name: 'Lee' }, workspace: { id: workspaceId } })
  // From then on it is the person that counts, whatever their address is now.
  provider.person = { sub: `lee-${workspaceId}`, email: 'new@example.test', email_verified: false }
  const again = await signOn(workspaceId)
  expect(await again.endsAt()).toBe('/people')
  expect((await again.ask('GET /me')).body.user.email).toBe(lee)
})

test('somebody invited joins by it, without ever having a password', async () => {
  const { workspaceId, ask: admin, email } = await aWorkspace()
  const guest = `guest-${email}`
  await admin('POST /users', { name: 'Gus', email: guest })
  provider.person = { sub: `gus-${workspaceId}`, email: guest, email_verified: true }
  const { ask, endsAt } = await signOn(workspaceId)
  expect(await endsAt()).toBe('/people')
  expect((await ask('GET /me/second-factor')).body).toMatchObject({ hasPassword: false })
  await admin('POST /workspaces/current/sign-on/remove', {})
  expect((await ask('GET /me')).status).toBe(200)
})

test.each([
  ['nobody here', (mail: string) => ({ sub: 's', email: `x${mail}`, email_verified: true }), 'sign_on.unknown'],
  [
    'an address that nobody verified',
    (mail: string) => ({ sub: 's', email: mail, email_verified: false }),
    'sign_on.unverified',
  ],
  ['no word about the address', (mail: string) => ({ sub: 's', email: mail }), 'sign_on.unverified'],
  ['no address', () => ({ sub: 's' }), 'sign_on.unverified'],
])('%s stays outside', async (_, who, trouble) => {
  const { workspaceId, lee } = await aWorkspace()
  provider.person = who(lee)
  const { ask, endsAt } = await signOn(workspaceId)
  expect(await endsAt()).toBe(`/sign-in?trouble=${trouble}`)
  expect((await ask('GET /me')).status).toBe(401)
})

test.each(['issuer', 'audience', 'nonce', 'key', 'unsigned', 'expired'] as const)(
  'a token with a wrong %s opens nothing',
  async (wrong) => {
    const { workspaceId, lee } = await aWorkspace()
    provider.person = { sub: 's', email: lee, email_verified: true }
    const { ask, endsAt } = await signOn(workspaceId)
    provider.wrong = wrong
    expect(await endsAt()).toBe('/sign-in?trouble=sign_on.refused')
    expect((await ask('GET /me')).status).toBe(401)
  },
)

test('an answer counts once, in the browser that asked, and from the provider that was asked', async () => {
  const { workspaceId, lee } = await aWorkspace()
  provider.person = { sub: `lee-${workspaceId}`, email: lee, email_verified: true }
  const { back, endsAt, finish } = await signOn(workspaceId)
  const stolen = await aBrowser(api).ask(`GET ${back.pathname}${back.search}`)
  expect(stolen.headers.location).toBe('/sign-in?trouble=sign_on.expired')
  expect(await endsAt()).toBe('/people')
  expect((await finish()).headers.location).toBe('/sign-in?trouble=sign_on.expired')
  const mixed = await signOn(workspaceId)
  mixed.back.searchParams.set('iss', 'https://elsewhere.example')
  const answer = await mixed.ask(`GET ${mixed.back.pathname}${mixed.back.search}`)
  expect(answer.headers.location).toBe('/sign-in?trouble=sign_on.expired')
})

test('a workspace’s login opens no account that another workspace knows', async () => {
  const [mine, theirs] = [await aWorkspace(), await aWorkspace()]
  provider.person = { sub: `victim-${mine.workspaceId}`, email: theirs.lee, email_verified: true }
  expect(await (await signOn(mine.workspaceId)).endsAt()).toBe('/sign-in?trouble=sign_on.unknown')
  await mine.ask('POST /users', { name: 'Lee', email: theirs.lee, password: 'whatever-it-is' })
  expect(await (await signOn(mine.workspaceId)).endsAt()).toBe('/sign-in?trouble=sign_on.elsewhere')
})

test('nobody is sent to another site afterwards', async () => {
  const { workspaceId, lee } = await aWorkspace()
  provider.person = { sub: `lee-${workspaceId}`, email: lee, email_verified: true }
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'evil'])
    expect(await (await signOn(workspaceId, next)).endsAt()).toBe('/')
})

test('the setting is the administrator’s, keeps its secret, and is not sent to another provider', async () => {
  const { ask, lee } = await aWorkspace()
  const { issuer, client, host } = provider
  const setting = 'POST /workspaces/current/sign-on'
  const { clientId } = client
  expect((await ask('GET /workspaces/current/sign-on')).body).toEqual({
    signOn: { label: 'Our login', issuer, clientId, isOn: true },
    redirectUrl: expect.stringContaining('/api/auth/sign-on/callback'),
  })
  expect((await ask(setting, { label: 'Renamed', issuer, clientId })).status).toBe(200)
  const elsewhere = issuer.replace('127.0.0.1', 'localhost')
  expect((await ask(setting, { label: 'x', issuer: elsewhere, clientId })).status).toBe(422)
  expect((await ask(setting, { label: 'x', issuer: `http://${host}/wrong`, ...client })).body.errors[0].path).toBe(
    'issuer',
  )
  expect((await ask(setting, { label: 'x', issuer: 'https://127.0.0.1:9', ...client })).body.code).toBe(
    'outbound.refused',
  )
  const member = await api.signIn(lee, 'a-good-password')
  expect((await member('GET /workspaces/current/sign-on')).status).toBe(403)
  expect((await member(setting, { label: 'x', issuer, ...client })).status).toBe(403)
})

test('the login of the whole installation comes from the environment', async () => {
  const { issuer, client, host } = provider
  const environment = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.clientId, OIDC_CLIENT_SECRET: client.clientSecret }
  const own = await anApi({ OUTBOUND_ALLOWED_INTERNAL_HOSTS: host, ...environment, OIDC_LABEL: 'Head office' })
  try {
    const { email } = await own.administrator()
    expect((await own.ask('GET /sign-on')).body.data[0]).toEqual({ id: 'all', label: 'Head office' })
    provider.person = { sub: email, email, email_verified: true }
    const browser = aBrowser(own)
    const begun = await browser.ask('GET /api/auth/sign-on/begin?provider=all')
    const answer = await fetch(String(begun.headers.location), { redirect: 'manual' })
    const back = new URL(answer.headers.get('location') ?? '')
    expect((await browser.ask(`GET ${back.pathname}${back.search}`)).headers.location).toBe('/')
    expect((await browser.ask('GET /me')).body.user.email).toBe(email)
  } finally {
    await own.close()
  }
})
