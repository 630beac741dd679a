import { execFile, spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { chmod, chown, glob, mkdtemp, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

export type SystemPostgres = { adminUrl: string; version: number; stop(): Promise<void> }

const run = promisify(execFile)
const OLDEST = 15

/** The folder with the programs of a PostgreSQL that this machine has, the oldest that Trefoil supports first. */
export async function findPostgres(): Promise<{ bin: string; version: number } | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for await (const folder of glob('/usr/{lib/postgresql,pgsql-}*/{*/,}bin')) folders.push(folder)
  const found: { bin: string; version: number }[] = []
  for (const folder of folders) {
    const server = join(folder, 'postgres')
    if (!existsSync(server)) continue
    const bin = join(realpathSync(server), '..')
    const { stdout } = await run(join(bin, 'postgres'), ['--version']).catch(() => ({ stdout: '' }))
    const version = Number(/\) (\d+)/.exec(stdout)?.[1])
    if (version >= OLDEST && existsSync(join(bin, 'initdb'))) found.push({ bin, version })
  }
  return found.sort((a, b) => a.version - b.version)[0] ?? null
}

/** A server of its own, on a socket that nobody else uses, under an account without rights; gone at the end. */
export async function startPostgres({ bin, version }: { bin: string; version: number }): Promise<SystemPostgres> {
  const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const home = await mkdtemp('/tmp/trefoil-system-')
  await chmod(home, 0o755)
  if (account.uid) await chown(home, account.uid, account.gid)
  const data = join(home, 'data')
  const common = { ...account, cwd: home, env: { LC_ALL: 'C' } }
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    common,
  )
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-k', home]
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], { ...common, stdio: 'ignore' })
  const ended = new Promise((done) => server.once('exit', done))
  const adminUrl = `postgresql:///postgres?user=admin&host=${encodeURIComponent(home)}`
  await answering(adminUrl)
  return {
    adminUrl,
    version,
    async stop() {
      server.kill('SIGINT')
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** One statement after the other, as whoever the address names. */
export async function runSql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement))
    return rows
  } finally {
    await client.end()
  }
}

/** The same server for another user and database. */
export function addressFor(url: string, user: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  address.searchParams.set('user', user)
  return address.href
}

async function answering(url: string, tries = 200): Promise<void> {
  const isThere = await runSql(url, 'select 1').then(
    () => true,
    () => false,
  )
  if (isThere) return
  if (tries === 0) throw new Error('The system’s PostgreSQL does not answer.')
  await sleep(50)
  return answering(url, tries - 1)
}
