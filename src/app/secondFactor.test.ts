import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { connect } from '#platform/database/database.ts'
import { anApi, type Api } from '#testing/api.ts'
import { aBrowser } from '#testing/cookies.ts'
import { codeFor } from '#testing/totp.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

const SIGN_IN = 'POST /api/auth/sign-in/email'
const CODE = 'POST /api/auth/two-factor/verify-totp'

/** An administrator whose browser is signed in, and who set up codes. */
async function withCodes() {
  const { email, password, workspaceId, ask: other } = await api.administrator()
  const { ask } = aBrowser(api)
  await ask(SIGN_IN, { email, password })
  const { body } = await ask('POST /api/auth/two-factor/enable', { password })
  const uri = String(body.totpURI)
  expect((await ask(CODE, { code: codeFor(uri) })).status).toBe(200)
  return { email, password, uri, codes: body.backupCodes as string[], ask, other, workspaceId }
}

test('with codes set up, the password alone opens nothing', async () => {
  const { email, password, uri } = await withCodes()
  const { ask } = aBrowser(api)
  expect((await ask(SIGN_IN, { email, password })).body).toMatchObject({ twoFactorRedirect: true })
  expect((await ask('GET /me')).status).toBe(401)
  expect((await ask(CODE, { code: '000000' })).status).toBe(401)
  expect((await ask('GET /me')).status).toBe(401)
  expect((await ask(CODE, { code: codeFor(uri, 1), trustDevice: true })).status).toBe(200)
  expect((await ask('GET /me')).status).toBe(200)
  // Whatever was asked for, no device leaves the code out the next time.
  expect((await ask(SIGN_IN, { email, password })).body).toMatchObject({ twoFactorRedirect: true })
})

test('a code counts once', async () => {
  const { email, password, uri } = await withCodes()
  const code = codeFor(uri, 1)
  const [one, other] = [aBrowser(api), aBrowser(api)]
  for (const { ask } of [one, other]) await ask(SIGN_IN, { email, password })
  expect((await one.ask(CODE, { code })).status).toBe(200)
  expect(await other.ask(CODE, { code })).toMatchObject({ status: 401, body: { code: 'CODE_USED' } })
})

test('after five wrong codes one begins again with the password', async () => {
  const { email, password, uri } = await withCodes()
  const { ask } = aBrowser(api)
  await ask(SIGN_IN, { email, password })
  for (const n of [1, 2, 3, 4, 5, 6]) expect((await ask(CODE, { code: `00000${n}` })).status).toBeGreaterThan(399)
  expect((await ask(CODE, { code: codeFor(uri, 1) })).status).toBe(401)
})

test('a recovery code opens once, and is gone then', async () => {
  const { email, password, codes } = await withCodes()
  const recover = async () => {
    const { ask } = aBrowser(api)
    await ask(SIGN_IN, { email, password })
    return (await ask('POST /api/auth/two-factor/verify-backup-code', { code: codes[0] })).status
  }
  expect(await recover()).toBe(200)
  expect(await recover()).toBe(401)
})

test('a workspace that asks for a second factor holds everybody who came with a password alone', async () => {
  const { ask, other } = await withCodes()
  expect((await other('GET /people')).status).toBe(200)
  expect((await ask('POST /workspaces/current/require-second-factor', { isRequired: true })).status).toBe(200)
  expect(await other('GET /people')).toMatchObject({ status: 403, body: { code: 'second_factor.needed' } })
  expect(await other('GET /live')).toMatchObject({ status: 403 })
  expect((await other('GET /me')).body.needsSecondFactor).toBe(true)
  expect((await other('GET /me/second-factor')).body).toMatchObject({ isRequired: true, hasCodes: true })
  expect((await ask('GET /people')).status).toBe(200)
  expect((await ask('GET /me')).body.needsSecondFactor).toBe(false)
  const changed = {
    currentPassword: 'correct-horse-battery',
    newPassword: 'another-good-one',
    revokeOtherSessions: true,
  }
  expect((await ask('POST /api/auth/change-password', changed)).status).toBe(200)
  expect((await ask('GET /people')).status).toBe(200)
})

