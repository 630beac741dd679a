import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { admin } from './admin.ts'

const patience = 180_000

// Node 24 comes with the packages; a globally started Playwright may itself run on an older one.
const node = () => {
  const own = join(process.cwd(), 'node_modules/.bin/node')
  return existsSync(own) ? own : process.execPath
}

const isReady = async (url: string) => {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}

const lastWords = (logFile: string) => readFileSync(logFile, 'utf8').split('\n').slice(-30).join('\n')
const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const waitUntilReady = async (child: ChildProcess, url: string, logFile: string) => {
  const deadline = Date.now() + patience
  while (!(await isReady(url))) {
    if (hasEnded(child)) throw new Error(`Trefoil ended before it was ready.\n${lastWords(logFile)}`)
    if (Date.now() > deadline) throw new Error(`Trefoil was not ready in ${patience / 1000} s.\n${lastWords(logFile)}`)
    await sleep(200)
  }
}

const stop = async (child: ChildProcess) => {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const outcome = await Promise.race([ended, sleep(15_000, 'late')])
  if (outcome === 'late') child.kill('SIGKILL')
  await ended
}

const asAdmin = { TREFOIL_ADMIN_EMAIL: admin.email, TREFOIL_ADMIN_PASSWORD: admin.password }

/** Starts the product with its administrator on its own empty data folder. Answers how to stop it. */
export const startProduct = async (port: string) => (await launch(port, 'product', asAdmin)).end

/** Starts another product with its administrator, with settings of its own; people reach it at `localhost`. */
export const startOwn = async (port: string, name: string, own: Record<string, string>) =>
  (await launch(port, name, { ...asAdmin, TREFOIL_URL: `http://localhost:${port}`, ...own })).end

/** Starts another product as somebody finds it who has just installed it. Answers the link that it printed. */
export const startFresh = async (port: string, name: string) => {
  const { end, printed } = await launch(port, name, {})
  const link = /http\S+\/setup\?token=\S+/.exec(printed())?.[0]
  if (link) return { end, link }
  await end()
  throw new Error(`Trefoil printed no link to set it up.\n${printed()}`)
}

const launch = async (port: string, name: string, own: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-e2e-'))
  chmodSync(folder, 0o755) // As root, PostgreSQL runs under another user, who must reach its data.
  mkdirSync('test-results', { recursive: true })
  const logFile = `test-results/${name}.log`
  const log = createWriteStream(logFile)
  const url = `http://127.0.0.1:${port}`

  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, DATABASE_REPLICA_URL: ___, ...env } = process.env
  const child = spawn(node(), ['src/app/cli.ts', 'serve'], {
    env: {
      ...env,
      PORT: port,
      HOST: '127.0.0.1',
      TREFOIL_URL: url,
      TREFOIL_DATA_DIR: join(folder, 'data'),
      TREFOIL_RATE_LIMIT: '100000', // Every journey comes from one address.
      TREFOIL_TRUST_PROXY: '127.0.0.1', // So that each sign-in can say that it comes from another one.
      ...own,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)

  const end = async () => {
    await stop(child)
    process.off('exit', kill)
    log.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    await waitUntilReady(child, url, logFile)
  } catch (error) {
    await end()
    throw error
  }
  return { end, printed: () => readFileSync(logFile, 'utf8') }
}
