import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { admin } from './support/admin.ts'

const post = async (page: Page, path: string, data: object) => {
  const answer = await page.request.post(path, { data, headers: { 'Idempotency-Key': crypto.randomUUID() } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as { id: string }
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** A customer of whom six kinds of things are known. */
const aKnownCustomer = async (page: Page, name: string) => {
  const { id: companyId } = await post(page, '/api/v1/companies', { name })
  await post(page, '/api/v1/cases', { title: 'Machine is down', companyId, priority: 'urgent' })
  const fact = (kind: string, title: string, more: object) => ({
    source: 'Books',
    kind,
    title,
    companyId,
    occurredAt: inDays(-9),
    ...more,
  })
  await post(page, '/api/v1/facts', {
    facts: [
      fact('invoice', 'Invoice 7', { status: 'overdue', amount: { amount: '1200.00', currency: 'EUR' } }),
      fact('contract', 'Maintenance', { endsOn: inDays(40).slice(0, 10) }),
      fact('mailing', 'Autumn letter', {}),
    ],
  })
  await post(page, '/api/v1/tasks', {
    title: 'Send the manual',
    dueOn: inDays(3).slice(0, 10),
    promisedBy: 'us',
    companyIds: [companyId],
  })
  await post(page, '/api/v1/events', {
    title: 'Visit',
    startsAt: inDays(5),
    endsAt: inDays(5.1),
    companyIds: [companyId],
  })
}

test('one line in, three things back, the rest behind "more"; a vote and what was seen stand on my own page', async ({
  page,
}) => {
  await post(page, '/api/auth/sign-in/email', admin)
  const company = `Quillfeather ${Math.random().toString(36).slice(2, 8).replace(/\d/g, 'x')}`
  await aKnownCustomer(page, company)
  await page.goto('/')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox', { name: 'What happened?' })
  await field.pressSequentially(`Called ${company}`)
  await expect(
    dialog.getByRole('group', { name: 'Understood' }).getByRole('button', { name: company, exact: true }),
  ).toBeVisible()
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/captures'))
  const seen = page.waitForResponse((answer) => /\/returns\/[^/]+\/seen$/.test(answer.url()))
  await page.keyboard.press('Enter')

  // One in ten of each kind is held back by chance, so the number differs from run to run.
  const { returns: given } = (await (await saved).json()) as { returns: unknown[] }
  const returns = dialog.getByRole('region', { name: 'Worth knowing' })
  await expect(returns.getByRole('article')).toHaveCount(3)
  expect((await seen).ok()).toBe(true)
  const title = (await returns.getByRole('heading').first().textContent()) ?? ''
  await returns.getByRole('button', { name: `Useful: ${title}`, exact: true }).click()
  await expect(returns.getByRole('button', { name: `Useful: ${title}`, exact: true })).toHaveCount(0)
  if (given.length > 3) await returns.getByRole('button', { name: /more/i }).click()
  await expect(returns.getByRole('article')).toHaveCount(given.length)

  await page.goto('/me')
  await expect(page.getByRole('heading', { name: 'Me', level: 1 })).toBeVisible()
  await expect(page.getByText(/^In the past 28 days you wrote/)).toBeVisible()
  const line = page.getByRole('listitem').filter({ hasText: title }).first()
  await expect(line.getByRole('button', { name: `Useful: ${title}`, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await line.getByRole('button', { name: `Wrong: ${title}` }).click()
  await expect(line.getByRole('button', { name: `Wrong: ${title}` })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('tab', { name: 'What is recorded about me' }).click()
  await expect(page.getByText(/readable by you alone/).first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([])
})
