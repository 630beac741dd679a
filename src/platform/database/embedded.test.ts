import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, lstatSync } from 'node:fs'
import { chmod, chown, cp, mkdtemp, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { chooseAddress } from './embedded/address.ts'
import { canReach, choosePlace } from './embedded/place.ts'
import { launch } from './embedded/postmaster.ts'
import { isAlive, isServerOf, runProgram } from './embedded/process.ts'
import { preparePrograms } from './embedded/programs.ts'
import { startEmbedded, type Embedded } from './embedded.ts'
import { platformCheck } from './platformCheck.ts'

const isRoot = process.getuid?.() === 0
const isWindows = process.platform === 'win32'
const nobody = { uid: 65_534, gid: 65_534 }
const log = createLog('silent')

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

test('what was written is there after a stop and a start', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await query(first.url, 'create table note (text text)')
  await query(first.url, `insert into note values ('kept')`)
  await first.stop()
  const second = await start(dataDir)
  expect(await query(second.url, 'select text from note')).toEqual([{ text: 'kept' }])
})

test('letters beyond ASCII count in a search for parts of words', async () => {
  const { url } = await start(await folder())
  await query(url, 'create extension pg_trgm')
  expect(await query(url, `select cardinality(show_trgm('Éàж')) as n, lower('ÉЖ') as small`)).toEqual([
    { n: 4, small: 'éж' },
  ])
})

test('data checksums and durable writes are on', async () => {
  const { url } = await startEmbedded({ dataDir: await folder(), log }).then(stopLater)
  const [settings] = await query(
    url,
    `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
      current_setting('server_encoding') as encoding`,
  )
  expect(settings).toEqual({ checksums: 'on', fsync: 'on', encoding: 'UTF8' })
})

test('after a kill -9 nothing that was committed is lost', async () => {
  const dataDir = await folder()
  const owner = await startElsewhere(dataDir)
  await query(owner.url, 'create table note (text text)')
  await query(owner.url, `insert into note values ('kept')`)
  await kill(owner.child)
  const { url } = await start(dataDir)
  expect(await query(url, 'select text from note')).toEqual([{ text: 'kept' }])
})