test('whoever sets codes up under such a workspace is let in by that, and held again by taking them away', async () => {
  const { ask: admin, email: boss } = await withCodes()
  const [email, password] = [`lee-${boss}`, 'a-good-password']
  await admin('POST /users', { name: 'Lee', email, password })
  await admin('POST /workspaces/current/require-second-factor', { isRequired: true })
  const { ask } = aBrowser(api)
  await ask(SIGN_IN, { email, password })
  expect((await ask('GET /people')).status).toBe(403)
  const { body } = await ask('POST /api/auth/two-factor/enable', { password })
  await ask(CODE, { code: codeFor(body.totpURI) })
  expect((await ask('GET /people')).status).toBe(200)
  expect((await ask('POST /api/auth/two-factor/disable', { password: 'not-the-password' })).status).toBe(400)
  expect((await ask('POST /api/auth/two-factor/disable', { password })).status).toBe(200)
  expect((await ask('GET /people')).status).toBe(403)
})

test('where more is asked for, a stolen password cannot add codes to an account that has a passkey', async () => {
  const { ask: boss, email } = await withCodes()
  const lee = { email: `lee-${email}`, password: 'a-good-password' }
  const { body: user } = await boss('POST /users', { name: 'Lee', ...lee })
  await boss('POST /workspaces/current/require-second-factor', { isRequired: true })
  const database = connect({ url: inject('databaseUrl'), size: 2, onError: () => undefined })
  await database.ownerPool.query(
    `insert into auth.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
     values ($1::uuid, 'Phone', 'x', $2, $1::uuid::text, 0, 'singleDevice', false)`,
    [newId(), user.id],
  )
  await database.close()
  const thief = aBrowser(api)
  await thief.ask(SIGN_IN, lee)
  expect(await thief.ask('POST /api/auth/two-factor/enable', { password: lee.password })).toMatchObject({
    status: 403,
    body: { code: 'SECOND_FACTOR_FIRST' },
  })
  expect((await thief.ask('GET /api/auth/passkey/generate-register-options')).status).toBe(403)
  expect((await thief.ask('GET /people')).status).toBe(403)
})

test('nobody locks themselves out by asking others for it', async () => {
  const { ask } = await api.administrator()
  const refused = await ask('POST /workspaces/current/require-second-factor', { isRequired: true })
  expect(refused).toMatchObject({ status: 409, body: { code: 'second_factor.own_first' } })
})

test('an administrator helps somebody who lost everything; nobody else can, and not into another workspace', async () => {
  const { email, password, ask } = await withCodes()
  const boss = await api.administrator()
  const { body: user } = await boss.ask('POST /users', { name: 'Lee', email: `lee-${email}`, password })
  const lee = aBrowser(api)
  await lee.ask(SIGN_IN, { email: `lee-${email}`, password })
  const { body } = await lee.ask('POST /api/auth/two-factor/enable', { password })
  await lee.ask(CODE, { code: codeFor(body.totpURI) })
  const reset = `POST /users/${user.id}/reset-second-factor`
  expect((await lee.ask(reset, {})).status).toBe(403)
  expect((await ask(reset, {})).status).toBe(404)
  expect((await boss.ask(reset, {})).status).toBe(200)
  await expect.poll(async () => (await lee.ask('GET /me')).status).toBe(401)
  expect((await lee.ask(SIGN_IN, { email: `lee-${email}`, password })).body.twoFactorRedirect).toBeUndefined()

  await boss.ask('POST /users', { name: 'Ada', email, password })
  const { body: all } = await boss.ask('GET /users')
  const ada = all.data.find((each: { email: string }) => each.email === email)
  expect(await boss.ask(`POST /users/${ada.id}/reset-second-factor`, {})).toMatchObject({
    status: 409,
    body: { code: 'user.elsewhere' },
  })
})

test('nothing that signs in lies readable in the database', async () => {
  const { uri, codes, email } = await withCodes()
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const database = connect({ url: inject('databaseUrl'), size: 2, onError: () => undefined })
  const { rows } = await database.ownerPool.query(
    `select row_to_json(t)::text as row from auth."twoFactor" t join auth."user" u on u.id = t."userId" where u.email = $1`,
    [email],
  )
  await database.close()
  expect(rows).toHaveLength(1)
  for (const plain of [secret, ...codes]) expect(rows[0].row).not.toContain(plain)
})
