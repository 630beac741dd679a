import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createEvent, updateEvent } from '#features/calendar/calendar.ts'
import { createCase } from '#features/cases/cases.ts'
import { createCompany } from '#features/companies/companies.ts'
import { newId } from '#kernel/ids.ts'
import type { Caller } from '#platform/context.ts'
import { anEntry } from '#testing/returnsWorld.ts'
import { aWorld, type World } from '#testing/world.ts'
import { isHeldOut } from './choose.ts'
import { publishWeeks } from './returns.jobs.ts'
import {
  giveFeedback,
  markReturnSeen,
  readDueReturns,
  readMyReturns,
  readRecorded,
  readReturnWeeks,
} from './returns.ts'

const DAY = 86_400_000

function clock(start: string) {
  let moment = Date.parse(start)
  return { now: () => new Date(moment), wait: (ms: number) => void (moment += ms) }
}

/** One entry about a company of its own with an open case, and what came back of that. */
async function enterAndSee(world: World, caller: Caller) {
  const { id: companyId } = await createCompany(world.admin, { name: 'Northwind' })
  await createCase(world.admin, { title: 'Down', companyId })
  let captureId = newId()
  while (isHeldOut(captureId, 'open_cases')) captureId = newId()
  const [first] = await anEntry(caller, { captureId, touched: { companies: [companyId] } })
  await markReturnSeen(caller, { id: first!.id })
  return first!
}

