import { expect, test } from 'vitest'
import { createActivity } from '#features/activities/activities.ts'
import { createEvent } from '#features/calendar/calendar.ts'
import { createCase } from '#features/cases/cases.ts'
import { createCompany } from '#features/companies/companies.ts'
import { recordConsent } from '#features/consent/consent.ts'
import { createDeal } from '#features/deals/deals.ts'
import { createFact } from '#features/facts/facts.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import { createProduct } from '#features/products/products.ts'
import { completeTask, createTask } from '#features/tasks/tasks.ts'
import type { Caller } from '#platform/context.ts'
import { anEntry, wonDeals, type Entry } from '#testing/returnsWorld.ts'
import { aWorld } from '#testing/world.ts'
import { isHeldOut } from './choose.ts'
import { newId } from '#kernel/ids.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString()

async function customer() {
  const world = await aWorld({ now: () => NOW })
  world.system.log.error = ((details: { err?: unknown }) => {
    throw details.err
  }) as never
  const colleague = await world.user('member', { name: 'Anna Berg' })
  const me = await world.user('member', { name: 'Max Muster' })
  const { id: companyId } = await createCompany(colleague, {
    name: 'Northwind',
    domain: 'northwind.co.uk',
    industry: 'retail',
  })
  const { id: personId } = await createPerson(colleague, {
    firstName: 'Bob',
    lastName: 'Stone',
    companyId,
    emails: [{ value: 'bob@northwind.co.uk' }],
  })
  return { ...world, colleague, me, companyId, personId, touched: { people: [personId], companies: [companyId] } }
}

/** The return of one type, in an act by which that type is not held out. */
async function oneOf(caller: Caller, type: string, entry: Entry) {
  let captureId = newId()
  while (isHeldOut(captureId, type)) captureId = newId()
  return (await anEntry(caller, { ...entry, captureId })).find((each) => each.type === type)
}

test('3: a colleague’s last conversation, in one line', async () => {
  const { colleague, me, companyId, personId, touched } = await customer()
  await createActivity(colleague, {
    type: 'call',
    outcome: 'reached',
    occurredAt: ago(21),
    body: 'Wants to open in Spain',
    peopleIds: [personId],
    companyIds: [companyId],
  })
  expect(await oneOf(me, 'colleague_spoke', { touched })).toMatchObject({
    title: 'Anna spoke to Bob Stone on 3 Nov',
    body: '“Wants to open in Spain”',
    source: 'Call of Anna Berg',
    asOf: ago(21),
    record: { type: 'person', id: personId },
  })
})

test('1: a duplicate is found by its mail or phone, with one key to merge', async () => {
  const { me, personId } = await customer()
  const typed = await createPerson(me, {
    firstName: 'Robert',
    lastName: 'Stone',
    emails: [{ value: 'Bob@Northwind.co.uk' }],
  })
  const entry = {
    text: 'met Robert Stone, bob@northwind.co.uk',
    touched: { people: [typed.id] },
    created: [{ type: 'person', id: typed.id }],
  }
  expect(await oneOf(me, 'duplicate', entry)).toMatchObject({
    title: 'Bob Stone may be here already',
    body: expect.stringContaining('Bob Stone at Northwind has the same mail address'),
    record: { type: 'person', id: personId },
    action: { call: { method: 'POST', path: `/people/${personId}/merge`, body: { otherId: typed.id } } },
  })
})

test('1: a duplicate by name alone says that it is only a name', async () => {
  const { me, companyId } = await customer()
  const typed = await createPerson(me, { firstName: 'Bob', lastName: 'Stone', companyId })
  const found = await oneOf(me, 'duplicate', {
    touched: { people: [typed.id] },
    created: [{ type: 'person', id: typed.id }],
  })
  expect(found?.body).toContain('look before you merge')
})

test('2: a mail address fills company, site, country, time zone and dial code', async () => {
  const { me, companyId } = await customer()
  const typed = await createPerson(me, { firstName: 'Eve', emails: [{ value: 'eve@northwind.co.uk' }] })
  const entry = {
    text: 'Eve, eve@northwind.co.uk',
    touched: { people: [typed.id] },
    created: [{ type: 'person', id: typed.id }],
  }
  expect(await oneOf(me, 'mail_domain', entry)).toMatchObject({
    body: 'Northwind · www.northwind.co.uk · United Kingdom, Europe/London (now 10:00) · dial +44',
    action: {
      call: {
        method: 'PATCH',
        path: `/people/${typed.id}`,
        body: { companyId, address: { country: 'United Kingdom' } },
      },
    },
  })
})

