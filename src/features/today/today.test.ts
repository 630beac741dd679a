import { expect, test } from 'vitest'
import { createActivity } from '#features/activities/activities.ts'
import { createEvent } from '#features/calendar/calendar.ts'
import { createCompany } from '#features/companies/companies.ts'
import { createDeal } from '#features/deals/deals.ts'
import { createFact } from '#features/facts/facts.ts'
import { createPerson } from '#features/people/people.ts'
import { completeTask, createTask, snoozeTask } from '#features/tasks/tasks.ts'
import type { Caller } from '#platform/context.ts'
import { aWorld } from '#testing/world.ts'
import { bringBack, notNow, readToday } from './today.ts'

const DAY = 86_400_000
// A Wednesday.
const NOW = new Date('2026-11-18T10:00:00Z')
const at = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString()
const day = (days: number) => at(days).slice(0, 10)

const aDesk = async () => {
  const world = await aWorld({ now: () => NOW })
  const seller = await world.user('member', { name: 'Sam Seller' })
  return { ...world, seller }
}

async function aCustomer(caller: Caller, name: string, spoken: number[] = []) {
  const company = await createCompany(caller, { name, stage: 'customer' })
  const person = await createPerson(caller, {
    firstName: `Mr ${name}`,
    companyId: company.id,
    phones: [{ value: '+49 30 1234567' }],
  })
  for (const days of spoken)
    await createActivity(caller, { type: 'call', occurredAt: at(-days), peopleIds: [person.id] })
  return { company, person }
}

test('a new workspace says that it is new', async () => {
  const { seller } = await aDesk()
  expect(await readToday(seller, {})).toEqual({
    date: '2026-11-18',
    agenda: [],
    tasks: [],
    slipping: [],
    suggestions: [],
    isNew: true,
  })
})

test('the agenda is my day in the workspace’s time zone, with whom I meet', async () => {
  const { seller, admin } = await aDesk()
  const { company, person } = await aCustomer(seller, 'Halden')
  await createEvent(seller, { title: 'Late tonight', startsAt: '2026-11-18T22:30:00Z' })
  await createEvent(seller, {
    title: 'Visit',
    startsAt: '2026-11-18T13:00:00Z',
    location: 'Oslo',
    peopleIds: [person.id],
  })
  await createEvent(seller, { title: 'Early', startsAt: '2026-11-17T23:30:00Z' })
  await createEvent(seller, { title: 'Tomorrow', startsAt: '2026-11-18T23:30:00Z' })
  await createEvent(admin, { title: 'Not mine', startsAt: '2026-11-18T13:00:00Z' })
  const { agenda } = await readToday(seller, {})
  expect(agenda.map((entry) => entry.title)).toEqual(['Early', 'Visit', 'Late tonight'])
  expect(agenda[1]).toMatchObject({
    location: 'Oslo',
    people: [{ id: person.id }],
    companies: [{ id: company.id, name: 'Halden' }],
  })
  expect((await readToday(seller, { date: '2026-11-19' })).agenda.map((entry) => entry.title)).toEqual([
    'Late tonight',
    'Tomorrow',
  ])
})

test('my follow-ups by when they are due; done and put off ones are gone', async () => {
  const { seller, admin } = await aDesk()
  const due = { late: day(-3), now: day(0), soon: day(3), far: day(20) }
  for (const [title, dueOn] of Object.entries(due)) await createTask(seller, { title, dueOn })
  await createTask(seller, { title: 'some day' })
  await createTask(seller, { title: 'at a moment', dueAt: '2026-11-18T22:30:00Z', promisedBy: 'them' })
  const done = await createTask(seller, { title: 'done', dueOn: day(0) })
  await completeTask(seller, { id: done.id })
  const later = await createTask(seller, { title: 'snoozed', dueOn: day(-1) })
  await snoozeTask(seller, { id: later.id, until: day(2) })
  await createTask(admin, { title: 'given to me', dueOn: day(0), assigneeId: seller.actor.userId })
  await createTask(admin, { title: 'not mine', dueOn: day(-9) })
  const { tasks, slipping } = await readToday(seller, {})
  expect(tasks.map(({ title, when }) => `${title}: ${when}`)).toEqual([
    'late: overdue',
    'now: today',
    'given to me: today',
    'at a moment: today',
    'soon: week',
    'far: later',
    'some day: someday',
  ])
  expect(slipping).toMatchObject([
    { customer: null, reasons: [{ kind: 'followUp', values: { title: 'late', days: 3 } }] },
  ])
})

test('B30: every forgotten promise is on the slipping list, and nothing that was kept', async () => {
  const { seller } = await aDesk()
  const forgotten: string[] = []
  for (let index = 0; index < 75; index++) {
    const { company, person } = await aCustomer(seller, `C${index}`)
    const isLate = index % 5 !== 0
    const task = await createTask(seller, {
      title: `promise ${index}`,
      dueOn: day(isLate ? -1 - index : 5),
      promisedBy: index % 2 ? 'us' : 'them',
      ...(index % 3 ? { peopleIds: [person.id] } : { companyIds: [company.id] }),
    })
    if (index % 7 === 0) await completeTask(seller, { id: task.id })
    else if (isLate) forgotten.push(task.id)
  }
  const { slipping } = await readToday(seller, {})
  const listed = slipping.flatMap((slip) =>
    slip.reasons.filter(({ kind }) => kind === 'promise' || kind === 'waiting').map(({ record }) => record?.id),
  )
  expect(new Set(listed)).toEqual(new Set(forgotten))
  expect(listed).toHaveLength(forgotten.length)
  expect(slipping.every((slip) => slip.customer?.type === 'company')).toBe(true)
})

