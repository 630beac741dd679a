// Runs every check and every test, in order, and ends with one line. `npm test`
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, noBrowser } from '../e2e/support/browser.ts'
import { tallyOfPlaywright } from './tally/playwrightReport.ts'
import { failed, passed, readReport, skipped, sum, type Tally } from './tally/tally.ts'

const checks = ['typecheck', 'lint', 'format:check', 'direction', 'sizes', 'knip', 'lockfile']
const folder = mkdtempSync(join(tmpdir(), 'trefoil-test-'))
const say = (text: string) => console.log(`\n── ${text}`)

const npmRun = (script: string, args: string[] = [], env: Record<string, string> = {}) =>
  new Promise<number>((resolve) => {
    say(script)
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })

const check = async (script: string) => ((await npmRun(script)) === 0 ? passed : failed)

const unit = async () => {
  const report = join(folder, 'unit.json')
  const code = await npmRun('test:unit', [], { TREFOIL_TALLY: report })
  return readReport<Tally>(report, code, (tally) => tally)
}

const journeys = async () => {
  const specs = readdirSync('e2e', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts'))
  if (specs.length === 0) return skipped('e2e', 'there is no journey (e2e/*.spec.ts) yet')
  if (!(await findBrowser())) return skipped('e2e', noBrowser)
  const report = join(folder, 'e2e.json')
  const code = await npmRun('test:e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  return readReport(report, code, tallyOfPlaywright)
}

const results: { name: string; tally: Tally }[] = []
for (const name of checks) results.push({ name, tally: await check(name) })
results.push({ name: 'test:unit', tally: await unit() })
results.push({ name: 'test:e2e', tally: await journeys() })
rmSync(folder, { recursive: true, force: true })

const total = sum(results.map(({ tally }) => tally))
const culprits = results.filter(({ tally }) => tally.failed > 0)
if (culprits.length > 0) say(`failed: ${culprits.map(({ name }) => `npm run ${name}`).join(', ')}`)
if (total.skipped.length > 0) say(`skipped:\n   ${total.skipped.join('\n   ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0
