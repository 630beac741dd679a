import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const letters = () => [...crypto.randomUUID().replace(/[^a-f]/g, '')].join('').slice(0, 6).padEnd(6, 'q')
const phone = () => `+3161${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`

/** Two entries for one person, as they come about: a typing error, and each knows what the other does not. */
async function twins(page: Page) {
  const lastName = `Vis${letters()}er`
  const number = phone()
  const first = { firstName: 'Anna', lastName, jobTitle: 'Buyer', phones: [{ value: number }], notes: 'Likes tea' }
  const email = `anna.${lastName.toLowerCase()}@halden.example`
  const second = { firstName: 'Anne', lastName, jobTitle: 'Head of purchasing', phones: [{ value: number }] }
  const kept = await post(page, '/people', first)
  const other = await post(page, '/people', { ...second, emails: [{ value: email }], notes: 'Met in Oslo' })
  return { kept, other, lastName, email, number }
}

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

test('two entries become one, value by value, from the list by keys; and it is taken back', async ({ page }) => {
  const { kept, other, lastName, email } = await twins(page)
  await page.goto('/duplicates')
  const pair = page.getByRole('group', { name: lastName })
  await expect(pair).toContainText('same phone number')
  await expectAccessible(page)
  await pair.focus()
  await page.keyboard.press('m')

  const form = page.getByRole('form', { name: 'Merge two into one' })
  await expect(form.getByRole('radio', { name: `Anna ${lastName}` })).toBeChecked()
  await expectAccessible(page)
  await form.getByRole('group', { name: 'Job title' }).getByRole('radio', { name: 'Head of purchasing' }).check()
  await form.getByRole('button', { name: 'Merge' }).click()
  await expect(page.getByText(`Anna ${lastName} is one now.`)).toBeVisible()
  await expect(page).toHaveURL(/\/duplicates\?/)
  const read = async (id = '') => (await page.request.get(`/api/v1/people/${id}`)).json() as Promise<unknown>
  expect(await read(kept.id)).toMatchObject({
    firstName: 'Anna',
    jobTitle: 'Head of purchasing',
    notes: 'Likes tea\n\nMet in Oslo',
    emails: [{ value: email }],
  })
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => read(kept.id)).toMatchObject({ jobTitle: 'Buyer', emails: [] })
  expect(await read(other.id)).toMatchObject({ firstName: 'Anne' })
})

test('“not the same” and “later” clear the list by keys, and can be taken back', async ({ page }) => {
  const { lastName } = await twins(page)
  const pair = page.getByRole('group', { name: lastName })
  await page.goto('/duplicates')
  await pair.focus()
  await page.keyboard.press('n')
  await expect(pair).toHaveCount(0)
  await page.getByRole('tab', { name: 'Not the same: people' }).click()
  await expect(pair).toContainText('said that they are not the same')
  await expectAccessible(page)
  await pair.getByRole('button', { name: 'They may be the same after all' }).click()
  await page.getByRole('tab', { name: 'People', exact: true }).click()
  await pair.focus()
  await page.keyboard.press('l')
  await expect(pair).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(pair).toBeVisible()
})

test('who is written down again is told at once, and one click leads to who is there', async ({ page }) => {
  const { kept, lastName, number } = await twins(page)
  await page.goto('/people')
  await page.getByRole('button', { name: 'New person' }).first().click()
  const form = page.getByRole('form', { name: 'New person' })
  await form.getByRole('textbox', { name: 'Name, or paste a mail address' }).fill(`Anna ${lastName}`)
  await form.getByRole('textbox', { name: 'Phone' }).fill(number)
  await expect(form.getByRole('status').filter({ hasText: 'same phone number' })).toBeVisible()
  await expect(form.getByRole('button', { name: 'Add' })).toBeEnabled()
  await form.getByRole('link', { name: `Use Anna ${lastName}` }).click()
  await expect(page).toHaveURL(new RegExp(`/people/${kept.id}`))
})

test('on a phone, from a profile: the other one is found and merged', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const name = `Halden ${letters()}`
  const kept = await post(page, '/companies', { name, domain: `${letters()}x.example` })
  const other = await post(page, '/companies', { name: `Orbitec ${letters()}`, industry: 'Steel' })
  await page.goto(`/companies/${kept.id}`)
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Merge with…' }).click()
  await page.getByRole('combobox', { name: 'Find the other one' }).fill(other.name ?? '')
  await page.getByRole('option', { name: other.name ?? '' }).click()
  await expect(page.getByRole('heading', { name: 'Merge two into one' })).toBeVisible()
  await expectAccessible(page)
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(isTooWide).toBe(false)
  await page.getByRole('button', { name: 'Merge' }).click()
  await expect(page).toHaveURL(new RegExp(`/companies/${kept.id}`))
  await expect(page.getByText('Steel').first()).toBeVisible()
})
