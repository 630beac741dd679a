import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createLog } from '#platform/log.ts'
import { dataFolder, signInTo, startProgram, WITH_ADMIN } from '#testing/program.ts'
import { addressFor, findPostgres, runSql, startPostgres } from '#testing/systemPostgres.ts'

// A database that Trefoil does not run itself, and whose owner is no superuser: row-level security binds the owner, too.

vi.setConfig({ testTimeout: 60_000 })
const PATIENT = { timeout: 20_000, interval: 100 }

const system = await findPostgres()
const builtIn = await dataFolder()
let adminUrl = ''

beforeAll(async () => {
  const server = await startEmbedded({ dataDir: builtIn.path, log: createLog('silent'), durable: false })
  adminUrl = server.url
  return async () => {
    await server.stop()
    await builtIn.end()
  }
})

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

test('a day’s work on the PostgreSQL of this machine', async ({ skip }) => {
  if (!system) return skip('No PostgreSQL 15 or newer is installed here (Debian: apt-get install postgresql).')
  const server = await startPostgres(system)
  cleanups.push(() => server.stop())
  const owner = await ownerOf(server.adminUrl, 'crm')
  await aDaysWork({ DATABASE_URL: owner }, owner)
})

test('a day’s work where one login owns everything and may make roles', async () => {
  const owner = await ownerOf(adminUrl, 'single')
  await aDaysWork({ DATABASE_URL: owner }, owner)
})

test('a day’s work with two logins, of which none may make roles', async () => {
  await runSql(
    adminUrl,
    `do $$ begin create role trefoil_app nologin; exception when duplicate_object then null; end $$`,
    'create role double login',
    'create role visitor login',
    'grant trefoil_app to double, visitor',
    'create database double owner double',
  )
  const owner = addressFor(adminUrl, 'double', 'double')
  await aDaysWork({ DATABASE_URL: addressFor(adminUrl, 'visitor', 'double'), DATABASE_OWNER_URL: owner }, owner)
})

test('who may neither make the program’s role nor has it is told what to ask for', async () => {
  const closed = await dataFolder()
  cleanups.push(() => closed.end())
  await runSql(adminUrl, 'create role bare login', 'create database bare owner bare')
  const start = startProgram({
    dataDir: closed.path,
    environment: { DATABASE_URL: addressFor(adminUrl, 'bare', 'bare') },
  })
  await expect(start).rejects.toThrow(/grant trefoil_app to bare/)
})

/** A login that owns its database and may make roles, and no more than that. */
async function ownerOf(url: string, name: string): Promise<string> {
  await runSql(url, `create role ${name} login createrole`, `create database ${name} owner ${name}`)
  return addressFor(url, name, name)
}

async function aDaysWork(environment: Record<string, string>, owner: string) {
  const { path: dataDir, end } = await dataFolder()
  cleanups.push(end)
  const program = await startProgram({ dataDir, environment: { ...environment, ...WITH_ADMIN } })
  cleanups.push(() => program.stop())
  const { ask, cookie } = await signInTo(program)

  const live = new AbortController()
  const changes = await fetch(`${program.url}/api/v1/live`, { headers: { cookie }, signal: live.signal })
  const company = await ask(
    'POST /companies',
    { name: 'Northwind', domain: 'northwind.example' },
    { 'idempotency-key': newId() },
  )
  const person = await ask('POST /people', { firstName: 'Bob', lastName: 'Stone', companyId: company.body.id })
  const deal = await ask('POST /deals', {
    name: 'Renewal',
    companyId: company.body.id,
    amount: { amount: '12500.00', currency: 'EUR' },
  })
  expect([company.status, person.status, deal.status]).toEqual([201, 201, 201])
  expect(await firstChange(changes)).toContain(company.body.id)
  live.abort()

  const capture = await ask('POST /captures', { text: 'Called Bob Stone, send pricing tomorrow' })
  expect(capture.body.created.map(({ type }: { type: string }) => type).sort()).toEqual(['activity', 'task'])
  expect((await ask('GET /search?q=northw')).body.data).toMatchObject([{ id: company.body.id }])
  expect((await ask(`GET /people/${person.body.id}/profile`)).status).toBe(200)
  expect((await ask('GET /today')).status).toBe(200)
  expect((await ask('GET /tasks')).body.data).toHaveLength(1)
  expect((await ask(`POST /captures/${capture.body.capture.id}/undo`, {})).status).toBe(200)
  expect((await ask('GET /tasks')).body.data).toEqual([])

  await runSql(
    owner,
    `update idempotency_keys set created_at = now() - interval '31 days'`,
    `select graphile_worker.add_job('upkeep:forget'), graphile_worker.add_job('returns:weeks')`,
  )
  await expect.poll(() => runSql(owner, 'select key from idempotency_keys'), PATIENT).toEqual([])
  await expect.poll(() => runSql(owner, 'select id, last_error from graphile_worker.jobs'), PATIENT).toEqual([])

  await ask('POST /samples', {})
  await expect.poll(async () => (await ask('GET /samples')).body.progress.done, PATIENT).toBeGreaterThan(500)
  expect(await program.stop()).toBe(0)
  await runSql(owner, 'delete from workspaces where is_sample')
  expect(await runSql(owner, 'select distinct workspace_id from search_entries')).toHaveLength(1)
}

async function firstChange(live: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of live.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    if (text.includes('event: change')) break
  }
  return text
}