test('the ledger is mine alone: an administrator finds nothing of it, nor can they judge it', async () => {
  const world = await aWorld()
  const me = await world.user('member')
  const { id } = await enterAndSee(world, me)
  expect(await readMyReturns(me, {})).toMatchObject({ acts: 1, seen: 1 })
  expect(await readMyReturns(world.admin, {})).toMatchObject({ acts: 0, seen: 0, data: [] })
  await expect(markReturnSeen(world.admin, { id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(giveFeedback(world.admin, { id, useful: true })).rejects.toMatchObject({ kind: 'not_found' })
})

test('a second vote replaces the first', async () => {
  const world = await aWorld()
  const { id } = await enterAndSee(world, world.admin)
  const votes = async () =>
    (
      await sql`select useful, useless from return_ratings where workspace_id = ${world.workspaceId}`.execute(
        world.database.owner,
      )
    ).rows
  expect(await giveFeedback(world.admin, { id, useful: true })).toMatchObject({ feedback: 'useful', notice: null })
  await giveFeedback(world.admin, { id, useful: true })
  expect(await votes()).toEqual([{ useful: 1, useless: 0 }])
  await giveFeedback(world.admin, { id, useful: false })
  expect(await votes()).toEqual([{ useful: 0, useless: 1 }])
})

test('below thirty lines there is no figure, from thirty on there is one with its interval, in words', async () => {
  const world = await aWorld()
  for (let index = 0; index < 29; index++) await anEntry(world.admin)
  expect(await readMyReturns(world.admin, {})).toMatchObject({
    rate: null,
    ratio: null,
    sentences: [expect.any(String), 'Not enough data for a figure: it takes 30 lines, and there are 29.'],
  })
  await enterAndSee(world, world.admin)
  const { ratio, rate, sentences, weeks } = await readMyReturns(world.admin, {})
  expect(ratio!.seen.value).toBeCloseTo(1 / 30)
  expect(rate!.seen).toMatchObject({ value: 0, low: 0 })
  expect(rate!.seen.high).toBeGreaterThan(0)
  expect(sentences).toHaveLength(3)
  expect(weeks).toHaveLength(12)
  expect(weeks.at(-1)).toMatchObject({ acts: 30, pieces: 30, seen: 1 })
})

test('the list is paged, newest first', async () => {
  const { now, wait } = clock('2026-11-24T10:00:00Z')
  const world = await aWorld({ now })
  for (let index = 0; index < 3; index++) {
    await enterAndSee(world, world.admin)
    wait(60_000)
  }
  const first = await readMyReturns(world.admin, { limit: 2 })
  const second = await readMyReturns(world.admin, { limit: 2, cursor: first.nextCursor! })
  const times = [...first.data, ...second.data].map(({ offeredAt }) => offeredAt)
  expect(times).toHaveLength(3)
  expect(times).toEqual(times.toSorted().toReversed())
  await expect(readMyReturns(world.admin, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor.invalid' })
})

test('a brief is due half an hour before its meeting, unless the meeting moved', async () => {
  const { now, wait } = clock('2026-11-24T10:00:00Z')
  const world = await aWorld({ now })
  const { id: companyId } = await createCompany(world.admin, { name: 'Northwind' })
  const { id } = await createEvent(world.admin, {
    title: 'Demo',
    startsAt: '2026-11-25T10:00:00Z',
    endsAt: '2026-11-25T11:00:00Z',
    companyIds: [companyId],
  })
  let captureId = newId()
  while (isHeldOut(captureId, 'brief')) captureId = newId()
  await anEntry(world.admin, { captureId, touched: { companies: [companyId] } })
  expect((await readDueReturns(world.admin, {})).data).toEqual([])
  wait(DAY - 20 * 60_000)
  expect((await readDueReturns(world.admin, {})).data).toMatchObject([
    { type: 'brief', action: { to: `/companies/${companyId}/brief` } },
  ])
  await updateEvent(world.admin, { id, startsAt: '2026-11-25T15:00:00Z', endsAt: '2026-11-25T16:00:00Z' })
  expect((await readDueReturns(world.admin, {})).data).toEqual([])
})

test('returns that fail never harm the entry', async () => {
  const world = await aWorld()
  const failing = {
    ...world.admin,
    actor: { ...world.admin.actor, workspace: { ...world.admin.actor.workspace, locale: 'not a locale' } },
  }
  const { id: companyId } = await createCompany(world.admin, { name: 'Northwind' })
  await createCase(world.admin, { title: 'Down', companyId })
  const found = await anEntry(failing, { touched: { companies: [companyId] } }, (ctx) =>
    createCompany(ctx, { name: 'Saved' }),
  )
  expect(found).toEqual([])
  const { rows } =
    await sql`select from companies where workspace_id = ${world.workspaceId} and name = 'Saved'`.execute(
      world.database.owner,
    )
  expect(rows).toHaveLength(1)
})

test('what is recorded about me is read from the schema: a new reference to a user stands there by itself', async () => {
  const world = await aWorld()
  const { owner } = world.database
  const name = `reviews_${newId().replaceAll('-', '')}`
  await sql`create table ${sql.table(name)} (workspace_id uuid, id uuid, judge uuid, approved_by uuid, foreign key (workspace_id, judge) references users (workspace_id, id))`.execute(
    owner,
  )
  try {
    const { data } = await readRecorded(world.admin, {})
    const columns = data.find(({ table }) => table === name)?.columns.filter(({ isUser }) => isUser)
    expect(columns?.map(({ column }) => column)).toEqual(['judge', 'approved_by'])
    const tables = new Map(data.map((each) => [each.table, each]))
    expect(tables.get('return_items')).toMatchObject({
      readers: 'you',
      about: expect.stringContaining('readable by you alone'),
    })
    expect(tables.get('return_items')?.columns.map(({ column }) => column)).toContain('seen_at')
    expect(tables.get('auth.session')).toMatchObject({ readers: 'sign_in' })
    expect(tables.get('tasks')?.columns.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['assignee_id', 'owner_id', 'created_by']),
    )
  } finally {
    await sql`drop table ${sql.table(name)}`.execute(owner)
  }
})

test('finished weeks are published for five people and more, once, and say nothing of one', async () => {
  const { now, wait } = clock('2026-11-18T10:00:00Z')
  const world = await aWorld({ now })
  const colleagues = await Promise.all([0, 1, 2, 3].map(() => world.user('member')))
  const actors = new Map([...colleagues, world.admin].map(({ actor }) => [actor.userId, actor]))
  const actorOf = async (_: string, userId: string) => actors.get(userId) ?? null
  for (const each of colleagues) await enterAndSee(world, each)
  wait(7 * DAY)
  await publishWeeks(world.system, actorOf)
  expect((await readReturnWeeks(world.admin, {})).data).toEqual([])
  for (const each of [...colleagues, world.admin]) await enterAndSee(world, each)
  wait(7 * DAY)
  await publishWeeks(world.system, actorOf)
  const published = {
    data: [{ week: '2026-11-23', group: 'Test', people: 5, acts: 5, pieces: 5, seen: 5 }],
    nextCursor: null,
  }
  expect(await readReturnWeeks(colleagues[0]!, {})).toEqual(published)
  await publishWeeks(world.system, actorOf)
  expect(await readReturnWeeks(colleagues[0]!, {})).toEqual(published)
})

test('a free note costs by the quarter minute of writing, a line that was understood one piece, a coffee nothing', async () => {
  const world = await aWorld()
  const cost = async (text: string, focusSeconds: number, isFreeNote: boolean) => {
    const captureId = newId()
    await anEntry(world.admin, { captureId, text, focusSeconds, isFreeNote })
    const { rows } = await sql<{ pieces: number; focus_seconds: number }>`
      select pieces, focus_seconds from return_acts where id = ${captureId}`.execute(world.database.owner)
    return rows[0]
  }
  const text = 'They are planning the big move to the new halls for the summer after next, says the neighbour'
  expect(await cost(text, 40, true)).toEqual({ pieces: 3, focus_seconds: 40 })
  expect(await cost(text, 40, false)).toEqual({ pieces: 1, focus_seconds: 40 })
  const coffee = await cost('Nice weather', 4000, true)
  expect(coffee!.focus_seconds).toBeLessThan(20)
  expect(coffee!.pieces).toBeLessThanOrEqual(2)
})