test('2: a mail provider’s address tells nothing', async () => {
  const { me } = await customer()
  const typed = await createPerson(me, { firstName: 'Eve', emails: [{ value: 'eve@gmail.com' }] })
  expect(
    await oneOf(me, 'mail_domain', { touched: { people: [typed.id] }, created: [{ type: 'person', id: typed.id }] }),
  ).toBeUndefined()
})

test('4: open cases, the most pressing first; one made by this entry is no news', async () => {
  const { colleague, me, companyId, touched } = await customer()
  await createCase(colleague, { title: 'Invoice wrong', companyId })
  await createCase(colleague, { title: 'Machine is down', companyId, priority: 'urgent' })
  const { id: own } = await createCase(me, { title: 'Just typed', companyId, priority: 'urgent' })
  const found = await oneOf(me, 'open_cases', { touched: { ...touched, cases: [own] } })
  expect(found?.title).toBe('2 open cases at Northwind')
  expect(found?.body).toMatch(/^No\. 2: Machine is down \(urgent, since .*\); No\. 1: Invoice wrong/)
})

test('5: overdue invoices come first, else unpaid ones, else that everything is paid', async () => {
  const { colleague, me, companyId, touched } = await customer()
  const invoice = (externalId: string, status: string, endsOn: string) =>
    createFact(colleague, {
      source: 'Books',
      externalId,
      kind: 'invoice',
      title: `Invoice ${externalId}`,
      status,
      endsOn,
      occurredAt: ago(40),
      amount: { amount: '1200.50', currency: 'EUR' },
      companyId,
    })
  await invoice('1', 'paid', '2026-11-01')
  expect(await oneOf(me, 'invoices', { touched })).toMatchObject({ title: 'Northwind owes nothing', source: 'Books' })
  await invoice('2', 'open', '2026-12-20')
  expect(await oneOf(me, 'invoices', { touched })).toMatchObject({ title: 'An unpaid invoice at Northwind' })
  await invoice('3', 'open', '2026-11-12')
  expect(await oneOf(me, 'invoices', { touched })).toMatchObject({
    title: 'An overdue invoice at Northwind',
    body: '€1,200.50 in all; Invoice 3 has been due since 12 Nov.',
  })
})

test('6: marketing in 30 days, and what the person agreed to', async () => {
  const { colleague, me, companyId, personId, touched } = await customer()
  const mailing = { source: 'Mailer', kind: 'mailing', companyId }
  await createFact(colleague, { ...mailing, title: 'Spring offer', occurredAt: ago(8) })
  await createFact(colleague, { ...mailing, title: 'Old offer', occurredAt: ago(50) })
  await recordConsent(colleague, {
    personId,
    purpose: 'newsletter',
    state: 'given',
    source: 'form',
    recordedAt: ago(100),
  })
  expect((await oneOf(me, 'marketing', { touched }))?.body).toBe(
    'In 30 days: a mailing; last “Spring offer” on 16 Nov; newsletter agreed on 16 Aug.',
  )
})

test('7: when the contract ends', async () => {
  const { colleague, me, companyId, touched } = await customer()
  await createFact(colleague, {
    source: 'ERP',
    kind: 'contract',
    title: 'Maintenance',
    occurredAt: ago(300),
    endsOn: '2027-01-20',
    amount: { amount: '12000', currency: 'EUR' },
    companyId,
  })
  expect(await oneOf(me, 'contract', { touched })).toMatchObject({
    title: 'Maintenance ends in 57 days',
    body: 'Northwind, €12,000: until 20 Jan 2027.',
    source: 'ERP',
  })
})

test('8: the best time to call, silent below five calls', async () => {
  const { colleague, me, personId, touched } = await customer()
  const call = (days: number, hour: string, outcome: 'reached' | 'not_reached') =>
    createActivity(colleague, {
      type: 'call',
      outcome,
      occurredAt: `${ago(days).slice(0, 10)}T${hour}:10:00Z`,
      peopleIds: [personId],
    })
  await call(2, '07', 'reached')
  await call(9, '07', 'reached')
  await call(16, '14', 'not_reached')
  await call(23, '14', 'not_reached')
  expect(await oneOf(me, 'best_time', { touched })).toBeUndefined()
  await call(25, '12', 'not_reached')
  expect(await oneOf(me, 'best_time', { touched })).toMatchObject({
    title: 'Reach Bob Stone between 08:00 and 10:00',
    body: '2 of 2 calls got through then, against 0 of 3 at other times.',
    source: '5 calls',
  })
})

