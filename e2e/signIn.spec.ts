import { expect, test, type Browser, type Page } from '@playwright/test'
import { anOpenIdProvider, type OpenIdProvider } from '../src/testing/openIdProvider.ts'
import { codeFor } from '../src/testing/totp.ts'
import { admin } from './support/admin.ts'
import { expectAccessible } from './support/axe.ts'
import { freePort } from './support/freePort.ts'
import { startOwn } from './support/product.ts'
import { post, signIn } from './support/signIn.ts'

// Passkeys belong to a name, not to a number: this product is reached as localhost.
let origin = ''
let end = async () => {}
let provider: OpenIdProvider
test.beforeAll(async () => {
  provider = await anOpenIdProvider()
  const port = String(await freePort())
  origin = `http://localhost:${port}`
  end = await startOwn(port, 'sign-in', { OUTBOUND_ALLOWED_INTERNAL_HOSTS: provider.host })
})
test.afterAll(async () => {
  await end()
  await provider.end()
})

const unique = () => crypto.randomUUID().slice(0, 8)
const password = 'a short sentence'

/** A new colleague on a device of their own, signed in. */
async function aColleague(browser: Browser) {
  const name = `Lee ${unique()}`
  const email = `${unique()}@trefoil.test`
  const boss = await (await browser.newContext({ baseURL: origin })).newPage()
  await signIn(boss)
  await post(boss, '/users', { name, email, password })
  const page = await (await browser.newContext({ baseURL: origin })).newPage()
  await signIn(page, { email, password })
  return { boss, page, name, email }
}

async function byPassword(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const isInside = (page: Page) => expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

/** The browser's own key, that always says yes. */
async function withAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    setVerified: (isUserVerified: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

/** Sets codes up by the screen; gives back what the picture holds, and the recovery codes. */
async function setUpCodes(page: Page) {
  await page.getByRole('button', { name: 'Set up codes…' }).click()
  await page.getByLabel('Present password').last().fill(password)
  const enabled = page.waitForResponse(/two-factor\/enable/)
  await page.getByRole('button', { name: 'Go on' }).click()
  const { totpURI } = (await (await enabled).json()) as { totpURI: string }
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  const shown = await page.locator('code').textContent()
  expect(shown?.replaceAll(' ', '')).toBe(new URL(totpURI).searchParams.get('secret'))
  await page.getByLabel('Code from the app').fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('alert')).toContainText('not right')
  await page.getByLabel('Code from the app').fill(codeFor(totpURI))
  await page.getByRole('button', { name: 'Confirm' }).click()
  const list = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(list.first()).toBeVisible()
  const recovery = await list.allTextContents()
  expect(recovery.length).toBeGreaterThanOrEqual(8)
  return { totpURI, recovery }
}

test('codes from an app: set up, asked for, recovered from, removed', async ({ browser }) => {
  const { page, email } = await aColleague(browser)
  await page.goto('/settings/you')
  const { totpURI, recovery } = await setUpCodes(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('Signing in asks for a code')).toBeVisible()

  for (const [first, code] of [
    ['123456', codeFor(totpURI, 1)],
    ['654321', recovery[0] ?? ''],
  ] as const) {
    await page.context().clearCookies()
    await byPassword(page, email)
    await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Code').fill(first)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('not right')
    await page.getByLabel('Code').fill(code)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await isInside(page)
  }

  await page.goto('/settings/you')
  await page.getByRole('button', { name: 'Remove codes…' }).click()
  await page.getByLabel('Present password').last().fill(password)
  await page.getByRole('button', { name: 'Remove codes', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Set up codes…' })).toBeVisible()
  await page.context().clearCookies()
  await byPassword(page, email)
  await isInside(page)
})

test('a passkey: made, signed in with, useless without its person, removed', async ({ browser }) => {
  const { page } = await aColleague(browser)
  const { setVerified } = await withAuthenticator(page)
  await page.goto('/settings/you')
  await page.getByLabel('Name for it').fill('My laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('My laptop')).toBeVisible()
  await expectAccessible(page)

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await expectAccessible(page)
  await setVerified(false)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeEnabled()
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  await setVerified(true)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await isInside(page)

  await page.goto('/settings/you')
  await page.getByRole('button', { name: 'Remove “My laptop”…' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('“My laptop” is removed.')).toBeVisible()
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('alert')).toContainText('does not open anything')
})

test('the company’s own login: set by the administrator, then one click', async ({ browser }) => {
  const { boss, page, name, email } = await aColleague(browser)
  await boss.goto('/settings/entry')
  await boss.getByLabel('Name on the button').fill('Northwind login')
  await boss.getByLabel('Issuer').fill(`${provider.issuer}/wrong`)
  await boss.getByLabel('Client ID').fill(provider.client.clientId)
  await boss.getByLabel('Client secret').fill(provider.client.clientSecret)
  await boss.getByRole('button', { name: 'Check and save' }).click()
  await expect(boss.getByText('No OpenID provider is found there.')).toBeVisible()
  await boss.getByLabel('Issuer').fill(provider.issuer)
  await boss.getByRole('button', { name: 'Check and save' }).click()
  await expect(boss.getByText('The provider answers')).toBeVisible()
  await expectAccessible(boss)

  await page.context().clearCookies()
  provider.person = { sub: 'stranger', email: 'stranger@trefoil.test', email_verified: true }
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with Northwind login' }).click()
  await expect(page.getByRole('alert')).toContainText('Nobody with your mail address')
  provider.person = { sub: email, email, email_verified: true }
  await page.getByRole('button', { name: 'Sign in with Northwind login' }).click()
  await isInside(page)
  expect(((await (await page.request.get('/api/v1/me')).json()) as { user: { name: string } }).user.name).toBe(name)

  await boss.getByRole('button', { name: 'Remove…' }).click()
  await boss.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(boss.getByText('Your login is removed.')).toBeVisible()
})

test('a workspace asks for more than a password: whoever has none adds one at the door', async ({ browser }) => {
  const { boss, page, email } = await aColleague(browser)
  await boss.goto('/settings/entry')
  await boss.getByRole('button', { name: 'Ask for more than a password' }).click()
  await expect(boss.getByRole('alert')).toContainText('your own sign-in first')
  await withAuthenticator(boss)
  await boss.goto('/settings/you')
  await boss.getByLabel('Name for it').fill('Desk')
  await boss.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(boss.getByText('Desk')).toBeVisible()
  await boss.context().clearCookies()
  await boss.goto('/sign-in')
  await boss.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await isInside(boss)
  await boss.goto('/settings/entry')
  await boss.getByRole('button', { name: 'Ask for more than a password' }).click()
  await expect(boss.getByRole('button', { name: 'Let a password be enough' })).toBeVisible()

  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/people')
  await expect(page.getByRole('heading', { name: 'One thing is missing' })).toBeVisible()
  await expectAccessible(page)
  await fits(page)
  await setUpCodes(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByRole('heading', { name: 'One thing is missing' })).toBeHidden()
  expect((await page.request.get('/api/v1/people')).status()).toBe(200)

  await boss.getByRole('button', { name: 'Let a password be enough' }).click()
  await expect(boss.getByRole('button', { name: 'Ask for more than a password' })).toBeVisible()
  expect(email).not.toBe(admin.email)
})
