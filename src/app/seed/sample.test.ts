import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOfUser } from '#features/access/actors.ts'
import { activateWorkspace, readMe, removeSampleWorkspace } from '#features/access/me.ts'
import { listTeams } from '#features/access/teams.ts'
import { listUsers } from '#features/access/users.ts'
import { listActivities } from '#features/activities/activities.ts'
import { listCompanies } from '#features/companies/companies.ts'
import { dealHistory, listDeals } from '#features/deals/deals.ts'
import { listPipelines } from '#features/deals/pipelines.ts'
import { listProducts } from '#features/products/products.ts'
import { listTasks } from '#features/tasks/tasks.ts'
import { daysBetween, dayIn } from '#kernel/dates.ts'
import type { Caller } from '#platform/context.ts'
import { aWorld, type World } from '#testing/world.ts'
import { loadSample } from './loadSample.ts'
import { runSampleLoad } from './sampleJob.ts'
import type { SampleReport } from './samples.contract.ts'
import { readSampleStatus, requestSample } from './samples.ts'
import { foundSample, openSample } from './sampleWorkspace.ts'
import { mondayOf } from './shift.ts'

const NOW = new Date('2026-11-18T12:00:00Z')

let world: World
let workspaceId: string
let report: SampleReport
let admin: Caller

beforeAll(async () => {
  world = await aWorld({ now: () => NOW })
  const requested = await requestSample(world.admin, {})
  expect(requested.status).toBe('queued')
  expect(world.jobs).toMatchObject([{ task: 'sample:load', payload: { userId: world.admin.actor.userId } }])
  await runSampleLoad(world.system, world.admin.actor.userId)
  const status = await readSampleStatus(world.admin, {})
  if (!status.workspaceId || !status.report) throw new Error('The sample is not there.')
  ;({ workspaceId, report } = { workspaceId: status.workspaceId, report: status.report })
  const actor = await actorOfUser(world.database, workspaceId, world.admin.actor.userId)
  if (!actor) throw new Error('The administrator is not in the sample.')
  admin = { ...world.admin, actor }
}, 120_000)

afterAll(() => sql`delete from workspaces where id = ${workspaceId}`.execute(world.database.owner))

const count = async (what: string, where = 'true') => {
  const answer = await sql<{
    count: number
  }>`select count(*) from ${sql.table(what)} where workspace_id = ${workspaceId} and (${sql.raw(where)})`.execute(
    world.database.owner,
  )
  return answer.rows[0]?.count
}

test('everything in the files is there, and nothing was refused', async () => {
  expect(report.loaded).toMatchObject({ companies: 85, products: 7, sellers: 35, managers: 6, deals: 8800 })
  expect(report.refused).toEqual([])
  expect(await count('companies')).toBe(85)
  expect(await count('products')).toBe(7)
  expect(await count('deals')).toBe(8800)
  const pipelines = (await listPipelines(admin, {})).data
  const own = pipelines.find(({ stages }) => stages.map(({ name }) => name).join() === 'Prospecting,Engaging,Won,Lost')
  expect(own).toMatchObject({
    isDefault: true,
    stages: [{ type: 'open' }, { type: 'open' }, { type: 'won' }, { type: 'lost' }],
  })
  const perStage = await Promise.all(own!.stages.map(({ id }) => count('deals', `stage_id = '${id}'`)))
  expect(perStage).toEqual([500, 1589, 4238, 2473])
})

test('mistakes are put right and counted; what is missing stays missing and is counted', async () => {
  expect(report.repaired).toEqual([
    { file: 'accounts', column: 'sector', from: 'technolgy', to: 'technology', count: 12 },
    { file: 'accounts', column: 'office_location', from: 'Philipines', to: 'Philippines', count: 1 },
    { file: 'pipeline', column: 'product', from: 'GTXPro', to: 'GTX Pro', count: 1480 },
  ])
  expect(report.missing).toMatchObject([{ count: 1425 }, { count: 500 }, { count: 2089 }, { count: 2089 }])
  expect(await count('companies', `industry = 'technolgy'`)).toBe(0)
  expect(await count('companies', `industry = 'technology'`)).toBe(12)
  expect(await count('deals', 'company_id is null')).toBe(1425)
  expect(await count('deals', 'engaged_on is null')).toBe(500)
  expect(await count('deals', 'amount is null')).toBe(2089)
  const { data } = await listProducts(admin, {})
  expect(data.map(({ name, family, price }) => [name, family, price?.amount])).toContainEqual([
    'GTX Pro',
    'GTX',
    '4821.00',
  ])
})

test('a company has what its row says', async () => {
  const [acme] = (await listCompanies(admin, { filter: { field: 'name', op: 'eq', value: 'Acme Corporation' } })).data
  expect(acme).toMatchObject({
    industry: 'technology',
    employees: 2822,
    revenue: { amount: '1100040000.00', currency: 'USD' },
    address: { country: 'United States' },
  })
  const [bluth] = (await listCompanies(admin, { filter: { field: 'name', op: 'eq', value: 'Bluth Company' } })).data
  expect(bluth?.parentName).toBe('Acme Corporation')
  expect(await count('facts', `kind = 'founded' and company_id = '${acme?.id}' and title = 'Founded in 1996'`)).toBe(1)
})

