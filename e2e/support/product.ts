import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { admin } from './admin.ts'

const patience = 180_000
const logFile = 'test-results/product.log'

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

const lastWords = () => readFileSync(logFile, 'utf8').split('\n').slice(-30).join('\n')
const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const waitUntilReady = async (child: ChildProcess, url: string) => {
  const deadline = Date.now() + patience
  while (!(await isReady(url))) {
    if (hasEnded(child)) throw new Error(`Trefoil ended before it was ready.\n${lastWords()}`)
    if (Date.now() > deadline) throw new Error(`Trefoil was not ready in ${patience / 1000} s.\n${lastWords()}`)
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

/** Starts the product on its own empty data folder. Answers how to stop it. */
export const startProduct = async (port: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-e2e-'))
  chmodSync(folder, 0o755) // As root, PostgreSQL runs under another user, who must reach its data.
  mkdirSync('test-results', { recursive: true })
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
      TREFOIL_ADMIN_EMAIL: admin.email,
      TREFOIL_ADMIN_PASSWORD: admin.password,
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
    await waitUntilReady(child, url)
  } catch (error) {
    await end()
    throw error
  }
  return end
}