test('9: the next step is dated by won deals, with their number; nothing below twenty', async () => {
  const { colleague, me, database, companyId, touched } = await customer()
  const { id: other } = await createCompany(colleague, { name: 'Globex' })
  for (const days of [10, 20, 30, 40, 50, 60])
    await createActivity(colleague, { type: 'call', occurredAt: ago(days), companyIds: [other] })
  await createDeal(me, { name: 'Seats', companyId })
  await wonDeals(colleague, database, 19, { companyId: other, days: 30 })
  expect(await oneOf(me, 'next_step', { touched })).toBeUndefined()
  await wonDeals(colleague, database, 3, { companyId: other, days: 30 })
  const found = await oneOf(me, 'next_step', { touched })
  expect(found).toMatchObject({
    title: expect.stringMatching(/^Next step with Northwind: /),
    source: '22 won deals',
    action: { call: { path: '/tasks' } },
  })
  await createTask(colleague, { title: 'Call back', dueOn: '2026-12-01', companyIds: [companyId] })
  expect(await oneOf(me, 'next_step', { touched })).toBeUndefined()
})

test('10: a mail with the promises just made, for the person to send', async () => {
  const { me, personId, companyId, touched } = await customer()
  const { id: call } = await createActivity(me, { type: 'call', peopleIds: [personId], body: 'called' })
  const { id: task } = await createTask(me, {
    title: 'Send pricing',
    dueOn: '2026-11-27',
    promisedBy: 'us',
    peopleIds: [personId],
    companyIds: [companyId],
  })
  const created = [
    { type: 'activity', id: call },
    { type: 'task', id: task },
  ]
  const found = await oneOf(me, 'mail_draft', { touched, created, kinds: ['activity', 'task'] })
  expect(found?.body).toBe('To bob@northwind.co.uk: Send pricing')
  expect(decodeURIComponent(found?.action?.to ?? '')).toContain(
    'thank you for the call. As promised:\n– Send pricing, Fri 27 Nov',
  )
})

test('11: what else is promised to the customer, by whom and until when', async () => {
  const { colleague, me, companyId, touched } = await customer()
  await createTask(colleague, {
    title: 'Send the quote',
    dueOn: '2026-11-26',
    promisedBy: 'us',
    assigneeId: colleague.actor.userId,
    companyIds: [companyId],
  })
  expect(await oneOf(me, 'promises', { touched })).toMatchObject({
    title: 'Another open promise with Northwind',
    body: 'Anna Berg: Send the quote (Thu 26 Nov)',
  })
})

test('12: three free half hours between what is in the calendar; silent without a calendar', async () => {
  const { me, companyId, touched } = await customer()
  const { id: task } = await createTask(me, { title: 'Call back', companyIds: [companyId] })
  const entry = { touched, kinds: ['task'], created: [{ type: 'task', id: task }] }
  expect(await oneOf(me, 'free_slots', entry)).toBeUndefined()
  await createEvent(me, { title: 'Fair', startsAt: '2026-11-24T11:00:00Z', endsAt: '2026-11-24T16:00:00Z' })
  expect(await oneOf(me, 'free_slots', entry)).toMatchObject({
    title: 'You are free Wed 25 Nov, 09:00',
    action: { call: { path: '/events', body: { startsAt: '2026-11-25T08:00:00.000Z' } } },
  })
})

test('13 and 16: a deal beside won ones: its age in bands, and who is missing', async () => {
  const { colleague, me, database, companyId, personId, touched } = await customer()
  const { id: dealId, pipelineId } = await createDeal(me, {
    name: 'Seats',
    companyId,
    personId,
    engagedOn: '2026-09-01',
  })
  const roles = [
    { personId, role: 'user' },
    { personId, role: 'Decision maker' },
  ]
  expect(await wonDeals(colleague, database, 24, { companyId, days: 30, roles })).toBe(pipelineId)
  expect(await oneOf(me, 'deal_check', { touched })).toMatchObject({
    body: 'Open for 84 days; half of the won ones took 30 to 30; 1 person named; the won ones had 2.',
    record: { type: 'deal', id: dealId },
    source: '24 won deals',
  })
  expect((await oneOf(me, 'stakeholders', { touched }))?.body).toMatch(
    /^Won deals named 2 people; here it is nobody\. 100% of them had somebody as (user|decision maker)/,
  )
})

