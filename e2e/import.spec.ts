import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { admin } from './support/admin.ts'
import { expectAccessible } from './support/axe.ts'

const phone = { width: 360, height: 740 }
const desktop = { width: 1440, height: 900 }

let session: Awaited<ReturnType<BrowserContext['cookies']>> = []
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const page = await context.newPage()
  const answer = await page.request.post('/api/auth/sign-in/email', { data: admin })
  expect(answer.ok()).toBe(true)
  session = await context.cookies()
  await context.close()
})
test.beforeEach(({ context }) => context.addCookies(session))

let made = 0
const unique = () => `${Math.random().toString(36).slice(2, 7)}${made++}`

async function drop(page: Page, name: string, text: string) {
  await page.goto('/import')
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

test('a file is dropped, understood, corrected, imported, and taken back', async ({ page }) => {
  const mark = unique()
  const rows = [
    'Vorname,Last name,Company,Email,Birthday',
    `Zoë,Ångström ${mark},Acme ${mark},zoe.${mark}@acme.test,03.05.1980`,
    `Bob,Li ${mark},Acme ${mark},bob.${mark}@acme.test,31.02.1990`,
  ]
  await drop(page, 'contacts.csv', `${rows.join('\n')}\n`)
  await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('1 refused')).toBeVisible()
  await expect(page.getByText('“31.02.1990” is not a date')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Zoë' })).toBeVisible()
  await expect(page.getByLabel('“Company” goes to')).toHaveValue('companyId')
  await page.getByLabel('“Vorname” goes to').selectOption('firstName')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Import 2 rows/ }).click()

  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('1 new')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the refused rows' }).click()
  expect((await download).suggestedFilename()).toBe('contacts - refused.csv')
  await expectAccessible(page)

  const found = await page.request.get(`/api/v1/people?q=${mark}`)
  expect(((await found.json()) as { data: unknown[] }).data).toMatchObject([
    { firstName: 'Zoë', companyName: `Acme ${mark}`, birthday: '1980-05-03' },
  ])

  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('button', { name: 'Undo this import' }).last().click()
  await expect(page.getByText('This import was taken back.')).toBeVisible({ timeout: 30_000 })
  const gone = await page.request.get(`/api/v1/people?q=${mark}`)
  expect(((await gone.json()) as { data: unknown[] }).data).toEqual([])
})

test('a file that is none says what to do, and the page is complete on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await drop(page, 'notes.csv', 'foo,bar\n1,2\n')
  await expect(page.getByText(/These are not known: foo, bar/)).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('This holds').selectOption('people')
  await expect(page.getByLabel('“foo” goes to')).toBeEnabled({ timeout: 30_000 })
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.width)
  await page.goto('/import')
  await expect(page.getByRole('link', { name: /notes\.csv/ }).first()).toBeVisible()
  await expectAccessible(page)
})

test('a list and everything can be taken out', async ({ page }) => {
  await page.setViewportSize(desktop)
  const mark = unique()
  await page.request.post('/api/v1/people', { data: { firstName: 'Out', lastName: mark } })
  await page.goto(`/people?q=${mark}`)
  await expect(page.getByRole('row', { name: `Out ${mark}` })).toBeVisible()
  await page.getByRole('button', { name: 'Import and export' }).click()
  const list = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV, for any spreadsheet' }).click()
  expect((await list).suggestedFilename()).toMatch(/^people-.*\.csv$/)

  await page.goto('/settings/transfer')
  const all = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Excel (.xlsx)' }).click()
  expect((await all).suggestedFilename()).toMatch(/\.xlsx$/)
  await expect(page.getByText(/Export everything as xlsx/).first()).toBeVisible()
  await expectAccessible(page)
})
