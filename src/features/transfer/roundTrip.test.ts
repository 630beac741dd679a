import { expect, test } from 'vitest'
import { createActivity } from '#features/activities/activities.ts'
import { createEvent, listEvents } from '#features/calendar/calendar.ts'
import { createCompany } from '#features/companies/companies.ts'
import { createDeal } from '#features/deals/deals.ts'
import { createPerson, listPeople } from '#features/people/people.ts'
import { createTask, completeTask } from '#features/tasks/tasks.ts'
import type { InputOf } from '#kernel/contract.ts'
import type { Caller } from '#platform/context.ts'
import { bringIn } from '#testing/importing.ts'
import { aWorld } from '#testing/world.ts'
import { listExports, startExport } from './exports.ts'

async function takeOut(caller: Caller, wish: InputOf<typeof startExport.contract>): Promise<Buffer> {
  const { body } = await startExport(caller, wish)
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  return Buffer.concat(pieces)
}

const FORMULAS = [
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2-3',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  "'quoted",
  "''twice",
  '=HYPERLINK("http://x")',
  ' =1+1',
]

async function fill(admin: Caller) {
  const acme = await createCompany(admin, {
    name: 'Acme, "Inc"',
    domain: 'acme.test',
    revenue: { amount: '1234567.89', currency: 'USD' },
    address: { street: 'Line 1\nLine 2', postalCode: '01234' },
    externalIds: [{ source: 'erp', id: '000123' }],
    tags: ['a, b', 'c'],
  })
  await createCompany(admin, { name: 'Daughter', parentId: acme.id })
  const zoe = await createPerson(admin, {
    firstName: 'Zoë',
    lastName: 'O’Brien-Núñez',
    companyId: acme.id,
    birthday: '--02-03',
    notes: 'She said "yes";\nthen no.',
    emails: [
      { value: 'zoe@acme.test', label: 'work' },
      { value: 'z@home.test', label: null },
    ],
    phones: [
      { value: '0612345678', label: 'mobile' },
      { value: '+49 (30) 123', label: null },
    ],
    tags: ['x'],
    stage: 'customer',
  })
  await createPerson(admin, { emails: [{ value: 'only@mail.test', label: null }] })
  for (const [place, text] of FORMULAS.entries())
    await createPerson(admin, { firstName: text.trim() || 'x', lastName: `Formula ${place}`, jobTitle: text })
  const deal = await createDeal(admin, {
    name: 'Big',
    companyId: acme.id,
    personId: zoe.id,
    amount: { amount: '12500.5', currency: 'EUR' },
    closeOn: '2026-12-01',
    roles: [{ personId: zoe.id, role: 'decides' }],
  })
  await createActivity(admin, {
    type: 'call',
    direction: 'outbound',
    subject: 'Hello',
    occurredAt: '2026-11-01T10:00:00Z',
    peopleIds: [zoe.id],
    companyIds: [acme.id],
    dealIds: [deal.id],
  })
  const task = await createTask(admin, { title: 'Send', dueOn: '2026-11-30', promisedBy: 'us', peopleIds: [zoe.id] })
  await createTask(admin, { title: 'Call', dueAt: '2026-11-30T09:30:00Z' })
  await completeTask(admin, { id: task.id })
  await createEvent(admin, {
    title: 'Visit',
    startsAt: '2026-11-20T10:00:00Z',
    endsAt: '2026-11-20T11:30:00Z',
    location: 'Rome; Italy',
    peopleIds: [zoe.id],
  })
  await createEvent(admin, { title: 'Fair', startsAt: '2026-11-20T23:00:00Z', allDay: true })
}

/** What a record says, without what the receiving workspace gives it. */
function told(json: Buffer) {
  const types = JSON.parse(json.toString()) as Record<string, Record<string, unknown>[]>
  return Object.fromEntries(
    Object.entries(types).map(([type, records]) => [
      type,
      records
        .map(
          ({
            ownerId: _o,
            updatedAt: _u,
            version: _v,
            stageId: _s,
            pipelineId: _p,
            stageChangedAt: _c,
            assigneeId: _a,
            position: _n,
            source: _e,
            ...rest
          }) => rest,
        )
        .toSorted((a, b) => String(a.id).localeCompare(String(b.id))),
    ]),
  )
}

