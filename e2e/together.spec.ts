import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
const PASSWORD = 'a-good-password'
const tag = crypto.randomUUID().slice(0, 6)
const colleague = { name: `Cleo ${tag}`, email: `cleo-${tag}@example.test`, password: PASSWORD }
let cookies: Cookies = []
let colleagues: Cookies = []

test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await signIn(page)
  await post(page, '/users', { ...colleague, role: 'member' })
  cookies = await context.cookies()
  await context.close()
  const other = await browser.newContext({ baseURL })
  await signIn(await other.newPage(), colleague)
  colleagues = await other.cookies()
  await other.close()
})
test.beforeEach(({ context }) => context.addCookies(cookies))

async function asColleague(browser: Browser, baseURL: string | undefined, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, timezoneId: 'Europe/Amsterdam', locale: 'en-GB' })
  await context.addCookies(colleagues)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

test('somebody is mentioned with @, hears of it at once, answers, and reads it', async ({ page, browser, baseURL }) => {
  await page.goto('/')
  const name = `Ann Talk ${crypto.randomUUID().slice(0, 6)}`
  const [firstName, ...rest] = name.split(' ')
  const { id } = await post(page, '/people', { firstName, lastName: rest.join(' ') })
  const other = await asColleague(browser, baseURL, '/notifications')
  await expect(other.getByText('Nothing new')).toBeVisible()

  await page.goto(`/people/${id}`)
  const part = page.getByRole('region', { name: 'Comments' })
  await expect(part.getByRole('button', { name: 'Following' })).toHaveAttribute('aria-pressed', 'true')
  const box = part.getByRole('textbox', { name: 'Write a comment' })
  await box.pressSequentially('Look at https://example.test/a?b=1 please @cle')
  await expect(page.getByRole('option', { name: colleague.name })).toBeVisible()
  await expectAccessible(page)
  await box.press('Enter')
  await expect(box).toHaveValue(`Look at https://example.test/a?b=1 please @${colleague.name} `)
  await box.pressSequentially('<b>soon</b>')
  await box.press('Control+Enter')
  const said = part.getByRole('listitem')
  await expect(said).toHaveCount(1)
  await expect(said).toContainText('<b>soon</b>')
  await expect(said.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer nofollow')

  const line = other.getByRole('listitem').filter({ hasText: name })
  await expect(line).toContainText('mentioned you')
  await expect(other.getByRole('navigation', { name: 'Main' }).getByText('1 new notification')).toBeAttached()
  await expectAccessible(other)
  await line.getByRole('link', { name }).click()
  const theirs = other.getByRole('region', { name: 'Comments' })
  await expect(theirs.getByRole('button', { name: 'Following' })).toBeVisible()
  await theirs.getByRole('textbox').fill('On it')
  await theirs.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(said).toHaveCount(2)

  await theirs.getByRole('button', { name: 'More about the comment' }).click()
  await other.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(said).toHaveCount(1)
  await other.getByRole('button', { name: 'Undo' }).last().click()
  await expect(said).toHaveCount(2)
  await other.context().close()
})

test('notifications are read, all at once, and made new again', async ({ page, browser, baseURL }) => {
  await page.goto('/')
  const titles = ['Ring the baker', 'Send the plan'].map((title) => `${title} ${crypto.randomUUID().slice(0, 6)}`)
  const { data } = (await (await page.request.get('/api/v1/users')).json()) as { data: { id: string; name: string }[] }
  const assigneeId = data.find(({ name }) => name === colleague.name)?.id
  for (const title of titles) await post(page, '/tasks', { title, assigneeId })
  const other = await asColleague(browser, baseURL, '/notifications')
  const line = other.getByRole('listitem').filter({ hasText: titles[0] })
  await expect(line).toContainText('gave this to you')
  await line.getByRole('button', { name: 'as read' }).click()
  await expect(line).toHaveCount(0)
  await other.getByRole('tab', { name: 'All' }).click()
  await line.getByRole('button', { name: 'as new' }).click()
  await expect(line.getByRole('button', { name: 'as read' })).toBeVisible()
  await other.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(other.getByRole('button', { name: 'as read' })).toHaveCount(0)
  await other.getByRole('button', { name: 'Undo' }).last().click()
  await expect(line.getByRole('button', { name: 'as read' })).toBeVisible()
  await other.setViewportSize({ width: 360, height: 740 })
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(other)
  await line.getByRole('link', { name: titles[0] }).click()
  await expect(other.getByRole('heading', { name: titles[0] })).toBeVisible()
  await other.context().close()
})

test('one chooses what comes by mail, and when nothing does', async ({ page }) => {
  await page.goto('/settings/notifications')
  await expect(page.getByText('sends no mail yet')).toBeVisible()
  await page.getByRole('combobox', { name: 'Somebody mentions me' }).selectOption('digest')
  await page.getByRole('checkbox', { name: 'Quiet hours' }).uncheck()
  await page.getByRole('checkbox', { name: 'Fri' }).check()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Somebody mentions me' })).toHaveValue('digest')
  await expect(page.getByRole('checkbox', { name: 'Quiet hours' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Quiet hours' }).check()
  await expect(page.getByLabel('From')).toHaveValue('18:00')
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('a task on its page: a reminder is set, changed and taken away', async ({ page }) => {
  await page.goto('/')
  const { id } = await post(page, '/tasks', { title: 'Ring the baker' })
  await page.goto(`/tasks/${id}`)
  await page.getByRole('button', { name: 'Tomorrow at 9:00' }).click()
  const field = page.getByLabel('Remind me')
  await expect(field).toHaveValue(/T09:00$/)
  await field.fill('2030-05-06T07:45')
  await field.press('Enter')
  await expect(async () => {
    const answer = await page.request.get(`/api/v1/tasks/${id}`)
    expect(((await answer.json()) as { remindAt: string }).remindAt).toMatch(/^2030-05-06T0[567]:45/)
  }).toPass()
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'No reminder' }).click()
  await expect(field).toHaveValue('')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible()
})
