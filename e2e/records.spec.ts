import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { admin } from './support/admin.ts'
import { expectAccessible } from './support/axe.ts'

const phone = { width: 360, height: 740 }
type Made = { id: string; name: string }

const post = async (page: Page, path: string, data: object) => {
  const answer = await page.request.post(path, { data, headers: { 'Idempotency-Key': crypto.randomUUID() } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as Made
}
const read = async <Answer>(page: Page, path: string) => (await (await page.request.get(path)).json()) as Answer

// Every journey makes its own records, so that journeys never meet.
let made = 0
const unique = (word: string) => `${word} ${Math.random().toString(36).slice(2, 7)}${made++}`

let session: Awaited<ReturnType<BrowserContext['cookies']>> = []
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  await post(await context.newPage(), '/api/auth/sign-in/email', admin)
  session = await context.cookies()
  await context.close()
})
test.beforeEach(({ context }) => context.addCookies(session))

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true })
const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name} `) })
const card = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

/** A pipeline of its own, opened as a board. */
const aBoard = async (page: Page, names: string[]) => {
  const pipeline = await post(page, '/api/v1/pipelines', { name: unique('Pipeline') })
  const made: Made[] = []
  for (const name of names)
    made.push(
      await post(page, '/api/v1/deals', { name, pipelineId: pipeline.id, amount: { amount: '1000', currency: 'EUR' } }),
    )
  await page.goto(`/deals?pipeline=${pipeline.id}`)
  await expect(column(page, 'New')).toBeVisible()
  return { pipeline, deals: made }
}

test('a pasted mail address gives name and company, and an address that is known is said', async ({ page }) => {
  const domain = `${unique('site').replace(' ', '-')}.example`
  const company = await post(page, '/api/v1/companies', { name: unique('Halden Works'), domain })
  await page.goto('/people')
  await page.getByRole('button', { name: 'New person' }).click()
  const form = page.getByRole('form', { name: 'New person' })
  const first = form.getByRole('textbox', { name: 'Name, or paste a mail address' })
  await first.fill(`anna.visser@${domain}`)
  await form.getByRole('textbox', { name: 'Job title' }).click()
  await expect(first).toHaveValue('Anna Visser')
  await expect(form.getByText(company.name, { exact: true })).toBeVisible()
  await form.getByRole('textbox', { name: 'Job title' }).fill('Buyer')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Anna Visser is in the list.')).toBeVisible()

  const { data } = await read<{ data: { name: string; jobTitle: string; companyId: string }[] }>(
    page,
    `/api/v1/people?q=${domain}`,
  )
  expect(data).toMatchObject([{ name: 'Anna Visser', jobTitle: 'Buyer', companyId: company.id }])
  await first.fill(`Anna <anna.visser@${domain}>`)
  await expect(form.getByRole('status').first()).toContainText('There is already Anna Visser')
})

test('a cell is edited by keys, and what somebody else wrote meanwhile is not lost', async ({ page }) => {
  const name = unique('Bob')
  const { id } = await post(page, '/api/v1/people', { firstName: name, jobTitle: 'Buyer' })
  await page.goto(`/people?q=${name}`)
  await row(page, name).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('e')
  const field = page.getByRole('textbox', { name: 'Job title' })
  await field.fill('Head of purchasing')
  await page.keyboard.press('Enter')
  await expect(row(page, name).getByText('Head of purchasing')).toBeVisible()
  await expect
    .poll(async () => (await read<{ jobTitle: string }>(page, `/api/v1/people/${id}`)).jobTitle)
    .toBe('Head of purchasing')

  // The answer to the other's write is held back, so that this browser does not know of it yet.
  await page.route('**/api/v1/people?*', (route) => route.abort())
  await page.request.patch(`/api/v1/people/${id}`, {
    data: { jobTitle: 'Director' },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  await row(page, name).getByText('Head of purchasing').dblclick()
  await field.fill('Owner')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Keep “Director”' })).toBeVisible()
  await page.getByRole('button', { name: 'Save “Owner”' }).click()
  await expect.poll(async () => (await read<{ jobTitle: string }>(page, `/api/v1/people/${id}`)).jobTitle).toBe('Owner')
})

test('sort and filter stand in the address, and Back returns to the same place in the list', async ({ page }) => {
  const tag = unique('tag')
  for (let at = 0; at < 70; at++)
    await post(page, '/api/v1/people', { firstName: `P${String(at).padStart(3, '0')}`, lastName: tag, tags: [tag] })
  const filter = JSON.stringify({ field: 'tags', op: 'contains', value: tag })
  await page.goto(`/people?filter=${encodeURIComponent(filter)}`)
  await expect(row(page, `P000 ${tag}`)).toBeVisible()
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(row(page, `P069 ${tag}`)).toBeVisible()
  await expect(page).toHaveURL(/sort=-name/)

  await row(page, `P069 ${tag}`).hover()
  await page.mouse.wheel(0, 1100)
  const place = () => page.evaluate(() => document.querySelector('[role="grid"]')?.parentElement?.scrollTop)
  await expect.poll(place).toBe(1100)
  await row(page, `P030 ${tag}`).getByRole('link').click()
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}/)
  await page.goBack()
  await expect(row(page, `P030 ${tag}`)).toBeVisible()
  expect(await place()).toBe(1100)
  await expect(page.getByRole('button', { name: /Tag contains/ })).toBeVisible()
})

test('people that are deleted come back by one click', async ({ page }) => {
  const last = unique('Gone')
  for (const firstName of ['Ada', 'Ben']) await post(page, '/api/v1/people', { firstName, lastName: last })
  await page.goto(`/people?q=${encodeURIComponent(last)}`)
  await page.getByRole('checkbox', { name: `Select Ada ${last}` }).check()
  await page.getByRole('checkbox', { name: `Select Ben ${last}` }).check()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Nobody is like that')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, `Ada ${last}`)).toBeVisible()
  await expect(row(page, `Ben ${last}`)).toBeVisible()
})

test('a deal is moved by keys and by the mouse, and another browser sees it', async ({ page, browser, baseURL }) => {
  const name = unique('Spring order')
  const { pipeline } = await aBoard(page, [name])
  const other = await browser.newContext(baseURL ? { baseURL } : {})
  await other.addCookies(session)
  const theirs = await other.newPage()
  await theirs.goto(`/deals?pipeline=${pipeline.id}`)
  await expect(column(theirs, 'New').getByText(name)).toBeVisible()

  await card(page, name).focus()
  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key)
  await expect(column(page, 'Qualified').getByText(name)).toBeVisible()
  await expect(column(page, 'Qualified').getByText('€1k')).toBeVisible()
  await expect(column(theirs, 'Qualified').getByText(name)).toBeVisible()

  await card(page, name).dragTo(column(page, 'Proposal'))
  await expect(column(page, 'Proposal').getByText(name)).toBeVisible()
  await expect(column(theirs, 'Proposal').getByText(name)).toBeVisible()
  await other.close()
})

test('a lost deal asks for one reason, and is taken back', async ({ page }) => {
  const name = unique('Autumn order')
  const { deals } = await aBoard(page, [name])
  const stored = () => read<{ status: string; lostReason: string | null }>(page, `/api/v1/deals/${deals[0]?.id}`)
  await card(page, name).dragTo(column(page, 'Lost'))
  const question = page.getByRole('dialog', { name: `${name} is lost. What was it?` })
  await question.getByRole('button', { name: 'Wrong time' }).click()
  await expect(question).toBeHidden()
  await expect.poll(stored).toMatchObject({ status: 'lost', lostReason: 'Wrong time' })

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(column(page, 'New').getByText(name)).toBeVisible()
  await expect.poll(stored).toMatchObject({ status: 'open', lostReason: null })
})

test('a deal is added in its column, filled in beside the board, deleted and brought back', async ({ page }) => {
  await aBoard(page, [unique('First')])
  const name = unique('Winter order')
  await page.getByRole('button', { name: 'New deal in Meeting' }).click()
  const form = page.getByRole('form', { name: 'New deal' })
  await form.getByRole('textbox', { name: 'Name' }).fill(name)
  await form.getByRole('textbox', { name: 'Amount' }).fill('2,500')
  await page.keyboard.press('Enter')
  await expect(column(page, 'Meeting').getByText(name)).toBeVisible()
  await page.keyboard.press('Escape')

  await card(page, name).press('Enter')
  const panel = page.getByRole('dialog', { name })
  await panel.getByRole('button', { name: 'Edit Next step: Empty' }).click()
  await panel.getByRole('textbox', { name: 'Next step' }).fill('Send the quote')
  await page.keyboard.press('Enter')
  await expect(panel.getByText(/set next step to Send the quote/)).toBeVisible()
  await panel.getByRole('button', { name: 'Delete the deal' }).click()
  await expect(column(page, 'Meeting').getByText(name)).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(column(page, 'Meeting').getByText('Send the quote')).toBeVisible()
})

for (const [path, add] of [
  ['/people', 'New person'],
  ['/companies', 'New company'],
] as const)
  test(`${path} is open to everyone, in the light and in the dark`, async ({ page }) => {
    const company = await post(page, '/api/v1/companies', { name: unique('Acme') })
    await post(page, '/api/v1/people', { firstName: unique('Eve'), companyId: company.id, stage: 'customer' })
    await page.goto(path)
    await page.getByRole('button', { name: add }).click()
    await expect(page.getByRole('grid')).toBeVisible()
    await expectAccessible(page)
  })

test('the board and a deal are open to everyone, in the light and in the dark', async ({ page }) => {
  const name = unique('Seen order')
  await aBoard(page, [name])
  await expectAccessible(page)
  await card(page, name).press('Enter')
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await expectAccessible(page)
})

test('on a phone a person is added, and a deal is moved by its menu', async ({ page }) => {
  await page.setViewportSize(phone)
  const name = unique('Fay')
  await page.goto('/people')
  await page.getByRole('button', { name: 'New person' }).click()
  await page.getByRole('textbox', { name: 'Name, or paste a mail address' }).fill(name)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(`${name} is in the list.`)).toBeVisible()

  const deal = unique('Small order')
  const { pipeline } = await aBoardOnPhone(page, deal)
  await page.getByRole('button', { name: `Move ${deal}` }).click()
  await page.getByRole('menuitem', { name: 'Move to Won' }).click()
  await expect(page.getByText(`${deal} is won.`)).toBeVisible()
  await page.getByRole('tab', { name: /^Won/ }).click()
  await expect(page.getByText(deal, { exact: true })).toBeVisible()
  await expectAccessible(page)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wider, pipeline.name).toBe(false)
})

const aBoardOnPhone = async (page: Page, name: string) => {
  const pipeline = await post(page, '/api/v1/pipelines', { name: unique('Pipeline') })
  await post(page, '/api/v1/deals', { name, pipelineId: pipeline.id, amount: { amount: '1000', currency: 'EUR' } })
  await page.goto(`/deals?pipeline=${pipeline.id}`)
  await expect(page.getByText(name, { exact: true })).toBeVisible()
  return { pipeline }
}
