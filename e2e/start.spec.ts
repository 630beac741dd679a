import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { post, signIn } from './support/signIn.ts'

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

test('who comes next on the same device never sees a sign of the person before', async ({ page, context }) => {
  await signIn(page)
  const me = (await (await page.request.get('/api/v1/me')).json()) as { user: { name: string } }
  const grace = { email: `grace.${crypto.randomUUID()}@trefoil.test`, password: 'yet another long sentence' }
  await post(page, '/users', { name: 'Grace Next', role: 'member', ...grace })
  await page.goto('/')
  await expect(page.getByRole('button', { name: `Account of ${me.user.name}` })).toBeVisible()

  // Nobody signed out: the session is gone, whatever the device still keeps.
  await context.clearCookies()
  await signIn(page, grace)
  await page.addInitScript((name) => {
    const seen = () => document.documentElement.outerHTML.includes(name)
    new MutationObserver(() => seen() && document.documentElement.toggleAttribute('data-seen', true)).observe(
      document,
      {
        childList: true,
        subtree: true,
        characterData: true,
      },
    )
  }, `Account of ${me.user.name}`)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Account of Grace Next' })).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-seen')
})