test('sellers cannot sign in, and are in their teams under their managers and offices', async () => {
  const users = (await listUsers(admin, {})).data
  expect(users.filter(({ role, canSignIn }) => role === 'member' && !canSignIn)).toHaveLength(35)
  expect(users.filter(({ role, canSignIn }) => role === 'manager' && !canSignIn)).toHaveLength(6)
  const teams = (await listTeams(admin, {})).data
  expect(
    teams
      .filter(({ parentId }) => !parentId)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Central', 'East', 'West'])
  const anna = users.find(({ name }) => name === 'Anna Snelling')
  const team = teams.find(({ memberIds }) => memberIds.includes(anna!.id))
  expect(users.find(({ id }) => id === team?.managerId)?.name).toBe('Dustin Brinkmann')
  expect(teams.find(({ id }) => id === team?.parentId)?.name).toBe('Central')
  expect(teams.flatMap(({ memberIds }) => memberIds)).toHaveLength(35)
})

test('dates are moved by whole weeks, the last one into last week', async () => {
  const last = await sql<{
    day: string
  }>`select max(greatest(closed_at::date, engaged_on))::text as day from deals where workspace_id = ${workspaceId}`.execute(
    world.database.owner,
  )
  expect(daysBetween(mondayOf(last.rows[0]!.day), mondayOf(dayIn(NOW, 'Europe/Berlin')))).toBe(7)
  expect(Number.isInteger(report.weeks)).toBe(true)
})

test('the history of a deal is that of its dates', async () => {
  const [deal] = (
    await listDeals(admin, {
      filter: { field: 'name', op: 'eq', value: 'GTX Plus Basic for Cancity' },
      sort: 'engagedOn',
      limit: 1,
    })
  ).data
  // Row 2 of the file: engaged on 10/20/2016, a Thursday; won on 3/1/2017, a Wednesday; 1,054 dollars.
  expect(deal).toMatchObject({ status: 'won', amount: { amount: '1054.00', currency: 'USD' }, version: 2 })
  expect([deal?.engagedOn, deal?.closeOn].map((day) => new Date(`${day}T12:00:00Z`).getUTCDay())).toEqual([4, 3])
  expect(daysBetween(deal!.engagedOn!, deal!.closeOn!)).toBe(132)
  const history = (await dealHistory(admin, { id: deal!.id })).data
  expect(history.map(({ verb, actorName, at }) => [verb, actorName, at.slice(0, 10)])).toEqual([
    ['won', 'Moses Frase', deal!.closeOn],
    ['created', 'Moses Frase', deal!.engagedOn],
  ])
  const born = Object.fromEntries(history[1]!.fields.map(({ field, after }) => [field, after]))
  expect(born).toMatchObject({ status: 'open', ownerId: deal!.ownerId })
  expect(born.amount).toBeUndefined()
})

test('whoever tries it finds work of their own, and believable past work', async () => {
  const userId = admin.actor.userId
  expect(await count('events', `owner_id = '${userId}' and starts_at::date = '2026-11-18'`)).toBeGreaterThan(0)
  expect(await count('deals', `owner_id = '${userId}' and status = 'open'`)).toBeGreaterThan(5)
  const tasks = (
    await listTasks(admin, {
      filter: {
        and: [
          { field: 'assigneeId', op: 'eq', value: userId },
          { field: 'dueOn', op: 'lt', value: '2026-11-18' },
        ],
      },
    })
  ).data
  expect(tasks.some(({ doneAt }) => doneAt === null)).toBe(true)
  const activities = await count('activities')
  expect(activities).toBeGreaterThan(12_000)
  expect(activities).toBeLessThan(20_000)
  expect(
    await count(
      'activities',
      `occurred_at > '${NOW.toISOString()}' or cardinality(people_ids) = 0 or body ~ '[{}]|undefined'`,
    ),
  ).toBe(0)
  const { data } = await listActivities(admin, { limit: 200 })
  expect(new Set(data.map(({ body }) => body)).size).toBeGreaterThan(120)
})

test('a load that is stopped leaves nothing, and what was there stays', async () => {
  await expect(
    loadSample(world.system, world.admin.actor.userId, { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ name: 'AbortError' })
  expect(await samplesOfMine()).toEqual([workspaceId])
  expect(await count('deals')).toBe(8800)
})

test('removing it leaves nothing, and one’s own workspace as it was', async () => {
  await removeSampleWorkspace(world.admin, { id: workspaceId })
  const tables = await sql<{
    name: string
  }>`select table_name as name from information_schema.columns where column_name = 'workspace_id' and table_schema = 'public'`.execute(
    world.database.owner,
  )
  for (const { name } of tables.rows) expect([name, await count(name)]).toEqual([name, 0])
  expect((await readMe(world.admin, {})).workspaces).toMatchObject([{ id: world.workspaceId, isActive: true }])
  expect((await readSampleStatus(world.admin, {})).status).toBe('none')
  await expect(activateWorkspace(world.admin, { id: workspaceId })).rejects.toMatchObject({ kind: 'not_found' })
})

test('a new sample takes the place of the old one', async () => {
  const { userId } = world.admin.actor
  const first = await foundSample(world.database, userId)
  expect(await samplesOfMine()).toEqual([])
  await openSample(world.database, first)
  const second = await foundSample(world.database, userId)
  expect(await samplesOfMine()).toEqual([first.workspaceId])
  await openSample(world.database, second)
  expect(await samplesOfMine()).toEqual([second.workspaceId])
  ;({ workspaceId } = second)
})

const samplesOfMine = async () =>
  (await readMe(world.admin, {})).workspaces.filter(({ isSample }) => isSample).map(({ id }) => id)
