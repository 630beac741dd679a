import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const shot = async (page: Page, name: string) => {
  const folder = process.env.TREFOIL_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

const expectToFit = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

const usualWords = async (page: Page) => {
  await page.request.patch('/api/v1/vocabulary', {
    data: { terms: ['deal', 'case'].map((concept) => ({ concept, language: 'en', one: null, many: null })) },
  })
}
test.beforeEach(({ page }) => signIn(page))
test.afterEach(({ page }) => usualWords(page))

const openDealWord = async (page: Page) => {
  await page.goto('/settings/words')
  await page.getByRole('button', { name: 'Change the word deal: As usual' }).click()
  return page.getByRole('dialog')
}

test('“deal” becomes “order” everywhere at once: rail, board, profile, export; one undo, and it is a deal again', async ({
  page,
}) => {
  const company = await post(page, '/companies', { name: 'Halden Words' })
  await post(page, '/deals', { name: 'Spring', companyId: company.id })
  const sheet = await openDealWord(page)
  await sheet.getByLabel('For one').fill('Order')
  await sheet.getByLabel('For several').fill('Orders')
  await expect(sheet.getByText('Add an order to the list.')).toBeVisible()
  await shot(page, 'words-sheet')
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByText('“deal” is now called “Order”.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the word deal: Order' })).toBeVisible()

  const rail = page.getByRole('navigation', { name: 'Main' })
  await expect(rail.getByRole('link', { name: 'Orders' })).toBeVisible()
  await expect(rail.getByText('Deals')).toHaveCount(0)
  await rail.getByRole('link', { name: 'Orders' }).click()
  await expect(page).toHaveTitle(/Orders/)
  await expect(page.getByRole('button', { name: 'New order', exact: true })).toBeVisible()
  await shot(page, 'words-board')
  await expect(page.locator('body')).not.toContainText(/\bdeals?\b/i)

  await page.goto(`/companies/${company.id}`)
  await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible()
  await expect(page.getByText('Spring').first()).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/\bdeals?\b/i)

  const file = await page.request.post('/api/v1/exports', { data: { type: 'deals', format: 'csv' } })
  expect((await file.text()).split('\r\n')[0]).toContain('Order name')
  const prose = await (await page.request.get('/api/v1/openapi.json')).text()
  expect(prose).toContain('Create one of orders.')
})

test('a rename is taken back where it was made', async ({ page }) => {
  const sheet = await openDealWord(page)
  await sheet.getByLabel('For one').fill('order')
  await sheet.getByLabel('For several').fill('orders')
  await sheet.getByRole('button', { name: 'Rename' }).click()
  const rail = page.getByRole('navigation', { name: 'Main' })
  await expect(rail.getByText('Orders')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rail.getByText('Deals')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the word deal: As usual' })).toBeVisible()
})

test('two things by one word are pointed out, and one click tells them apart', async ({ page }) => {
  await page.request.patch('/api/v1/vocabulary', {
    data: { terms: [{ concept: 'deal', language: 'en', one: 'case', many: 'cases' }] },
  })
  await page.goto('/settings/words')
  await expect(page.getByText('“case” means two things.', { exact: false })).toBeVisible()
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectToFit(page)
    await shot(page, `words-${width}`)
  }
  await page.getByRole('button', { name: 'Back to “deal”' }).click()
  await expect(page.getByText('Nothing is: each thing has one name', { exact: false })).toBeVisible()
})