test('17: the brief of the next meeting, due half an hour before', async () => {
  const { me, companyId, touched } = await customer()
  await createEvent(me, {
    title: 'Demo',
    startsAt: '2026-11-26T09:00:00Z',
    endsAt: '2026-11-26T10:00:00Z',
    companyIds: [companyId],
  })
  expect(await oneOf(me, 'brief', { touched })).toMatchObject({
    title: 'You meet Northwind Thu 26 Nov, 10:00',
    body: 'The brief for “Demo” will be ready at Thu 26 Nov, 09:30; you can read it now.',
    action: { to: `/companies/${companyId}/brief` },
  })
})

test('21: what customers of the same industry bought', async () => {
  const { admin, colleague, me, database, touched } = await customer()
  const { id: productId } = await createProduct(admin, { name: 'GTX Pro', price: { amount: '550', currency: 'EUR' } })
  for (let index = 0; index < 5; index++) {
    const { id } = await createCompany(colleague, { name: `Shop ${index}`, industry: 'retail' })
    await wonDeals(colleague, database, 2, {
      companyId: id,
      days: 9,
      productLines: index < 4 ? [{ productId, quantity: 1, price: null }] : [],
    })
  }
  expect(await oneOf(me, 'cross_sell', { touched })).toMatchObject({
    title: 'Northwind does not have GTX Pro',
    body: '4 of 5 other customers in retail bought it, at about €550.',
  })
})

test('22: who knows them already, as long as the writer does not', async () => {
  const { colleague, me, companyId, personId } = await customer()
  const fresh = await createPerson(me, { firstName: 'Eve', lastName: 'New', companyId })
  const entry = { touched: { people: [fresh.id], companies: [companyId] }, created: [{ type: 'person', id: fresh.id }] }
  await createActivity(colleague, {
    type: 'meeting',
    occurredAt: ago(400),
    companyIds: [companyId],
    peopleIds: [personId],
  })
  await createActivity(colleague, {
    type: 'meeting',
    occurredAt: ago(40),
    companyIds: [companyId],
    peopleIds: [personId],
  })
  expect(await oneOf(me, 'warm_path', entry)).toMatchObject({
    title: 'Anna Berg knows Northwind',
    body: expect.stringContaining('with Bob Stone'),
  })
  await createActivity(me, { type: 'meeting', occurredAt: ago(3), companyIds: [companyId] })
  expect(await oneOf(me, 'warm_path', entry)).toBeUndefined()
})

test('23: a change of job names what still speaks of the old one', async () => {
  const { admin, me, companyId, personId, touched } = await customer()
  await createDeal(me, { name: 'Seats', companyId, personId })
  const { id: globex } = await createCompany(admin, { name: 'Globex' })
  let captureId = newId()
  while (isHeldOut(captureId, 'stale_facts')) captureId = newId()
  const found = await anEntry(me, { captureId, touched, text: 'Bob moved to Globex' }, (ctx) =>
    updatePerson(ctx, { id: personId, companyId: globex }),
  )
  expect(found.find(({ type }) => type === 'stale_facts')).toMatchObject({
    title: '2 things still say that Bob Stone is at Northwind',
    body: 'the open deal Seats and the address bob@northwind.co.uk.',
    action: { call: { method: 'PATCH', body: { emails: [] } } },
  })
})

test('25: promises kept and conversations a year on, for oneself alone', async () => {
  const { me, companyId, touched } = await customer()
  for (const done of ['2026-11-01', '2026-11-05', '2026-11-20']) {
    const { id } = await createTask(me, { title: 'Send it', dueOn: '2026-11-10', companyIds: [companyId] })
    await completeTask({ ...me, system: { ...me.system, now: () => new Date(`${done}T12:00:00Z`) } }, { id })
  }
  for (const days of [10, 400, 410])
    await createActivity(me, { type: 'call', occurredAt: ago(days), companyIds: [companyId] })
  expect(await oneOf(me, 'rear_view', { touched })).toMatchObject({
    title: 'You kept 2 of 3 promises to Northwind',
    body: '1 conversation of yours in the past 12 months, 2 in the 12 before. Only you see this.',
  })
})

test('27: a goal that a colleague noted, when the entry touches it', async () => {
  const { colleague, me, personId, touched } = await customer()
  await createFact(colleague, {
    source: 'note',
    kind: 'goal',
    title: 'Open a branch in Spain',
    personId,
    occurredAt: ago(20),
  })
  expect(await oneOf(me, 'goal', { touched, text: 'called about lunch' })).toBeUndefined()
  expect(await oneOf(me, 'goal', { touched, text: 'called, found a partner for Spain' })).toMatchObject({
    body: '“Open a branch in Spain”',
  })
})
