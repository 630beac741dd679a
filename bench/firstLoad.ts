// The first screen on a slow phone, later screens, and typing in the capture box: `npm run bench -- firstLoad`.
import type { CDPSession, Page } from '@playwright/test'
import { measureKeystrokes } from './keystrokes.ts'
import { withProduct, type Product } from './product.ts'
import { manyNames, NAMES } from './manyNames.ts'
import { circumstances, quantile, say, table } from './say.ts'
import { measureScreens } from './screens.ts'

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const RUNS = 5
const SLOWER = 4
const LCP_BUDGET_MS = 2500
const BYTES_BUDGET = 200 * 1024

type Line = { name: string; latency: number; down: number; up: number }

/** Lighthouse's "slow 4G" twice: as it is defined (a round trip of 150 ms), and as browser tools apply it to each request. */
const LINES: Line[] = [
  { name: 'slow 4G: 1,638 kbit/s, 150 ms', latency: 150, down: 1638.4, up: 750 },
  { name: 'slow 4G as applied a request: 1,475 kbit/s, 562.5 ms', latency: 562.5, down: 1474.56, up: 675 },
]

type Load = { lcp: number; fcp: number; usable: number; bytes: number; files: number; all: number; asked: string[] }

/** Everything that a page writes down about its first paint, from its first moment on. */
const WATCH = `
  globalThis.painted = { lcp: 0, fcp: 0, usable: 0 }
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (painted.lcp = entry.startTime))).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (entry.name === 'first-contentful-paint') painted.fcp = entry.startTime })).observe({ type: 'paint', buffered: true })
  const look = () => {
    if (document.querySelector('main section h2') && document.querySelector('main textarea, main [role=textbox], main input')) return void (painted.usable = performance.now())
    requestAnimationFrame(look)
  }
  addEventListener('DOMContentLoaded', look)
`

async function run(product: Product) {
  say(circumstances())
  say(`\nToday on a phone (360 × 740, CPU ${SLOWER} × slower, signed in, empty cache), median of ${RUNS}:\n`)
  const rows: string[][] = []
  const first: Load[] = []
  for (const line of LINES) {
    const loads: Load[] = []
    for (let index = 0; index < RUNS; index++) loads.push(await load(product, line))
    first.push(...loads)
    const middle = (pick: (each: Load) => number) => quantile(loads.map(pick))
    const lcp = middle((each) => each.lcp)
    rows.push([
      line.name,
      ms(middle((each) => each.fcp)),
      ms(lcp),
      ms(middle((each) => each.usable)),
      lcp <= LCP_BUDGET_MS ? 'met' : 'OVER',
    ])
  }
  say(table([['line', 'first paint', 'LCP (≤ 2.5 s)', 'usable', ''], ...rows]))
  const bytes = quantile(first.map((each) => each.bytes))
  const all = quantile(first.map((each) => each.all))
  say(
    `\nJS and CSS over the line (as packed for this browser, with their headers) until Today can be used: ${kb(bytes)} in ${quantile(first.map(({ files }) => files))} files (budget ${kb(BYTES_BUDGET)}) ${bytes <= BYTES_BUDGET ? 'met' : 'OVER'}; with what comes in the background: ${kb(all)}`,
  )
  say(`Asked before it could be used, in this order: ${first[0]?.asked.join(', ')}`)
  await measureScreens(product)
  await measureKeystrokes(product, NAMES)
}

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`
const kb = (value: number) => `${(value / 1024).toFixed(1)} KB`

async function load(product: Product, line: Line): Promise<Load> {
  const context = await product.signedIn(PHONE)
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const transfer = await slowed(devtools, line)
    await page.addInitScript(WATCH)
    await page.goto('/', { waitUntil: 'commit' })
    await untilUsable(page)
    const until = transfer.until()
    await page.waitForTimeout(3000)
    const painted: Pick<Load, 'lcp' | 'fcp' | 'usable'> = await page.evaluate('painted')
    return { ...painted, ...until, all: transfer.until().bytes }
  } finally {
    await context.close()
  }
}

/** @throws Error when Today cannot be used within a minute. */
async function untilUsable(page: Page) {
  const deadline = Date.now() + 60_000
  while (!(await page.evaluate('globalThis.painted?.usable > 0').catch(() => false))) {
    if (Date.now() > deadline)
      throw new Error(`Today could not be used within a minute: ${await page.locator('body').innerText()}`)
    await page.waitForTimeout(50)
  }
}

/** A slow line and a slow processor; and what comes over the line. */
async function slowed(devtools: CDPSession, { latency, down, up }: Line) {
  const kinds = new Map<string, { type: string; url: string }>()
  let [bytes, files] = [0, 0]
  const asked: string[] = []
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, { type, url: response.url })
    if (response.url.includes('/api/')) asked.push(new URL(response.url).pathname)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type } = kinds.get(requestId) ?? { type: '' }
    if (type !== 'Script' && type !== 'Stylesheet') return
    bytes += encodedDataLength
    files++
  })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: (down * 1024) / 8,
    uploadThroughput: (up * 1024) / 8,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return { until: () => ({ bytes, files, asked: [...asked] }) }
}

await withProduct(run, manyNames)
