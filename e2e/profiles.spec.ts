import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const unique = () => crypto.randomUUID().slice(0, 8)

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
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const expectToFit = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

test('a change of what a type shows is proposed and voted on', async ({ page }) => {
  const name = `Broker ${unique()}`
  await page.goto('/settings/profiles')
  await page.getByRole('button', { name: 'New type' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Add type' }).click()
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Nobody has proposed a change')).toBeVisible()

  await page.getByRole('button', { name: 'Propose to take Deals off' }).click()
  await page.getByLabel(/What for/).fill('Brokers sell for us, we never sell to them')
  await expectAccessible(page)
  await shot(page, 'propose')
  await page.getByRole('button', { name: 'Propose', exact: true }).click()
  const votes = page.getByRole('group', { name: 'Your vote on: Take Deals off' })
  await votes.getByRole('button', { name: 'Good idea' }).click()
  await expect(votes.getByRole('button', { name: 'Good idea' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Still gathering votes')).toBeVisible()
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectToFit(page)
    await shot(page, `profiles-${width}`)
  }
})

test('a proposal is decided with an answer, and the decision undone', async ({ page }) => {
  await page.goto('/')
  const type = (await post(page, '/profile-types', { name: `Scout ${unique()}` })) as { id: string; key: string }
  const wish = { typeId: type.id, subject: 'person', act: 'remove', part: 'deals', because: 'Scouts buy nothing' }
  await post(page, '/profile-proposals', wish)
  await page.goto(`/settings/profiles?type=${type.key}`)
  await page.getByRole('button', { name: 'Decide: Take Deals off' }).click()
  await page.getByLabel(/Your answer/).fill('Agreed in the review')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(page.getByRole('button', { name: 'Propose to take Deals off' })).toBeHidden()
  await page.getByText('Decided', { exact: true }).click()
  await expect(page.getByText(/Agreed in the review/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo the decision: Take Deals off' }).click()
  await expect(page.getByRole('button', { name: 'Propose to take Deals off' })).toBeVisible()
})

test('a profile shows what its type shows, and asks for nothing else', async ({ page }) => {
  await page.goto('/')
  const person = (await post(page, '/people', { firstName: 'Ines', lastName: `Intern ${unique()}` })) as { id: string }
  await page.goto(`/people/${person.id}`)
  await page.locator('summary').filter({ hasText: 'What we do not know yet' }).click()
  await expect(page.getByText('so that you hear when something touches it')).toBeVisible()
  await page.getByRole('button', { name: /^Edit Type/ }).click()
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Internal')
  await expect(page.getByRole('button', { name: 'Edit Type: Internal' })).toBeVisible()
  await expect(page.getByText('so that you hear when something touches it')).toBeHidden()
  await expectAccessible(page)
  await shot(page, 'internal')
})
