import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { admin } from './support/admin.ts'

// Every journey makes its own people, so that journeys never meet.
let made = 0
const unique = () =>
  `${String.fromCharCode(65 + (made % 26))}${Math.random().toString(36).slice(2, 8).replace(/\d/g, 'x')}${made++ ? 'a' : 'o'}`

const post = async (page: Page, path: string, data: object) => {
  const answer = await page.request.post(path, { data, headers: { 'Idempotency-Key': crypto.randomUUID() } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as { id: string }
}

// Once for all journeys: signing in is limited to a few times a minute.
let session: Awaited<ReturnType<BrowserContext['cookies']>> = []
const asAdmin = async (page: Page) => {
  await page.context().clearCookies()
  await page.context().addCookies(session)
}

test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const page = await context.newPage()
  await post(page, '/api/auth/sign-in/email', admin)
  session = await context.cookies()
  await context.close()
})

const signedIn = async (page: Page) => {
  await asAdmin(page)
  await page.goto('/')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

const openBox = async (page: Page) => {
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox', { name: 'What happened?' })
  await expect(field).toBeFocused()
  return { dialog, field, understood: dialog.getByRole('group', { name: 'Understood' }) }
}

const activitiesWith = async (page: Page, words: string) => {
  const answer = await page.request.get('/api/v1/activities?limit=200')
  const { data } = (await answer.json()) as { data: { body: string }[] }
  return data.filter((activity) => activity.body.includes(words))
}

const aPerson = async (page: Page, company: string, firstName: string, lastName: string) => {
  const { id } = await post(page, '/api/v1/companies', { name: company })
  return post(page, '/api/v1/people', { firstName, lastName, companyId: id })
}

test('one line in: understood while typing, saved on Enter, taken back as if it had never been', async ({ page }) => {
  await signedIn(page)
  const surname = unique()
  await aPerson(page, `${unique()} Works`, 'Bob', surname)
  const { dialog, field, understood } = await openBox(page)

  await field.pressSequentially(`Called Bob ${surname}, send pricing by Friday`)
  await expect(understood.getByRole('button', { name: /^Call$/ })).toBeVisible()
  await expect(understood.getByRole('button', { name: `Bob ${surname}`, exact: true })).toBeVisible()
  await expect(understood.getByRole('button', { name: /^Task: Send pricing, Fri/i })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([])

  const sent = page.waitForRequest((request) => request.url().endsWith('/api/v1/captures'))
  await page.keyboard.press('Enter')
  const { focusSeconds } = (await sent).postDataJSON() as { focusSeconds: number }
  expect(focusSeconds).toBeGreaterThan(0)
  expect(focusSeconds).toBeLessThan(60)
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('link', { name: `Bob ${surname}` })).toBeVisible()
  await expect(field).toHaveValue('')
  expect(await activitiesWith(page, surname)).toHaveLength(1)

  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(field).toHaveValue(`Called Bob ${surname}, send pricing by Friday`)
  expect(await activitiesWith(page, surname)).toHaveLength(0)
})

test('by keyboard alone: a chip is changed, another removed, and a name that fits two is chosen', async ({ page }) => {
  await signedIn(page)
  const surname = unique()
  await aPerson(page, `${unique()} North`, 'John', surname)
  await aPerson(page, `${unique()} South`, 'John', surname)
  const { dialog, field, understood } = await openBox(page)

  await field.pressSequentially(`Called John ${surname}, send pricing by Friday`)
  const question = dialog.getByRole('group', { name: `Which John ${surname} do you mean?` })
  await expect(question.getByRole('button', { name: /John/ })).toHaveCount(2)
  const second = await question.getByRole('button', { name: /^2/ }).textContent()

  await page.keyboard.press('Tab')
  await expect(understood.getByRole('button', { name: /^Call$/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Delete')
  await expect(understood.getByRole('button', { name: /^Task/ })).toHaveCount(0)
  await expect(question.getByRole('button', { name: /^1/ })).toBeFocused()
  await page.keyboard.press('2')
  await expect(question).toHaveCount(0)
  await expect(understood.getByRole('button', { name: `John ${surname}`, exact: true })).toBeVisible()

  await understood.getByRole('button', { name: /^Call$/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Kind').selectOption('meeting')
  await page.keyboard.press('Escape')
  await expect(understood.getByRole('button', { name: /^Meeting/ })).toBeFocused()

  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
  const [activity] = (await activitiesWith(page, surname)) as unknown as { type: string; peopleIds: string[] }[]
  expect(activity?.type).toBe('meeting')
  const chosen = (await (await page.request.get(`/api/v1/people/${activity?.peopleIds[0]}`)).json()) as {
    companyName: string
  }
  expect(second).toContain(chosen.companyName)
})

test('a change of a deal is shown before it is saved', async ({ page }) => {
  await signedIn(page)
  const company = `${unique()} Mills`
  const { id: companyId } = await post(page, '/api/v1/companies', { name: company })
  const amount = { amount: '20000.00', currency: 'EUR' }
  const { id } = await post(page, '/api/v1/deals', { name: `${company} looms`, companyId, amount })
  const { dialog, field, understood } = await openBox(page)

  await field.pressSequentially(`${company} is now 40k`)
  await expect(understood.getByRole('button', { name: /€20,000 → €40,000/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
  type Deal = { amount: { amount: string }; version: number }
  const read = async () => (await (await page.request.get(`/api/v1/deals/${id}`)).json()) as Deal
  const saved = await read()
  expect(Number(saved.amount.amount)).toBe(40_000)

  // Somebody is faster than the second thought: their amount stays, and the person is told.
  const theirs = { amount: '45000.00', currency: 'EUR' }
  const changed = await page.request.patch(`/api/v1/deals/${id}`, {
    data: { amount: theirs, version: saved.version },
    headers: { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': String(saved.version) },
  })
  expect(changed.ok(), await changed.text()).toBe(true)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(`except for what somebody has changed since: ${company} looms (amount)`)).toBeVisible()
  expect(Number((await read()).amount.amount)).toBe(45_000)
})

test('on the page of a company, the line is about that company', async ({ page }) => {
  await signedIn(page)
  const company = `${unique()} Harbour`
  const { id } = await post(page, '/api/v1/companies', { name: company })
  await page.goto(`/companies/${id}`)
  const words = `They want ${unique()} before winter`
  const { dialog, field, understood } = await openBox(page)
  await field.pressSequentially(`Called, ${words}`)
  await expect(understood.getByRole('button', { name: company, exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
  const [activity] = (await activitiesWith(page, words)) as unknown as { companyIds: string[] }[]
  expect(activity?.companyIds).toEqual([id])
})

test('words are not lost: Escape and a reload keep the draft', async ({ page }) => {
  await signedIn(page)
  const words = `Remember ${unique()}`
  const { field } = await openBox(page)
  await field.pressSequentially(words)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  const again = await openBox(page)
  await expect(again.field).toHaveValue(words)
  await again.field.fill('')
})

test('without a server the line is kept, and sent exactly once when it is back', async ({ page, context }) => {
  await signedIn(page)
  const name = unique()
  const { dialog, field } = await openBox(page)
  await context.setOffline(true)
  await field.pressSequentially(`Called ${name} about the weather`)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Waiting for the connection: 1 line')).toBeVisible()
  await expect(field).toHaveValue('')

  await context.setOffline(false)
  await page.reload()
  await expect.poll(async () => (await activitiesWith(page, name)).length).toBe(1)
  await page.evaluate(() => ['online', 'focus', 'online'].forEach((name) => dispatchEvent(new Event(name))))
  const box = await openBox(page)
  await expect(box.dialog.getByText(/Waiting for the connection/)).toHaveCount(0)
  expect(await activitiesWith(page, name)).toHaveLength(1)
})

test('an answer that was lost on the way does not save twice, and what waits can be taken back', async ({ page }) => {
  await signedIn(page)
  const name = unique()
  const { dialog, field } = await openBox(page)
  // The server saves the line, and the connection breaks before its answer comes.
  await page.route('**/api/v1/captures', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await field.pressSequentially(`Called ${name} about the harvest`)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Waiting for the connection: 1 line')).toBeVisible()
  expect(await activitiesWith(page, name)).toHaveLength(1)

  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect(dialog.getByText(/Waiting for the connection/)).toHaveCount(0)
  await page.unroute('**/api/v1/captures')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(async () => (await activitiesWith(page, name)).length).toBe(0)
})

test('a line that the server refuses comes back with its reason', async ({ page }) => {
  await signedIn(page)
  const { dialog, field } = await openBox(page)
  const detail = 'This line is too odd. Write it in other words.'
  await page.route('**/api/v1/captures', (route) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', json: { code: 'capture.odd', detail } }),
  )
  await field.pressSequentially('Something odd')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText(detail)
  await expect(field).toHaveValue('Something odd')
  await field.fill('')
})

test('what waits is never sent in the name of somebody else', async ({ page, context }) => {
  await signedIn(page)
  const name = unique()
  const email = `${name.toLowerCase()}@trefoil.test`
  const password = 'another long enough sentence'
  await post(page, '/api/v1/users', { name: 'Grace Guest', email, role: 'member', password })
  const { dialog, field } = await openBox(page)
  await context.setOffline(true)
  await field.pressSequentially(`Called ${name} in private`)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/Waiting for the connection/)).toBeVisible()
  await context.setOffline(false)

  await page.route('**/api/v1/captures', (route) => route.abort())
  await context.clearCookies()
  await post(page, '/api/auth/sign-in/email', { email, password })
  await page.unroute('**/api/v1/captures')
  const asked = page.waitForResponse('**/api/v1/me')
  await page.goto('/')
  await asked
  const box = await openBox(page)
  await expect(box.dialog.getByText(/Waiting for the connection/)).toHaveCount(0)

  await asAdmin(page)
  expect(await activitiesWith(page, name)).toHaveLength(0)
  await page.goto('/')
  await expect.poll(async () => (await activitiesWith(page, name)).length).toBe(1)
})

const secondBrowser = async (browser: Browser) => {
  const context = await browser.newContext()
  return context.newPage()
}

test('what one person writes another sees on a screen that is already open', async ({ page, browser }) => {
  await signedIn(page)
  const [firstName, surname] = [unique(), unique()]
  const other = await secondBrowser(browser)
  await signedIn(other)
  await other.goto('/people')
  await expect(other.getByRole('heading', { name: 'People' })).toBeVisible()
  const { dialog, field } = await openBox(page)
  await field.pressSequentially(
    `Met ${firstName} ${surname} from ${unique()} Works, ${surname.toLowerCase()}@${surname.toLowerCase()}.test`,
  )
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
  await expect(other.getByText(`${firstName} ${surname}`)).toBeVisible()
  await other.context().close()
})

test('on a phone the box is a sheet under the thumb, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signedIn(page)
  await page.getByRole('button', { name: 'Write down what happened' }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox', { name: 'What happened?' })
  await expect(field).toBeFocused()
  // As dictation does it: whole words arrive without a key.
  await field.evaluate((area: HTMLTextAreaElement) => {
    area.setRangeText('Called the port about containers, follow up Tuesday')
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  })
  await expect(dialog.getByRole('group', { name: 'Understood' }).getByRole('button', { name: /^Task/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible()
})
