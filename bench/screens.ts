import type { Page } from '@playwright/test'
import type { Product } from './product.ts'
import { quantile, say, table } from './say.ts'

const ROUNDS = 7
const BUDGET_MS = 100

/** From the click until the screen stands (its heading is there, nothing waits) and the next frame is painted. */
const CLICK = `(link) => new Promise((resolve, reject) => {
  const before = document.querySelector('main h1')?.textContent
  const start = performance.now()
  link.click()
  const isThere = () => (document.querySelector('main h1')?.textContent ?? before) !== before && !document.querySelector('main [role=status][aria-label]')
  const look = () => {
    if (performance.now() - start > 10000) return reject(new Error('The screen did not come.'))
    if (!isThere()) return requestAnimationFrame(look)
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve(performance.now() - start)
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }
  look()
})`

/** Later screens: each was opened once, so that its code and its data are there. */
export async function measureScreens({ signedIn }: Product) {
  const context = await signedIn()
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.waitForTimeout(2500)
  const ways: [name: string, from: string, link: string][] = [
    ['People', '/', 'nav a[href="/people"]'],
    ['Companies', '/', 'nav a[href="/companies"]'],
    ['Deals', '/', 'nav a[href="/deals"]'],
    ['Today', '/people', 'nav a[href="/"]'],
    ['a person', '/people', 'main a[href^="/people/"]'],
    ['a company', '/companies', 'main a[href^="/companies/"]'],
  ]
  const rows: string[][] = []
  for (const [name, from, link] of ways) {
    const times = await timesOf(page, from, link).catch((error: unknown) => String(error).split('\n')[0])
    if (!Array.isArray(times)) {
      rows.push([name, '', '', `not measured: ${times}`])
      continue
    }
    const [first = Number.NaN, ...later] = times
    const middle = quantile(later)
    rows.push([name, `${first.toFixed(0)} ms`, `${middle.toFixed(0)} ms`, middle <= BUDGET_MS ? 'met' : 'OVER'])
  }
  await context.close()
  say(`\nFrom the click to the screen, on a desktop (budget ≤ ${BUDGET_MS} ms from cache, median of ${ROUNDS - 1}):\n`)
  say(table([['screen', 'first time', 'from cache', ''], ...rows]))
}

async function timesOf(page: Page, from: string, selector: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    if (new URL(page.url()).pathname !== from) {
      await page.locator(`nav a[href="${from}"]`).first().click()
      await page.waitForURL((url) => url.pathname === from)
    }
    const link = page.locator(selector).first()
    await link.waitFor({ timeout: 10_000 })
    await page.waitForTimeout(400)
    times.push(await link.evaluate(`(${CLICK})(document.querySelector(${JSON.stringify(selector)}))`))
  }
  return times
}
