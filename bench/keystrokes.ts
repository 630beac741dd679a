import type { Product } from './product.ts'
import { quantile, say } from './say.ts'

const BUDGET_MS = 50
const LINE =
  'Called Akinyi Odhiambo at Treequote about the offer, send pricing by Friday and meet next Tuesday 10:00, maybe 40k'

/** From the key to the frame that shows it, by the browser's own event timing; faster than it reports counts as 16 ms. */
const WATCH = `
  globalThis.taken = []
  globalThis.pressed = 0
  addEventListener('keydown', () => pressed++, true)
  new PerformanceObserver((list) => list.getEntries().filter(({ name }) => name === 'keydown').forEach((entry) => taken.push(entry.duration))).observe({ type: 'event', durationThreshold: 16 })
`

/** Types a line of a hundred characters as fast as a quick typist, on the desktop and with a processor four times slower. */
export async function measureKeystrokes({ signedIn }: Product, names: number) {
  say(
    `\nFrom the key to the paint in the capture box, ${LINE.length} keys, ${names.toLocaleString('en')} names more than the sample has (budget p95 ≤ ${BUDGET_MS} ms):`,
  )
  for (const slower of [1, 4]) {
    const context = await signedIn()
    const page = await context.newPage()
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    await page.waitForTimeout(4000)
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.keyboard.press('c')
    await page.getByRole('dialog').getByRole('textbox', { name: 'What happened?' }).waitFor()
    await page.keyboard.type('warm ', { delay: 120 })
    await page.waitForTimeout(3000)
    await page.evaluate(WATCH)
    await page.keyboard.type(LINE, { delay: 90 })
    await page.waitForTimeout(500)
    const { taken, pressed }: { taken: number[]; pressed: number } = await page.evaluate('({ taken, pressed })')
    const all = [...taken, ...Array.from({ length: Math.max(0, pressed - taken.length) }, () => 16)]
    const p95 = quantile(all, 0.95)
    const verdict = slower > 1 ? '' : p95 <= BUDGET_MS ? ' met' : ' OVER'
    say(
      `- CPU ${slower} ×: median ${quantile(all).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, worst ${Math.max(...all).toFixed(0)} ms${verdict}`,
    )
    await context.close()
  }
}
