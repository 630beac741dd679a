import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const unique = () => crypto.randomUUID().slice(0, 8)

const shot = async (page: Page, name: string) => {
  const folder = process.env.TREFOIL_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

const expectToFit = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)

/** A colleague in a browser of their own. */
async function aColleague(page: Page, browser: Browser, baseURL: string | undefined, role = 'member') {
  const tag = unique()
  const who = { email: `finn-${tag}@example.test`, password: 'correct horse battery' }
  const user = await post(page, '/users', { name: `Finn ${tag}`, role, ...who })
  const context = await browser.newContext({ baseURL })
  const theirs = await context.newPage()
  await signIn(theirs, who)
  return { name: `Finn ${tag}`, id: user.id, page: theirs, close: () => context.close() }
}

const menu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: item }).click()
  return page.getByRole('dialog')
}

test('one record goes to one colleague, by name, and comes back with one click; both can see who sees it', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page)
  const finn = await aColleague(page, browser, baseURL)
  const person = await post(page, '/people', {
    firstName: 'Wanda',
    lastName: `Quist ${unique()}`,
    visibility: 'private',
  })
  const name = String(person.name)
  await finn.page.goto(`/people?q=${encodeURIComponent(name)}`)
  await expect(finn.page.getByText(name)).toHaveCount(0)

  await page.goto(`/people/${person.id}`)
  const sheet = await menu(page, 'Share with…')
  await sheet.getByRole('combobox', { name: 'A person or a team' }).fill(finn.name)
  await page.getByRole('option', { name: finn.name }).click()
  await sheet.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByText(`${finn.name} sees it now.`)).toBeVisible()
  await expect(sheet.getByRole('listitem')).toContainText(finn.name)
  await expectAccessible(page)
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectToFit(page)
    await shot(page, `share-${width}`)
  }
  await sheet.getByRole('button', { name: 'Close' }).click()

  // It is in the colleague's list without a reload, and says why.
  await expect(finn.page.getByText(name).first()).toBeVisible()
  await finn.page.goto(`/people/${person.id}`)
  await expect(finn.page.getByRole('button', { name: 'Delete' })).toHaveCount(0)
  const why = await menu(finn.page, 'Why can I see this?')
  await expect(why).toContainText('It is shared with you, to read.')

  const who = await menu(page, 'Who can see this?')
  await expect(who.getByRole('region', { name: 'Shared with them' })).toContainText(`${finn.name}reads only`)
  await expectAccessible(page)
  await shot(page, 'viewers')
  await who.getByRole('button', { name: 'Close' }).click()

  // Looks are written some seconds later.
  await expect(async () => {
    await page.reload()
    const looked = await menu(page, 'Who looked')
    await expect(looked.getByRole('listitem').first()).toContainText(finn.name, { timeout: 1500 })
  }).toPass({ timeout: 30_000 })
  await expectAccessible(page)
  await shot(page, 'looks')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  const again = await menu(page, 'Share with…')
  await again.getByRole('button', { name: `Stop sharing with ${finn.name}` }).click()
  await expect(again.getByText('Not shared with anybody yet.')).toBeVisible()
  expect((await finn.page.request.get(`/api/v1/people/${person.id}`)).status()).toBe(404)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(again.getByRole('listitem')).toContainText(finn.name)
  await finn.page.reload()
  await expect(finn.page.getByText(name).first()).toBeVisible()
  await finn.close()
})

test('an administrator takes a right from a role and hides a field, and takes both back', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page)
  const finn = await aColleague(page, browser, baseURL, 'read_only')
  const person = await post(page, '/people', { firstName: 'Iris', lastName: `Hale ${unique()}`, jobTitle: 'Buyer' })
  const seen = async () => {
    const answer = await finn.page.request.get(`/api/v1/people/${person.id}`)
    return answer.ok() ? ((await answer.json()) as { jobTitle: string | null }).jobTitle : answer.status()
  }
  expect(await seen()).toBe('Buyer')

  await page.goto('/settings/roles')
  await page.getByRole('tab', { name: 'Read only' }).click()
  const tick = page.getByRole('checkbox', { name: 'See People' })
  await tick.uncheck()
  await expect(page.getByText('Read only: People saved.')).toBeVisible()
  expect(await seen()).toBe(404)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(tick).toBeChecked()
  expect(await seen()).toBe('Buyer')
  await expectAccessible(page)
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectToFit(page)
    await shot(page, `roles-${width}`)
  }

  await page.getByRole('button', { name: 'Hide a field' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('combobox', { name: 'Field' }).selectOption('jobTitle')
  await sheet.getByRole('checkbox', { name: 'Read only' }).check()
  await shot(page, 'hide')
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Hide', exact: true }).click()
  await expect(page.getByText('from Read only')).toBeVisible()
  expect(await seen()).toBeNull()
  await finn.page.goto(`/people/${person.id}`)
  await expect(finn.page.getByText(String(person.name)).first()).toBeVisible()
  await expect(finn.page.getByText('Buyer')).toHaveCount(0)
  await page.getByRole('button', { name: /Show .* again/ }).click()
  await expect(page.getByText('No field is hidden.')).toBeVisible()
  expect(await seen()).toBe('Buyer')
  await finn.close()
})
