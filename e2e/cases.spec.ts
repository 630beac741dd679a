import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { signIn } from './support/signIn.ts'

test('a case joins the queue by its priority, is solved, and is opened again', async ({ page }) => {
  const title = `Pump leaks ${crypto.randomUUID().slice(0, 8)}`
  await signIn(page)
  await page.goto('/cases')
  await page.getByRole('button', { name: 'New case' }).first().click()
  await page.getByRole('textbox', { name: 'What it is about' }).fill(title)
  await page.getByRole('combobox', { name: 'Priority' }).selectOption('urgent')
  await page.getByRole('textbox', { name: 'What it is about' }).press('Enter')
  const row = page.getByRole('row', { name: title })
  await expect(row).toContainText('Urgent')
  await expectAccessible(page)

  await row.getByText(title).click()
  const sheet = page.getByRole('dialog', { name: title })
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Solve' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('tab', { name: 'Solved', exact: true }).click()
  await row.getByText(title).click()
  await sheet.getByRole('button', { name: 'Open again' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'To be solved' }).click()
  await expect(row).toBeVisible()
})
