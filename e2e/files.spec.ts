import { type BrowserContext, expect, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

// One red dot.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = []
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  await signIn(await context.newPage())
  cookies = await context.cookies()
  await context.close()
})
test.beforeEach(({ context }) => context.addCookies(cookies))

test('files are added to a person, shown, renamed, saved and deleted', async ({ page }) => {
  await page.goto('/')
  const { id } = await post(page, '/people', { firstName: 'Bo', lastName: `Filer ${crypto.randomUUID().slice(0, 6)}` })
  await page.goto(`/people/${id}`)
  const part = page.getByRole('region', { name: 'Files' })
  await part
    .getByLabel('Add a file')
    .last()
    .setInputFiles([
      { name: 'site.png', mimeType: 'image/png', buffer: PICTURE },
      { name: 'offer.txt', mimeType: 'text/plain', buffer: Buffer.from('Ten pumps') },
    ])
  await expect(part.getByRole('listitem')).toHaveCount(2)
  await expect(part.locator('img')).toHaveJSProperty('naturalWidth', 1)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('link', { name: 'offer.txt' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('offer.txt')

  await part.getByRole('button', { name: 'More about offer.txt' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await part.getByRole('button', { name: 'New name of offer.txt' }).click()
  await part.getByRole('textbox', { name: 'New name of offer.txt' }).fill('Offer for Bo.txt')
  await page.keyboard.press('Enter')
  await expect(part.getByRole('link', { name: 'Offer for Bo.txt' })).toBeVisible()
  await expectAccessible(page)

  await part.getByRole('button', { name: 'More about Offer for Bo.txt' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(part.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(part.getByRole('listitem')).toHaveCount(2)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
