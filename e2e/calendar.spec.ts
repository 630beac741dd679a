import { type BrowserContext, expect, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const unique = () => crypto.randomUUID().slice(0, 8)
/** A Wednesday far enough ahead that no other journey plans anything there. */
const DAY = '2027-09-15'

let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = []
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  await signIn(await context.newPage())
  cookies = await context.cookies()
  await context.close()
})
test.beforeEach(({ context }) => context.addCookies(cookies))

test('an event is planned, moved by keyboard, and taken back', async ({ page }) => {
  const title = `Visit ${unique()}`
  await page.goto(`/calendar?view=week&day=${DAY}`)
  await page.getByRole('button', { name: 'New event' }).click()
  const panel = page.getByRole('dialog', { name: 'New event' })
  await panel.getByRole('textbox', { name: 'What' }).fill(title)
  await page.keyboard.press('Enter')
  await expect(panel).toHaveCount(0)
  const event = page.getByRole('button', { name: new RegExp(`^${title}`) })
  await expect(event).toContainText('09:00–10:00')

  await event.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(event).toContainText('09:15–10:15')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(event).toContainText('09:15–10:30')
  await expect(page.getByRole('group', { name: /Wednesday/ })).toContainText(title)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('group', { name: /Thursday/ })).toContainText(title)

  await expect(page.getByText(`“${title}” is now 16 Sept`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('group', { name: /Wednesday/ })).toContainText(title)
  await expectAccessible(page)
})

test('what repeats is changed alone or with all that follows, and comes back in one act', async ({ page }) => {
  const title = `Round ${unique()}`
  await page.goto(`/calendar?view=day&day=2027-10-04`)
  await page.getByRole('button', { name: 'New event' }).click()
  await page.getByRole('textbox', { name: 'What' }).fill(title)
  await page.getByLabel('Repeats').selectOption('Every week')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(`“${title}” is in the calendar.`)).toBeVisible()
  await page.goto('/calendar?view=month&day=2027-10-04')
  const times = page.getByRole('button', { name: new RegExp(title) })
  await expect(times).toHaveCount(4)
  await times.nth(1).click()
  await page.getByRole('button', { name: 'Delete this and the following' }).click()
  await expect(times).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(times).toHaveCount(4)
  await expectAccessible(page)
})

test('a task that is due stands in the calendar and is ticked off there, on a phone too', async ({ page }) => {
  const title = `Send it ${unique()}`
  await page.goto('/')
  await post(page, '/tasks', { title, dueOn: DAY })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`/calendar?day=${DAY}`)
  await expect(page.getByText(title)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: `Complete “${title}”` }).click()
  await expect(page.getByText(title, { exact: true })).toHaveCount(0)
})
