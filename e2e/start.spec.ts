import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

test('a visitor finds the door, in order and open to everyone', async ({ page }) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} ${answer.url()}`)
  })

  await page.goto('/sign-in')
  await expect(page.getByRole('textbox', { name: /e-?mail/i })).toBeVisible()

  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([])
  expect(complaints).toEqual([])
})