test('a server that an earlier run left behind makes room for ours', async () => {
  const dataDir = await folder()
  await (await start(dataDir)).stop()
  const place = await choosePlace({ dataDir, elsewhere: await folder(), log })
  const programs = await preparePrograms(platformCheck(), place)
  const leftover = await launch({ place, programs, address: await chooseAddress(place), durable: false, log })
  const { url } = await start(dataDir)
  expect(isAlive(leftover!.pid)).toBe(false)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a second process on the same folder is refused and the first one goes on', async () => {
  const dataDir = await folder()
  const owner = await startElsewhere(dataDir)
  await expect(start(dataDir)).rejects.toMatchObject({
    code: 'database.in_use',
    message: expect.stringContaining(`already runs on this data folder (process ${owner.child.pid})`),
  })
  expect(await query(owner.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of two that start at once on a new folder one is refused and the other works', async () => {
  const dataDir = await folder()
  const [one, other] = await Promise.allSettled([startElsewhere(dataDir), startElsewhere(dataDir)])
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected'])
  const [loser] = [one, other].filter((each) => each.status === 'rejected')
  const [winner] = [one, other].filter((each) => each.status === 'fulfilled')
  expect(String(loser!.reason)).toContain('already runs on this data folder')
  expect(await query(winner!.value.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('an old lock file that names a living process of another program does not stop the start', async () => {
  const dataDir = await folder()
  const { stop } = await start(dataDir)
  const lockFile = join(dataDir, 'postgres', 'postmaster.pid')
  const stale = (await readFile(lockFile, 'utf8')).replace(/^\d+/, `${await sleeper()}`)
  await stop()
  await writeFile(lockFile, stale)
  const { url } = await start(dataDir)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a server that dies is started again', async () => {
  const dataDir = await folder()
  const { url } = await start(dataDir)
  const lockFile = join(dataDir, 'postgres', 'postmaster.pid')
  process.kill(Number.parseInt(await readFile(lockFile, 'utf8')), 'SIGKILL')
  await expect
    .poll(() => query(url, 'select 1 as one').catch(() => 'not yet'), { timeout: 10_000 })
    .toEqual([{ one: 1 }])
})

test('when the owner dies its server ends with it', { skip: isWindows }, async () => {
  const dataDir = await folder()
  const owner = await startElsewhere(dataDir)
  const pid = Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'))
  await kill(owner.child)
  await expect.poll(() => existsSync(join(dataDir, 'postgres', 'postmaster.pid')), { timeout: 10_000 }).toBe(false)
  await expect.poll(() => isServerOf(pid, join(dataDir, 'postgres')), { timeout: 10_000 }).toBe(false)
})

test('a folder with a long path and odd characters works', async () => {
  const dataDir = join(await folder(), 'a "quoted", 100% long päth '.repeat(4))
  const { url, stop } = await start(dataDir)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  const socketFolder = new URL(url).searchParams.get('host')!
  expect(existsSync(socketFolder)).toBe(true)
  await stop()
  if (!isWindows) expect(existsSync(socketFolder)).toBe(false)
})

test('root keeps the database elsewhere where its account cannot enter, and says so', { skip: !isRoot }, async () => {
  const closed = await folder(0o700)
  const elsewhere = await folder(0o755)
  const said: string[] = []
  const noting = { ...log, info: (line: string) => said.push(line) } as unknown as typeof log
  const dataDir = join(closed, 'data')
  const first = await startEmbedded({ dataDir, log: noting, durable: false, elsewhere }).then(stopLater)
  await query(first.url, 'create table note (text text)')
  await first.stop()
  expect(await readlink(join(dataDir, 'postgres'))).toContain(elsewhere)
  expect(said.join()).toContain(`the database is kept in ${elsewhere}`)
  const second = await start(dataDir)
  expect(await query(second.url, 'select from note')).toEqual([])
})

test('an ordinary user can run it', { skip: !isRoot || !canReach(import.meta.dirname, nobody) }, async () => {
  const dataDir = await folder()
  await chown(dataDir, nobody.uid, nobody.gid)
  const owner = await startElsewhere(dataDir, nobody)
  expect(await query(owner.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test(
  'where the installed programs cannot be used in place, a copy with its links is',
  { skip: isWindows },
  async () => {
    const { folder: source, version } = platformCheck()
    const installed = await folder()
    const withoutLinks = (path: string) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink()
    await cp(source, join(installed, 'native'), { recursive: true, filter: withoutLinks })
    // Root can write everywhere, but not everyone can follow; others cannot write here.
    await chmod(installed, 0o700)
    await chmod(join(installed, 'native', 'lib'), 0o555)
    cleanups.push(() => chmod(join(installed, 'native', 'lib'), 0o755))
    const place = await choosePlace({ dataDir: await folder(), elsewhere: await folder(), log })
    const programs = await preparePrograms({ folder: join(installed, 'native'), version }, place)
    expect(programs).toContain(place.home)
    const { code, output } = await runProgram(join(programs, 'bin', 'initdb'), ['--version'], place)
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('PostgreSQL') })
  },
)

test('a machine without built-in programs is told what to do', () => {
  expect(() => platformCheck('plan9', 'mips')).toThrow(/plan9-mips is not installed. Set DATABASE_URL/)
})

async function folder(mode = 0o755): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'trefoil-embedded-')))
  await chmod(path, mode)
  cleanups.push(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
  return path
}

const start = (dataDir: string) => startEmbedded({ dataDir, log, durable: false }).then(stopLater)

function stopLater(database: Embedded): Embedded {
  cleanups.push(() => database.stop())
  return database
}

/** The same in a process of its own. */
async function startElsewhere(dataDir: string, account = {}): Promise<{ url: string; child: ChildProcess }> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)}
    const quiet = () => {}
    startEmbedded({ dataDir: process.argv[1], durable: false, log: { info: quiet, warn: quiet, error: quiet } }).then(
      ({ url }) => { process.stdout.write(url); setInterval(quiet, 1000) },
      (error) => { process.stdout.write(error.message); process.exitCode = 1 },
    )`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], { ...account, stdio: 'pipe' })
  cleanups.push(() => kill(child))
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  if (!said.toString().startsWith('postgresql://')) throw new Error(said.toString())
  return { url: said.toString(), child }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function sleeper(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  cleanups.push(() => kill(child))
  await once(child, 'spawn')
  return child.pid!
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(text)
    .then(({ rows }) => rows as unknown[])
    .finally(() => client.end())
}
