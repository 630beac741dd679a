import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const unique = () => crypto.randomUUID().slice(0, 8)
const password = 'a short sentence'

// Once for all: signing in is limited to a few times a minute.
let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = []
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  await signIn(await context.newPage())
  cookies = await context.cookies()
  await context.close()
})
test.beforeEach(({ context }) => context.addCookies(cookies))

const asMember = async (page: Page) => {
  const email = `${unique()}@trefoil.test`
  await post(page, '/users', { name: 'Mo Member', email, password })
  await page.context().clearCookies()
  await signIn(page, { email, password })
}

for (const part of ['workspace', 'users', 'teams', 'sample', 'pipelines', 'products', 'you']) {
  test(`settings, ${part}: open to everyone, wide and on a phone`, async ({ page }) => {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/settings/${part}`)
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      await expectAccessible(page)
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(isWider).toBe(false)
    }
  })
}

test('on a phone one goes in and out', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 })
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Teams' }).click()
  await expect(page.getByRole('heading', { name: 'Teams', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'All settings' }).click()
  await expect(page.getByRole('link', { name: 'Pipelines' })).toBeVisible()
})

test('the workspace is renamed where its name stands, and the rail follows', async ({ page }) => {
  await page.goto('/settings/workspace')
  const name = `Works ${unique()}`
  await page.getByRole('button', { name: /^Edit Name/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText(name)).toBeVisible()
})

test('a member sees the workspace and changes nothing in it', async ({ page }) => {
  await page.goto('/settings')
  await asMember(page)
  await page.goto('/settings/workspace')
  await expect(page.getByText('Administrators can change this.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Edit / })).toHaveCount(0)
  await page.goto('/settings/users')
  await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a user' })).toHaveCount(0)
})

test('the last administrator stays one, and is told why', async ({ page }) => {
  await page.goto('/settings/users')
  await page.getByText('(you)').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: /^Edit Role/ }).click()
  await sheet.getByRole('combobox', { name: 'Role' }).selectOption('member')
  await expect(sheet.getByRole('alert')).toContainText('This is the last administrator.')
})

test('a user is shut out and let in again', async ({ page }) => {
  await page.goto('/settings')
  const name = `Lee ${unique()}`
  await post(page, '/users', { name, email: `${unique()}@trefoil.test`, password })
  await page.goto('/settings/users')
  await page.getByText(name).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Deactivate…' }).click()
  await sheet.getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(sheet.getByText('Deactivated')).toBeVisible()
  await sheet.getByRole('button', { name: `Let ${name} in again` }).click()
  await expect(sheet.getByText('Active', { exact: true })).toBeVisible()
})

test('a team is made, filled, deleted and brought back', async ({ page }) => {
  await page.goto('/settings')
  const user = `Kim ${unique()}`
  const team = `Team ${unique()}`
  await post(page, '/users', { name: user, email: `${unique()}@trefoil.test`, password })
  await page.goto('/settings/teams')
  await page.getByRole('button', { name: 'Add a team' }).first().click()
  await page.getByLabel('Name').fill(team)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: team })
  await sheet.getByRole('checkbox', { name: user }).check()
  await expect(sheet.getByRole('checkbox', { name: user })).toBeChecked()
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Delete the team' }).click()
  await expect(page.getByRole('row', { name: team })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row', { name: team })).toContainText('1 member')
})

test('a stage is carried by the keyboard, and one that holds a deal stays', async ({ page }) => {
  await page.goto('/settings')
  const name = `Pipeline ${unique()}`
  const { id } = await post(page, '/pipelines', { name })
  await page.goto('/settings/pipelines')
  const card = page.getByRole('article', { name })
  await card.getByRole('button', { name: 'Move New' }).focus()
  for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key)
  await expect(card.getByRole('listitem').first()).toContainText('Qualified')
  await page.reload()
  await expect(card.getByRole('listitem').first()).toContainText('Qualified')

  const { stages } = (await (await page.request.get(`/api/v1/pipelines/${id}`)).json()) as { stages: { id: string }[] }
  await post(page, '/deals', { name: 'Spring order', pipelineId: id, stageId: stages[0]?.id })
  await card.getByRole('button', { name: 'Remove the stage Qualified' }).click()
  await expect(card.getByRole('alert')).toContainText('“Qualified” (1 deal)')
  await expect(card.getByRole('listitem').first()).toContainText('Qualified')
})

test('a product is added by a line and changed in the table', async ({ page }) => {
  const name = `GTX ${unique()}`
  await page.goto('/settings/products')
  await page.getByRole('button', { name: 'Add a product' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: /^Price/ }).fill('1,250')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row', { name: new RegExp(name) })
  await expect(row).toContainText('€1,250')
  await row.getByText('Offered').dblclick()
  await row.getByRole('combobox', { name: 'State' }).selectOption('false')
  await expect(row).toContainText('Not offered')
})

test('a key is shown once, works, and is worthless once revoked', async ({ page, playwright, baseURL }) => {
  const name = `Script ${unique()}`
  await page.goto('/settings/you')
  await page.getByLabel('What is it for?').fill(name)
  await page.getByRole('button', { name: 'Make a key' }).click()
  const key = await page.getByLabel(`The key “${name}”`).inputValue()
  const program = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${key}` } })
  expect((await program.get('/api/v1/me')).status()).toBe(200)

  await page.reload()
  await expect(page.getByText(name)).toBeVisible()
  await expect(page.getByText(key)).toHaveCount(0)
  await page.getByRole('button', { name: `Revoke “${name}”…` }).click()
  await page.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(page.getByText(`“${name}” is worthless now.`)).toBeVisible()
  await expect.poll(async () => (await program.get('/api/v1/me')).status()).toBe(401)
  await program.dispose()
})

test('a member reads German from one moment to the next, and English again', async ({ page }) => {
  await page.goto('/settings')
  await asMember(page)
  await page.goto('/settings/you')
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toContainText('Firmen')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Guten (Morgen|Tag|Abend)/)
  await expectAccessible(page)
  await page.goto('/settings/you')
  await page.getByRole('button', { name: 'Sprache' }).click()
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English')
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Companies')
})

test('a member changes their password, then leaves every device', async ({ page }) => {
  await page.goto('/settings')
  await asMember(page)
  await page.goto('/settings/you')
  await page.getByLabel('Present password').fill('not my password')
  await page.getByLabel('New password').fill('another sentence')
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('That is not your present password.')).toBeVisible()
  await page.getByLabel('Present password').fill(password)
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out everywhere…' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in/)
})