test('who has been silent for much longer than usual is slipping, and who is spoken to rarely is not', async () => {
  const { seller } = await aDesk()
  await aCustomer(seller, 'Weekly', [40, 47, 54, 61])
  await aCustomer(seller, 'Quarterly', [40, 130, 220, 310])
  await aCustomer(seller, 'Fresh', [2, 9, 16])
  await aCustomer(seller, 'Once', [90])
  const { slipping } = await readToday(seller, {})
  expect(new Set(slipping.map((slip) => slip.customer?.name))).toEqual(new Set(['Once', 'Weekly']))
  expect(slipping.find((slip) => slip.customer?.name === 'Weekly')).toMatchObject({
    lastAt: at(-40),
    reasons: [{ kind: 'quiet', values: { days: 40, usual: 7 } }],
  })
})

test('an unanswered mail, a deal past its date, a renewal and a birthday are reasons to make contact', async () => {
  const { seller } = await aDesk()
  const { person } = await aCustomer(seller, 'Mail', [20])
  await createActivity(seller, { type: 'email', direction: 'inbound', occurredAt: at(-4), peopleIds: [person.id] })
  const late = await aCustomer(seller, 'Late deal', [3])
  await createDeal(seller, { name: 'Spring', companyId: late.company.id, closeOn: day(-5), nextStep: 'Call' })
  const renewal = await aCustomer(seller, 'Renewal', [3])
  await createFact(seller, {
    source: 'erp',
    kind: 'contract',
    title: 'Service',
    endsOn: day(20),
    companyId: renewal.company.id,
  })
  await createPerson(seller, { firstName: 'Birthday', stage: 'customer', birthday: `1980-${day(2).slice(5)}` })
  const { suggestions, slipping } = await readToday(seller, {})
  const said = Object.fromEntries(suggestions.map((each) => [each.customer.name, each.reasons[0]]))
  expect(said).toMatchObject({
    Mail: { kind: 'unanswered', values: { days: 4 } },
    'Late deal': { kind: 'closePast', values: { title: 'Spring', days: 5 } },
    Renewal: { kind: 'renewal', values: { title: 'Service', days: 20 } },
    Birthday: { kind: 'birthday', values: { days: 2 } },
  })
  expect(new Set(slipping.map((slip) => slip.customer?.name))).toEqual(new Set(['Late deal', 'Mail']))
  for (const each of suggestions)
    expect(each.score).toBeCloseTo(each.relevance * each.timeliness * each.trust * (1 - each.privacyLoss))
  expect(suggestions.map((each) => each.score)).toEqual(suggestions.map((each) => each.score).toSorted((a, b) => b - a))
  expect(suggestions.find((each) => each.customer.name === 'Mail')?.person).toMatchObject({
    name: 'Mr Mail',
    phone: '+49 30 1234567',
  })
})

test('not now means not for me, for some days; undo brings it back', async () => {
  const { seller, user } = await aDesk()
  const { company } = await aCustomer(seller, 'Weekly', [40, 47, 54])
  const other = await user('member')
  await createActivity(other, { type: 'call', occurredAt: at(-38), companyIds: [company.id] })
  expect((await readToday(seller, {})).suggestions).toHaveLength(1)
  expect(await notNow(seller, { recordId: company.id, days: 7 })).toEqual({ recordId: company.id, until: day(7) })
  expect((await readToday(seller, {})).suggestions).toEqual([])
  expect((await readToday(other, {})).suggestions).toHaveLength(1)
  expect((await readToday(seller, { date: day(7) })).suggestions).toHaveLength(1)
  await bringBack(seller, { recordId: company.id })
  expect((await readToday(seller, {})).suggestions).toHaveLength(1)
})

test('nothing of others: neither their customers, nor what they keep to themselves', async () => {
  const { seller, user } = await aDesk()
  const other = await user('member', { name: 'Xenia' })
  await aCustomer(other, 'Theirs', [40, 47, 54, 61])
  await createTask(other, { title: 'SECRET', dueOn: day(-4) })
  const { company, person } = await aCustomer(seller, 'Mine', [40, 47, 54, 61])
  // A private call does not tell, by its silence, that it took place.
  await createActivity(other, { type: 'call', occurredAt: at(-1), peopleIds: [person.id], visibility: 'private' })
  await createDeal(other, { name: 'SECRET', companyId: company.id, closeOn: day(-3), visibility: 'private' })
  await createFact(other, {
    source: 'erp',
    kind: 'contract',
    title: 'SECRET',
    endsOn: day(9),
    companyId: company.id,
    visibility: 'private',
  })
  await createPerson(other, {
    firstName: 'SECRET',
    companyId: company.id,
    visibility: 'private',
    birthday: `1980-${day(1).slice(5)}`,
    phones: [{ value: '+49 30 999' }],
  })
  const answer = await readToday(seller, {})
  expect(JSON.stringify(answer)).not.toMatch(/SECRET|Theirs|Xenia|999/)
  expect(answer.slipping).toMatchObject([
    { customer: { name: 'Mine' }, reasons: [{ kind: 'quiet', values: { days: 40 } }] },
  ])
})
