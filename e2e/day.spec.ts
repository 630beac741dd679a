import { type BrowserContext, expect, test } from '@playwright/test'
import { addDays, dayIn } from '../src/kernel/dates.ts'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const unique = () => crypto.randomUUID().slice(0, 8)
const today = dayIn(new Date(), 'Europe/Amsterdam')

let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = []
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  await signIn(await context.newPage())
  cookies = await context.cookies()
  await context.close()
})
test.beforeEach(({ context }) => context.addCookies(cookies))

test('Today: a promise is ticked off, put off, and taken back', async ({ page }) => {
  await page.goto('/')
  const [offer, call] = [`Send the offer ${unique()}`, `Call about ${unique()}`]
  await post(page, '/tasks', { title: offer, dueOn: addDays(today, -1), promisedBy: 'us' })
  await post(page, '/tasks', { title: call, dueOn: today })
  const due = page.getByRole('region', { name: 'Follow-ups' })
  await expect(due.getByText(offer)).toBeVisible()
  await due.getByRole('checkbox', { name: `Complete “${offer}”` }).click()
  await expect(due.getByText(offer)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(due.getByText(offer)).toBeVisible()
  await due.getByRole('button', { name: `Put off “${call}”` }).click()
  await page.getByRole('menuitem', { name: 'In a week' }).click()
  await expect(due.getByText(call)).toHaveCount(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 760 })
  await expect(due.getByText(offer)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('a profile holds what is known, and says why one sees it; the brief fits on a sheet', async ({ page }) => {
  await page.goto('/')
  const name = `Halden ${unique()}`
  const company = await post(page, '/companies', { name, industry: 'Shipping', address: { city: 'Rotterdam' } })
  const person = await post(page, '/people', { firstName: 'Bo', lastName: unique(), companyId: company.id })
  const links = { peopleIds: [person.id], companyIds: [company.id] }
  await post(page, '/activities', { type: 'call', body: 'Wants it before the winter', ...links })
  await post(page, '/tasks', { title: 'Send drawings', dueOn: addDays(today, -3), promisedBy: 'us', ...links })
  await post(page, '/cases', { title: 'Pump leaks', companyId: company.id })

  await page.goto(`/people/${person.id}`)
  await expect(page.getByText('Wants it before the winter').first()).toBeVisible()
  await expect(page.getByText('We promised Send drawings. It was due 3 days ago.')).toBeVisible()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Why can I see this?' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expectAccessible(page)

  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByText('Pump leaks').first()).toBeVisible()
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/brief$/)
  for (const words of ['Shipping · Rotterdam', 'Send drawings', 'Pump leaks', 'Wants it before the winter'])
    await expect(page.getByText(words).first()).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1123)
})

test('an empty profile says what one line would bring, and writes it', async ({ page }) => {
  await page.goto('/')
  const name = `Lone ${unique()}`
  const { id } = await post(page, '/companies', { name })
  await page.goto(`/companies/${id}`)
  await expect(page.getByText('Nothing has been written down yet. One line is enough.')).toBeVisible()
  await page.getByRole('button', { name: 'Log' }).first().click()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'What happened?' })
  await expect(field).toHaveValue(`Called ${name}: `)
  await field.pressSequentially('they move in spring')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('they move in spring').first()).toBeVisible()
})
