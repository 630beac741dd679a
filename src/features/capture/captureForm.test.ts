import { expect, test } from 'vitest'
import { createCompany } from '#features/companies/companies.ts'
import { createDeal } from '#features/deals/deals.ts'
import { createPerson } from '#features/people/people.ts'
import { listTasks } from '#features/tasks/tasks.ts'
import { aWorld } from '#testing/world.ts'
import { createCapture, previewCapture } from './capture.ts'

const NOW = new Date('2026-11-23T09:00:00Z') // a Monday, 10:00 in Berlin
const berlin = { at: '2026-11-23T10:00:00+01:00', timeZone: 'Europe/Berlin', locale: 'en-GB' }

/** A company with one person and one open deal. */
async function aMarket() {
  const world = await aWorld({ now: () => NOW })
  const harbour = await createCompany(world.admin, { name: 'Harbour Foods', domain: 'harbourfoods.test' })
  const bob = await createPerson(world.admin, { firstName: 'Bob', lastName: 'Harker', companyId: harbour.id })
  const deal = await createDeal(world.admin, {
    name: 'Cold chain',
    companyId: harbour.id,
    amount: { amount: '24000.00', currency: 'EUR' },
  })
  const read = async (text: string, more: object = {}) => previewCapture(world.admin, { text, ...berlin, ...more })
  return { ...world, harbour, bob, deal, read }
}

test('a call has its links, its outcome and its moment with the writer’s offset', async () => {
  const { read, bob, harbour } = await aMarket()
  const { items, ambiguities } = await read('Called Bob Harker yesterday 3pm, no answer')
  expect(items).toMatchObject([
    {
      kind: 'activity',
      type: 'call',
      direction: 'outbound',
      outcome: 'not_reached',
      occurredAt: expect.stringMatching(/^2026-11-22T15:00:00(?:\.000)?\+01:00$/),
      people: [{ id: bob.id, name: 'Bob Harker' }],
      companies: [{ id: harbour.id, name: 'Harbour Foods' }],
      span: [0, expect.any(Number)],
    },
  ])
  expect(ambiguities).toEqual([])
})

test('a promise of theirs is watched by me, on the day that the writer’s locale means', async () => {
  const { read, admin } = await aMarket()
  const theirs = { kind: 'task', promisedBy: 'them', dueAt: null, owner: { id: admin.actor.userId } }
  const text = 'Bob Harker will send the signed contract by 3/12'
  expect((await read(text)).items).toMatchObject([{ ...theirs, dueOn: '2026-12-03' }])
  expect((await read(text, { locale: 'en-US' })).items).toMatchObject([{ ...theirs, dueOn: '2027-03-12' }])
})

test('a birthday, a stage, a lost reason and an event come in the documented form', async () => {
  const { read, bob, deal } = await aMarket()
  expect((await read('Bob Harker birthday 3 May')).items).toContainEqual(
    expect.objectContaining({
      kind: 'fact',
      record: expect.objectContaining({ type: 'person', id: bob.id }),
      field: 'birthday',
      value: '05-03',
    }),
  )
  expect((await read('Harbour Foods moved to negotiation')).items).toMatchObject([
    {
      kind: 'deal',
      action: 'update',
      id: deal.id,
      name: 'Cold chain',
      amount: null,
      stage: 'Negotiation',
      lostReason: null,
      confirm: true,
    },
  ])
  expect((await read('lost Harbour Foods to Globex on price')).items).toMatchObject([
    { kind: 'deal', id: deal.id, stage: 'Lost', competitor: 'Globex', lostReason: expect.stringMatching(/price/i) },
  ])
  expect((await read('lunch next Wed at noon with Bob Harker')).items).toMatchObject([
    {
      kind: 'event',
      startsAt: expect.stringContaining('2026-12-02T12:00'),
      endsAt: expect.stringContaining('2026-12-02T13:00'),
    },
  ])
})

test('of a line alone, what is certain is saved; a change of stage and a name that fits two wait', async () => {
  const { admin, deal } = await aMarket()
  const ann = await createPerson(admin, { firstName: 'Ann', lastName: 'Lee' })
  const other = await createPerson(admin, { firstName: 'Ann', lastName: 'Roe' })
  const asked = await createCapture(admin, { ...berlin, text: 'Called Ann, send pricing by Friday' })
  expect(asked.created.map(({ type }) => type).sort()).toEqual(['activity', 'task'])
  const [question] = asked.pending
  expect(asked.pending).toMatchObject([{ kind: 'ambiguity', text: 'Ann' }])
  const candidates = question?.kind === 'ambiguity' ? question.candidates : []
  expect(candidates.map(({ id }) => id).sort()).toEqual([ann.id, other.id].sort())
  expect((await listTasks(admin, {})).data).toMatchObject([{ title: 'Send pricing', dueOn: '2026-11-27' }])

  const moved = await createCapture(admin, {
    ...berlin,
    text: 'Harbour Foods moved to negotiation, call Bob Harker tomorrow',
  })
  expect(moved.created.map(({ type }) => type)).toEqual(['task'])
  expect(moved.pending).toMatchObject([{ kind: 'deal', id: deal.id, stage: 'Negotiation' }])
})

test('on an open page a line without a name is about that page', async () => {
  const { read, bob, harbour } = await aMarket()
  const context = { recordType: 'person', recordId: bob.id }
  expect((await read('no answer, call her at 3', { context })).items).toMatchObject([
    {
      kind: 'activity',
      type: 'call',
      outcome: 'not_reached',
      people: [{ id: bob.id }],
      companies: [{ id: harbour.id }],
    },
    { kind: 'task', dueOn: '2026-11-23', dueAt: expect.stringContaining('T15:00'), people: [{ id: bob.id }] },
  ])
})
