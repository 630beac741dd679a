import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const unique = () => crypto.randomUUID().slice(0, 8)
const reason = { serves: 'The weekly review', askedBy: 'Sales' }

let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = []
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  await signIn(await context.newPage())
  cookies = await context.cookies()
  await context.close()
})
test.beforeEach(({ context }) => context.addCookies(cookies))

const shot = async (page: Page, name: string) => {
  const folder = process.env.TREFOIL_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

const expectToFit = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

test('a field is made with its reason, and is there on the profile and in the table at once', async ({ page }) => {
  await page.goto('/')
  const tag = unique()
  const person = (await post(page, '/people', { firstName: 'Grace', lastName: `Field ${tag}` })) as { id: string }
  await page.goto('/settings/fields')
  await page.getByRole('button', { name: 'New field' }).first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Name').fill(`Tier ${tag}`)
  await sheet.getByLabel('Kind').selectOption('oneOf')
  await sheet.getByLabel('Choices, one on each line').fill('Gold\nSilver')
  await sheet.getByLabel(/decision or report/).fill('Which customers to visit first')
  await shot(page, 'sheet')
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Add field' }).click()
  await expect(page.getByText('For Which customers to visit first').first()).toBeVisible()
  await expect(page.getByText('5.3 s to fill in').first()).toBeVisible()
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectToFit(page)
    await shot(page, `settings-${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.goto(`/people/${person.id}`)
  await page.locator('summary').click()
  await expect(page.getByText('Which customers to visit first').first()).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^Edit Tier ${tag}`) }).click()
  await page.getByRole('combobox', { name: `Tier ${tag}` }).selectOption('Gold')
  await expect(page.getByRole('button', { name: `Edit Tier ${tag}: Gold` })).toBeVisible()
  await shot(page, 'profile')
  await expectAccessible(page)

  await page.goto(`/people?q=${tag}`)
  await expect(page.getByRole('columnheader', { name: `Tier ${tag}` })).toBeVisible()
  await expect(page.getByText('Gold').first()).toBeVisible()
  await shot(page, 'table')
})

test('a field that a stage needs is asked for at the move, and only there', async ({ page }) => {
  await page.goto('/')
  const tag = unique()
  const because = 'The law wants it in the contract.'
  const required = { stages: ['customer'], ground: 'legal', because }
  await post(page, '/fields', { type: 'company', name: `Tax ${tag}`, kind: 'text', ...reason, required })
  const company = (await post(page, '/companies', { name: `Works ${tag}` })) as { id: string }
  await page.goto(`/companies/${company.id}`)
  const stage = page.getByRole('button', { name: /^Edit Stage/ })
  const choose = async () => {
    await stage.click()
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('customer')
  }
  await choose()
  const card = page.getByRole('dialog', { name: 'One thing before it moves on' })
  await expect(card.getByText(because)).toBeVisible()
  await shot(page, 'ask')
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Not now' }).click()
  await expect(card).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Edit Stage: Lead' })).toBeVisible()
  await choose()
  await card.getByLabel(`Tax ${tag}`).fill('DE 811')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Edit Stage: Customer' })).toBeVisible()
  await expect(page.getByText('DE 811')).toBeVisible()
})

test('a removed field waits among the removed ones and comes back', async ({ page }) => {
  await page.goto('/')
  const name = `Badge ${unique()}`
  await post(page, '/fields', { type: 'product', name, kind: 'text', ...reason })
  await page.goto('/settings/fields?type=%22product%22')
  await page.getByRole('button', { name: 'Products', exact: true }).click()
  await page.getByRole('button', { name: `Change ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('It can come back with its values until').first()).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('button', { name: `Change ${name}` })).toBeVisible()
})
