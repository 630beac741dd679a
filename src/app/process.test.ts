import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { request } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { canReach } from '#platform/database/embedded/place.ts'
import { isServerOf } from '#platform/database/embedded/process.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createLog } from '#platform/log.ts'
import {
  ADMIN,
  dataFolder,
  runProgram,
  signInTo,
  startProgram,
  WITH_ADMIN,
  type Ask,
  type Account,
  type Program,
} from '#testing/program.ts'

// A machine with other work starts a program slowly.
vi.setConfig({ testTimeout: 60_000 })

const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

test('the first start prints a set-up link, which makes the administrator, once', async () => {
  const program = await start(await folder())
  const token = /setup\?token=(\S+)/.exec(program.said())?.[1]
  const first = { name: 'Ada', ...ADMIN, workspaceName: 'Ours', token }
  const setUp = () =>
    fetch(`${program.url}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(first),
    })
  expect((await setUp()).status).toBe(200)
  expect((await setUp()).status).toBe(409)
  const { ask } = await signInTo(program)
  expect((await ask('GET /me')).body).toMatchObject({ user: { role: 'administrator' }, workspace: { name: 'Ours' } })
})

test('told to stop, it ends what runs, refuses what is new, says so, hands back jobs and stops its database', async () => {
  const dataDir = await folder()
  const program = await start(dataDir, WITH_ADMIN)
  const { ask, cookie } = await signInTo(program)
  expect(program.said()).not.toContain('setup?token')
  const postmaster = Number.parseInt(await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8'))
  await ask('POST /samples', {})
  await expect.poll(async () => (await ask('GET /samples')).body.status).toBe('running')

  const slow = await slowly(program, cookie, '{"name":"Slow but saved"}')
  const stopped = program.stop()
  const ready = () => fetch(`${program.url}/readyz`).then(async (answer) => [answer.status, await answer.json()])
  await expect.poll(ready).toEqual([503, { status: 'stopping' }])
  expect(await ask('POST /companies', { name: 'Too late' })).toMatchObject({
    status: 503,
    body: { code: 'server.stopping' },
  })
  expect(await slow.finish()).toBe(201)
  expect(await stopped).toBe(0)
  expect(await isServerOf(postmaster, join(dataDir, 'postgres'))).toBe(false)
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)

  const again = await start(dataDir)
  const { ask: askAgain } = await signInTo(again)
  const names = (await askAgain('GET /companies')).body.data.map((each: { name: string }) => each.name)
  expect(names).toEqual(['Slow but saved'])
  await goesOn(askAgain)
})

test('after a kill -9 all that was acknowledged is there, what is sent again is there once, and jobs go on', async () => {
  const dataDir = await folder()
  const program = await start(dataDir, WITH_ADMIN)
  const { ask } = await signInTo(program)
  await ask('POST /samples', {})
  const companies = Array.from({ length: 200 }, (_, n) => ({ name: `Company ${n}`, key: newId() }))
  const acknowledged: string[] = []
  const killAfter = 20 + Math.floor(Math.random() * 60)
  const write = async ({ name, key }: { name: string; key: string }, by = ask) => {
    const { status } = await by('POST /companies', { name }, { 'idempotency-key': key })
    if (status === 201) acknowledged.push(name)
    if (acknowledged.length === killAfter) program.child.kill('SIGKILL')
  }
  const lanes = [0, 1, 2, 3].map(async (lane) => {
    for (const company of companies.filter((_, n) => n % 4 === lane)) await write(company)
  })
  expect((await Promise.allSettled(lanes)).map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  const before = [...acknowledged]
  await program.kill()

  const { ask: askAgain } = await signInTo(await start(dataDir))
  const saved = async () => {
    const { body } = await askAgain('GET /companies?limit=200')
    return body.data.map((each: { name: string }) => each.name) as string[]
  }
  expect(await saved()).toEqual(expect.arrayContaining(before))
  for (const company of companies) await write(company, askAgain)
  expect((await saved()).sort()).toEqual(companies.map(({ name }) => name).sort())
  await goesOn(askAgain)
})

test('a second start on the same data is refused, and the first goes on', async () => {
  const dataDir = await folder()
  const program = await start(dataDir)
  const { code, said } = await runProgram({ dataDir })
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringContaining(`already runs on this data folder (process ${program.child.pid}). Stop it first`),
  })
  expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
})

test('data of a newer release are refused; a port that is taken is named, with a way out', async () => {
  const dataDir = await folder()
  const taken = createServer().listen(0, '127.0.0.1')
  cleanups.push(async () => taken.close())
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const refused = await runProgram({ dataDir, environment: { PORT: `${port}` } })
  expect(refused).toEqual({
    code: 1,
    said: expect.stringContaining(
      `Port ${port} is taken by another program. End it, or start with another one: PORT=${port + 1}`,
    ),
  })

  const database = await startEmbedded({ dataDir, log: createLog('silent'), durable: false })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`insert into trefoil_migrations (name, checksum) values ('9000_later.sql', 'x')`)
  await client.end()
  await database.stop()
  const newer = await runProgram({ dataDir })
  expect(newer).toEqual({
    code: 1,
    said: expect.stringMatching(/changed by a newer Trefoil \(9000_later\.sql\).*Start that newer release again/),
  })
})

test('a wrong configuration names every variable that is wrong', async () => {
  const environment = { PORT: 'eighty', TREFOIL_SECRET: 'short', TREFOIL_ADMIN_EMAIL: 'ada', TREFOIL_LOG: 'loud' }
  const { code, said } = await runProgram({ dataDir: await folder(), environment })
  expect(code).toBe(1)
  for (const name of Object.keys(environment)) expect(said).toContain(`${name}:`)
})

test('an ordinary user can run it', { skip: !isRoot || !canReach(import.meta.dirname, nobody) }, async () => {
  const dataDir = await folder()
  await chown(dataDir, nobody.uid, nobody.gid)
  const program = await start(dataDir, WITH_ADMIN, nobody)
  const { ask } = await signInTo(program)
  expect((await ask('POST /people', { firstName: 'Zoë' })).status).toBe(201)
  expect(await program.stop()).toBe(0)
})

async function folder(): Promise<string> {
  const { path, end } = await dataFolder()
  cleanups.push(end)
  return path
}

async function start(
  dataDir: string,
  environment: Record<string, string> = {},
  account: Account = {},
): Promise<Program> {
  const program = await startProgram({ dataDir, environment, account })
  cleanups.push(() => program.stop())
  return program
}

/** A job that nobody works on stands still, whatever it says of itself. */
async function goesOn(ask: Ask) {
  const done = async () => (await ask('GET /samples')).body.progress.done as number
  const before = await done()
  await expect.poll(done, { timeout: 20_000, interval: 50 }).not.toBe(before)
}

/** A request that has begun, and whose last letter is still to come. */
async function slowly({ url }: Program, cookie: string, body: string) {
  const sent = request(`${url}/api/v1/companies`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'content-length': body.length },
  })
  const answered = once(sent, 'response') as Promise<[{ statusCode?: number; resume(): void }]>
  sent.write(body.slice(0, -1))
  // Once another answer is here, the beginning is there, too.
  await fetch(`${url}/api/v1/setup`)
  return {
    async finish() {
      sent.end(body.slice(-1))
      const [answer] = await answered
      answer.resume()
      return answer.statusCode
    },
  }
}
