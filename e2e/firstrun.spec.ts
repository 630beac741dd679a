import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { freePort } from './support/freePort.ts'
import { startFresh } from './support/product.ts'

const password = 'a short sentence'
const today = /today|good (morning|afternoon|evening)/i

async function fillIn(page: Page, email: string, begin: RegExp) {
  await page.getByLabel('Your name').fill('Ada Admin')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Name of the workspace').fill('Halden Works')
  await page.getByRole('radio', { name: begin }).check()
  await page.getByRole('button', { name: 'Start' }).click()
}

async function expectToday(page: Page, name = 'Ada Admin') {
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible()
  await expect(page).toHaveTitle(today)
}

test('from the printed link to Today, and a second person joins', async ({ browser }) => {
  test.setTimeout(240_000)
  const { end, link } = await startFresh(String(await freePort()), 'fresh-empty')
  const baseURL = new URL(link).origin
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  try {
    // A guessed link is refused with a way out.
    await page.goto('/')
    await expect(page).toHaveURL(/\/setup/)
    await page.goto('/setup?token=guessed')
    await expect(page.getByLabel('Your name')).toBeVisible()
    await expectAccessible(page)
    await fillIn(page, 'ada@halden.test', /my own empty workspace/)
    await expect(page.getByRole('alert')).toContainText('Take the one that the server printed')

    await page.goto(link)
    await fillIn(page, 'ada@halden.test', /my own empty workspace/)
    await expectToday(page)

    // Used once, it leads to the sign-in.
    const stranger = await (await browser.newContext({ baseURL })).newPage()
    await stranger.goto(link)
    await expect(stranger.getByText('This Trefoil is set up already')).toBeVisible()
    await stranger.getByRole('button', { name: 'Go to sign-in' }).click()
    await expect(stranger).toHaveURL(/\/sign-in/)

    // The second person, by a link that is shown once.
    await page.goto('/settings/users')
    await page.getByRole('button', { name: 'Add a user' }).click()
    await page.getByLabel('Name').fill('Bob Okafor')
    await page.getByLabel('Email').fill('bob@halden.test')
    await page.getByRole('button', { name: 'Add and show the link' }).click()
    const invitation = await page.getByLabel('Link for Bob Okafor').inputValue()

    await stranger.goto(`${invitation}x`)
    await expect(stranger.getByText('This invitation cannot be used')).toBeVisible()
    await stranger.goto(invitation)
    await expect(stranger.getByRole('heading', { name: 'Join Halden Works' })).toBeVisible()
    await expect(stranger.getByText('Ada Admin invites you. You will sign in as bob@halden.test.')).toBeVisible()
    await expectAccessible(stranger)
    await stranger.getByLabel('Password').fill(password)
    await stranger.getByRole('button', { name: 'Join' }).click()
    await expectToday(stranger, 'Bob Okafor')

    const third = await (await browser.newContext({ baseURL })).newPage()
    await third.goto(invitation)
    await expect(third.getByText('It may have been used already or be too old. Ask for a new link.')).toBeVisible()
    await expectAccessible(third)
  } finally {
    await context.close()
    await end()
  }
})

test('with the sample beside it: watched while it loads, opened, left and removed', async ({ browser }) => {
  test.setTimeout(400_000)
  const { end, link } = await startFresh(String(await freePort()), 'fresh-sample')
  const context = await browser.newContext({ baseURL: new URL(link).origin })
  const page = await context.newPage()
  try {
    await page.goto(link)
    await fillIn(page, 'ada@halden.test', /sample workspace beside it/)
    await expectToday(page)

    await page.goto('/settings/sample')
    const open = page.getByRole('button', { name: 'Go to the sample' })
    await expect(open.or(page.getByRole('progressbar'))).toBeVisible()
    await expect(open).toBeVisible({ timeout: 300_000 })
    await open.click()
    await expect(page.getByRole('button', { name: 'Workspace Sample company, change' })).toBeVisible()

    // Back by the switcher, and gone for good.
    await page.getByRole('button', { name: /^Workspace Sample company/ }).click()
    await page.getByRole('menu').getByText('Halden Works').click()
    await expect(page.getByRole('button', { name: 'Workspace Halden Works, change' })).toBeVisible()
    await page.goto('/settings/sample')
    await page.getByRole('button', { name: 'Remove it…' }).click()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Load the sample' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Workspace / })).toHaveCount(0)
  } finally {
    await context.close()
    await end()
  }
})