test.each(['xlsx', 'json'] as const)(
  'everything goes out as %s and comes back in another workspace without a difference',
  async (format) => {
    const [from, to] = [(await aWorld()).admin, (await aWorld()).admin]
    await fill(from)
    const before = await takeOut(from, { format: 'json' })
    const done = await bringIn(to, format === 'json' ? before : await takeOut(from, { format }))
    expect([done.status, done.problems]).toEqual(['done', []])
    expect(told(await takeOut(to, { format: 'json' }))).toEqual(told(before))
  },
)

test(
  'CSV comes back without a difference, formulas and all; a spreadsheet program finds none in it',
  { timeout: 90_000 },
  async () => {
    const [from, to] = [(await aWorld()).admin, (await aWorld()).admin]
    await fill(from)
    for (const type of ['companies', 'people', 'deals', 'activities', 'tasks', 'events'] as const) {
      const csv = await takeOut(from, { type, format: 'csv' })
      expect(
        csv
          .toString()
          .split(/,|\r\n/)
          .filter((cell) => /^"?[\s]*[=+\-@＝]/.test(cell) && !/^"?(-?\d+(\.\d+)?|\+\d[\d ]*)"?$/.test(cell)),
      ).toEqual([])
      const { problems } = await bringIn(to, csv, { type })
      expect([type, problems]).toEqual([type, []])
    }
    expect(told(await takeOut(to, { format: 'json' }))).toEqual(told(await takeOut(from, { format: 'json' })))
    const again = await bringIn(to, await takeOut(from, { type: 'people', format: 'csv' }), { type: 'people' })
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: again.counts.rows })
  },
)

test('an address book and a calendar go out and come back', async () => {
  const [from, to] = [(await aWorld()).admin, (await aWorld()).admin]
  await fill(from)
  await bringIn(to, await takeOut(from, { type: 'people', format: 'vcf' }))
  const [zoe] = (await listPeople(to, { q: 'Zoë' })).data
  expect(zoe).toMatchObject({
    firstName: 'Zoë',
    companyName: 'Acme, "Inc"',
    birthday: '--02-03',
    notes: 'She said "yes";\nthen no.',
    phones: [{ value: '0612345678', label: 'mobile' }, { value: '+49 (30) 123' }],
  })
  await bringIn(to, await takeOut(from, { format: 'ics' }))
  expect((await listEvents(to, { sort: 'startsAt' })).data).toMatchObject([
    {
      title: 'Visit',
      startsAt: '2026-11-20T10:00:00.000Z',
      endsAt: '2026-11-20T11:30:00.000Z',
      location: 'Rome; Italy',
    },
    { title: 'Fair', allDay: true, startsAt: '2026-11-20T23:00:00.000Z' },
  ])
})

test('an export holds what its list shows to this person, and is logged', async () => {
  const { admin, user } = await aWorld()
  const member = await user('member')
  await createPerson(admin, {
    firstName: 'Secret',
    visibility: 'private',
    emails: [1, 2, 3].map((n) => ({ value: `s${n}@a.test`, label: null })),
  })
  await createPerson(admin, { firstName: 'Ann', stage: 'customer' })
  await createPerson(admin, { firstName: 'Bob' })
  const csv = (
    await takeOut(member, { type: 'people', format: 'csv', filter: { field: 'stage', op: 'eq', value: 'customer' } })
  ).toString()
  expect(csv).toContain('Ann')
  expect(csv).not.toMatch(/Secret|Bob|s1@a\.test|Email 2/)
  expect((await listExports(admin, {})).data).toMatchObject([{ userId: null, rows: 1 }])
  expect((await listExports(member, {})).data).toMatchObject([
    { userId: member.actor.userId, types: ['people'], format: 'csv', isFiltered: true, rows: 1 },
  ])
  await expect(startExport(await user('partner'), { type: 'people', format: 'csv' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(startExport(admin, { format: 'csv' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(startExport(admin, { type: 'people', format: 'csv', sort: 'nothing' })).rejects.toMatchObject({
    code: 'sort.invalid',
  })
})
