import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { post, signIn } from './support/signIn.ts'

const phone = { width: 360, height: 740 }
const desk = { width: 1440, height: 900 }

// Every journey makes its own records, so that journeys never meet.
let made = 0
const unique = (word: string) => `${word} ${Math.random().toString(36).slice(2, 7)}${made++}`

test.beforeEach(({ page }) => signIn(page))

/** Some companies of an industry of their own. */
const someCompanies = async (page: Page) => {
  const industry = unique('Trade')
  const stages = ['customer', 'customer', 'lead']
  for (const [at, stage] of stages.entries())
    await post(page, '/companies', {
      name: `${industry} ${at}`,
      industry,
      stage,
      revenue: { amount: String(1000 * (at + 1)), currency: 'EUR' },
    })
  const filter = encodeURIComponent(JSON.stringify({ field: 'industry', op: 'eq', value: industry }))
  return { industry, address: `/companies?filter=${filter}`, names: stages.map((_, at) => `${industry} ${at}`) }
}
const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true })

test('a list is narrowed, saved as a view, opened by its address, changed, saved again and deleted with an undo', async ({
  page,
}) => {
  const { industry, address, names } = await someCompanies(page)
  await page.goto(address)
  await expect(row(page, names[2]!)).toBeVisible()
  const name = unique('Customers in trade')
  await page.getByRole('button', { name: 'Save as' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(page.getByText(`The view “${name}” is saved.`)).toBeVisible()
  await expect(page).toHaveURL(/view=[0-9a-f-]{36}/)
  await expect(page).not.toHaveURL(/filter=/)
  await expect(row(page, names[0]!)).toBeVisible()

  await page.reload()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await expect(page.getByText(industry, { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(page.getByRole('button', { name: `${name} Changed` })).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')

  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Add to favourites' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Begin with this view' }).click()
  await page.goto('/companies')
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await expect(row(page, names[0]!)).toBeVisible()
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Everything' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await expect(row(page, names[0]!)).toBeVisible()

  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete the view' }).click()
  await expect(page.getByText(`The view “${name}” is deleted.`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Everything', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Begin with everything' }).click()
})

test('columns are chosen and carried by keys, rows stand in groups with totals', async ({ page }) => {
  await page.setViewportSize(desk)
  const { address, names } = await someCompanies(page)
  await page.goto(address)
  await page.getByRole('button', { name: 'Display' }).click()
  const panel = page.getByRole('dialog', { name: 'Columns and groups' })
  await panel.getByRole('combobox', { name: 'Group by' }).selectOption({ label: 'Stage' })
  await panel.getByRole('checkbox', { name: 'Show totals' }).check()
  await panel.getByRole('checkbox', { name: 'Show Phone' }).uncheck()
  await panel.getByRole('checkbox', { name: 'Show Tags' }).check()
  await panel.getByRole('button', { name: /Tags/ }).focus()
  await page.keyboard.press('Space')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  const headings = await page.getByRole('columnheader').allTextContents()
  expect(headings).toContain('Tags')
  expect(headings).not.toContain('Phone')
  expect(headings.indexOf('Tags')).toBeLessThan(headings.length - 1)
  const customers = page.getByRole('row', { name: 'Customer', exact: true })
  await expect(customers).toContainText('2')
  await expect(customers).toContainText('€3k')
  await expect(page.getByRole('row', { name: 'Totals' })).toContainText('3 in all')
  await expect(page.getByRole('row', { name: 'Totals' })).toContainText('€6k')
  await expectAccessible(page)

  await customers.getByRole('button').click()
  await expect(row(page, names[0]!)).toBeHidden()
  await expect(row(page, names[2]!)).toBeVisible()
  await page.reload()
  await expect(customers).toBeVisible()
})

test('conditions are put together with any and none, by keys alone, and stand as one sentence', async ({ page }) => {
  const { address, names } = await someCompanies(page)
  await page.goto(address)
  await expect(row(page, names[2]!)).toBeVisible()
  await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'More conditions' }).press('Enter')
  const panel = page.getByRole('dialog', { name: 'Filters' })
  await panel.getByRole('button', { name: 'Group' }).press('Enter')
  const inner = panel.getByRole('group', { name: 'Any of these' })
  await inner.getByRole('combobox', { name: 'How the conditions go together' }).selectOption({ label: 'None of these' })
  const none = panel.getByRole('group', { name: 'None of these' })
  await none.getByRole('combobox', { name: 'Value' }).selectOption({ label: 'Customer' })
  await expect(panel.getByText(/Industry is Trade .* and not \(Stage is Customer\)/)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await page.setViewportSize(desk)
  await page.keyboard.press('Escape')
  await expect(row(page, names[2]!)).toBeVisible()
  await expect(row(page, names[0]!)).toBeHidden()
  await page.getByRole('button', { name: /^Conditions/ }).click()
  await none.getByRole('button', { name: 'Remove the group' }).click()
  await page.keyboard.press('Escape')
  await expect(row(page, names[0]!)).toBeVisible()
})

test('all that match get a tag, with the count before, and one undo takes it from all', async ({ page }) => {
  const { address, names } = await someCompanies(page)
  await page.goto(address)
  await row(page, names[0]!).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Select all that match' }).click()
  await expect(page.getByText('All 3 that match')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Change the selected' })
  await panel.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Add a tag' })
  await panel.getByRole('textbox', { name: 'Tag' }).fill('fair')
  await expect(panel.getByText('3 change.')).toBeVisible()
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Change 3' }).click()
  await expect(page.getByText('3 are changed.')).toBeVisible()
  const tagged = async () => {
    const filter = JSON.stringify({
      and: [
        { field: 'tags', op: 'contains', value: 'fair' },
        { field: 'name', op: 'startsWith', value: names[0]!.slice(0, -2) },
      ],
    })
    const answer = await page.request.get('/api/v1/companies', { params: { filter } })
    return ((await answer.json()) as { data: unknown[] }).data.length
  }
  await expect.poll(tagged).toBe(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(tagged).toBe(0)
})

test('Tab goes on to the next field of the row, and saves what was written', async ({ page }) => {
  const { address, names, industry } = await someCompanies(page)
  await page.goto(address)
  await row(page, names[0]!).focus()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Industry' }).fill(industry)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Stage' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Website' }).fill('tab.example')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('combobox', { name: 'Stage' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(row(page, names[0]!)).toContainText('tab.example')
})

for (const [where, size] of Object.entries({ phone, desk }))
  test(`lists of every type can be used on a ${where}, in light and dark`, async ({ page }) => {
    await page.setViewportSize(size)
    const { address } = await someCompanies(page)
    await post(page, '/deals', { name: unique('Deal'), amount: { amount: '1200', currency: 'EUR' } })
    await post(page, '/cases', { title: unique('Case') })
    await post(page, '/people', { firstName: unique('Person') })
    const addresses = [
      `${address}&group=stage&totals=true`,
      '/people?group=stage',
      '/deals?view=table&group=stageId&totals=true',
      '/cases?group=priority',
    ]
    for (const each of addresses) {
      await page.goto(each)
      await expect(page.getByRole('button', { name: 'Display' })).toBeVisible()
      await expect(page.locator('[aria-expanded="true"]').first()).toBeVisible()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${where}-${each.slice(1, 6)}.png` })
    }
  })

test('a star is set on a page, and the palette offers it and the view before anything is asked', async ({ page }) => {
  const name = unique('Star')
  const { id } = await post(page, '/people', { firstName: name })
  const view = await post(page, '/views', {
    name: unique('View'),
    type: 'person',
    filter: { field: 'stage', op: 'eq', value: 'lead' },
  })
  await post(page, '/favourites', { type: 'view', id: view.id })
  await page.goto(`/people/${id}`)
  await page.getByRole('button', { name: `Star ${name}` }).click()
  await expect(page.getByRole('button', { name: `Take the star from ${name}` })).toBeVisible()
  await page.goto('/deals')
  await page.getByRole('button', { name: /^Find anything/ }).click()
  const starred = page.getByRole('group', { name: 'Favourites' })
  await expect(starred.getByRole('option', { name })).toBeVisible()
  await expectAccessible(page)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/palette.png` })
  await starred.getByRole('option', { name: view.name! }).click()
  await expect(page).toHaveURL(new RegExp(`/people\\?view=${view.id}`))
  await expect(page.getByRole('button', { name: view.name!, exact: true })).toBeVisible()
})
