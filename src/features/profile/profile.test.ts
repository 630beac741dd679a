import { expect, test } from 'vitest'
import { createActivity, deleteActivity } from '#features/activities/activities.ts'
import { createEvent } from '#features/calendar/calendar.ts'
import { createCase } from '#features/cases/cases.ts'
import { createCompany, deleteCompany, updateCompany } from '#features/companies/companies.ts'
import { recordConsent } from '#features/consent/consent.ts'
import { createDeal, winDeal } from '#features/deals/deals.ts'
import { createFact } from '#features/facts/facts.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import { completeTask, createTask } from '#features/tasks/tasks.ts'
import type { Visibility } from '#kernel/record.ts'
import { aWorld } from '#testing/world.ts'
import { readBrief, readCompanyProfile, readCompanyTimeline, readPersonProfile, readPersonTimeline } from './profile.ts'

const DAY = 86_400_000
const NOW = new Date('2026-11-18T10:00:00Z')
const ago = (days: number) => new Date(NOW.getTime() - days * DAY).toISOString()
const day = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString().slice(0, 10)
const euro = (amount: string) => ({ amount, currency: 'EUR' })

async function aCustomer() {
  const world = await aWorld({ now: () => NOW })
  const company = await createCompany(world.admin, { name: 'Halden Works' })
  const bob = await createPerson(world.admin, {
    firstName: 'Bob',
    lastName: 'Okafor',
    companyId: company.id,
    phones: [{ value: '+49 30 1234' }],
  })
  return { ...world, company, bob, peopleIds: [bob.id], companyIds: [company.id] }
}

test('everything that happened shows on one timeline, newest first, for the person and for the company', async () => {
  const { admin, bob, company, peopleIds } = await aCustomer()
  await createActivity(admin, { type: 'call', occurredAt: ago(1), body: 'Interested', peopleIds })
  await createEvent(admin, { title: 'Visit', startsAt: ago(2), peopleIds })
  const { id: taskId } = await createTask(admin, { title: 'Send the offer', peopleIds })
  await completeTask(admin, { id: taskId })
  await createCase(admin, { title: 'Machine stops', companyId: company.id, personId: bob.id })
  const deal = await createDeal(admin, {
    name: 'Spring order',
    companyId: company.id,
    personId: bob.id,
    amount: euro('500'),
  })
  await winDeal(admin, { id: deal.id })
  await createFact(admin, {
    source: 'erp',
    kind: 'invoice',
    title: 'Invoice 7',
    occurredAt: ago(4),
    amount: euro('90'),
    personId: bob.id,
  })
  await recordConsent(admin, { personId: bob.id, purpose: 'newsletter', state: 'given', recordedAt: ago(5) })

  const kinds = ['call', 'event', 'task', 'case', 'deal', 'fact', 'consent']
  for (const { timeline } of [
    await readPersonProfile(admin, { id: bob.id }),
    await readCompanyProfile(admin, { id: company.id }),
  ]) {
    expect(new Set(timeline.map((entry) => entry.kind))).toEqual(new Set(kinds))
    expect(timeline.map((entry) => entry.at)).toEqual(
      timeline
        .map((entry) => entry.at)
        .toSorted()
        .toReversed(),
    )
    expect(timeline.find((entry) => entry.kind === 'call')).toMatchObject({
      title: null,
      body: 'Interested',
      by: { name: 'Ada Admin' },
      people: [{ name: 'Bob Okafor' }],
    })
    expect(timeline.find((entry) => entry.kind === 'fact')).toMatchObject({ source: 'erp', amount: euro('90.00') })
  }
})

test('a page shows what stands open, what it is worth, who knows the customer, and the rhythm', async () => {
  const { admin, company, bob, peopleIds, companyIds } = await aCustomer()
  await createActivity(admin, { type: 'call', occurredAt: ago(3), peopleIds })
  await createActivity(admin, { type: 'meeting', occurredAt: ago(400), peopleIds })
  await createTask(admin, { title: 'Send the offer', dueOn: day(-2), promisedBy: 'us', companyIds })
  await createCase(admin, { title: 'Machine stops', companyId: company.id, priority: 'urgent' })
  await createEvent(admin, { title: 'Visit', startsAt: ago(-2), companyIds })
  await createDeal(admin, { name: 'Open', companyId: company.id, amount: euro('1000') })
  await createDeal(admin, { name: 'Dollars', companyId: company.id, amount: { amount: '70', currency: 'USD' } })
  await winDeal(admin, {
    id: (await createDeal(admin, { name: 'Won', companyId: company.id, amount: euro('250.50') })).id,
  })
  await createFact(admin, {
    source: 'erp',
    kind: 'invoice',
    title: 'Invoice 7',
    occurredAt: ago(40),
    amount: euro('90'),
    status: 'overdue',
    companyId: company.id,
  })
  await createFact(admin, {
    source: 'erp',
    kind: 'contract',
    title: 'Service contract',
    occurredAt: ago(300),
    endsOn: day(30),
    companyId: company.id,
  })

  const profile = await readCompanyProfile(admin, { id: company.id })
  expect(profile.people).toMatchObject([{ name: 'Bob Okafor', phone: '+49 30 1234', lastSpoke: ago(3) }])
  expect(profile.money).toEqual({ won: euro('250.50'), open: euro('1000.00'), overdue: euro('90.00') })
  expect(profile.deals.map((deal) => deal.name)).toHaveLength(3)
  expect(profile.knownBy).toMatchObject([{ name: 'Ada Admin', times: 2, last: ago(3) }])
  expect(profile.rhythm).toHaveLength(52)
  expect(profile.rhythm.at(-1)).toBe(1)
  expect(profile.rhythm.reduce((sum, week) => sum + week)).toBe(1)
  expect(profile.lastActivity).toMatchObject({ kind: 'call' })
  expect(profile.matters.map((matter) => matter.kind)).toEqual([
    'overdue',
    'case',
    'invoice',
    'event',
    'renewal',
    'deal',
  ])
  expect(profile.matters[0]).toMatchObject({
    values: { title: 'Send the offer', by: 'us', days: 2 },
    record: { type: 'task' },
  })
  expect(profile.gaps).toEqual([
    { field: 'domain' },
    { field: 'industry' },
    { field: 'phone' },
    { field: 'address' },
    { field: 'people' },
  ])
  expect((await readPersonProfile(admin, { id: bob.id })).company).toEqual({
    id: company.id,
    name: 'Halden Works',
    industry: null,
  })
})

test.each<Visibility>(['private', 'owner', 'team'])(
  'what another keeps to "%s" is in no timeline, card, sum or name',
  async (visibility) => {
    const { admin, user, company, bob, peopleIds, companyIds } = await aCustomer()
    const eve = await user('member', { name: 'Xenia' })
    const shared = { visibility }
    const hidden = await createPerson(eve, { firstName: 'Hidden', companyId: company.id, ...shared })
    const who = { peopleIds: [bob.id, hidden.id], companyIds }
    await createActivity(eve, { type: 'call', occurredAt: ago(1), body: 'SECRET', ...who, ...shared })
    // An administrator may name whom a reader does not see; what is private not even they.
    await createActivity(admin, {
      type: 'note',
      body: 'open',
      occurredAt: ago(2),
      ...(visibility === 'private' ? { peopleIds, companyIds } : who),
    })
    await createEvent(eve, { title: 'SECRET', startsAt: ago(-1), ...who, ...shared })
    const { id } = await createTask(eve, { title: 'SECRET', ...who, ...shared })
    await completeTask(eve, { id })
    await createTask(eve, { title: 'SECRET', promisedBy: 'us', ...who, ...shared })
    await createCase(eve, { title: 'SECRET', companyId: company.id, personId: bob.id, ...shared })
    await createDeal(eve, { name: 'SECRET', companyId: company.id, personId: bob.id, amount: euro('7777'), ...shared })
    await createFact(eve, {
      source: 'erp',
      kind: 'invoice',
      title: 'SECRET',
      status: 'overdue',
      amount: euro('7777'),
      companyId: company.id,
      personId: bob.id,
      ...shared,
    })
    await recordConsent(eve, { personId: hidden.id, purpose: 'SECRET', state: 'given' })

    const reader = await user('member')
    const pages = [
      await readPersonProfile(reader, { id: bob.id }),
      await readCompanyProfile(reader, { id: company.id }),
      await readBrief(reader, { id: company.id }),
      await readCompanyTimeline(reader, { id: company.id }),
      await readPersonTimeline(reader, { id: bob.id }),
    ]
    for (const page of pages) {
      expect(JSON.stringify(page)).not.toMatch(/secret|hidden|7777|Xenia/i)
      expect(JSON.stringify(page)).toContain('open')
    }
    expect(pages[1]).toMatchObject({ knownBy: [{ name: 'Ada Admin', times: 1 }], people: [{ lastSpoke: ago(2) }] })
    expect((pages[1] as { rhythm: number[] }).rhythm.at(-1)).toBe(1)
    expect(JSON.stringify(await readCompanyProfile(eve, { id: company.id }))).toMatch(/SECRET.*7777/)
    if (visibility === 'private')
      expect(JSON.stringify(await readCompanyProfile(admin, { id: company.id }))).not.toMatch(/secret|hidden|7777/i)
  },
)

test('a person of a hidden company stands without it', async () => {
  const { admin, user, company, bob } = await aCustomer()
  const reader = await user('member')
  await updateCompany(admin, { id: company.id, visibility: 'private' })
  const profile = await readPersonProfile(reader, { id: bob.id })
  expect(profile.company).toBeNull()
  expect(JSON.stringify(profile)).not.toContain('Halden')
  await expect(readCompanyProfile(reader, { id: company.id })).rejects.toMatchObject({ code: 'company.not_found' })
})

test('deleted records vanish from the page', async () => {
  const { admin, company, bob, peopleIds } = await aCustomer()
  const { id } = await createActivity(admin, { type: 'note', body: 'Gone', peopleIds })
  await deleteActivity(admin, { id })
  expect(JSON.stringify(await readCompanyProfile(admin, { id: company.id }))).not.toContain('Gone')
  await updatePerson(admin, { id: bob.id, companyId: null })
  await deleteCompany(admin, { id: company.id })
  expect((await readPersonProfile(admin, { id: bob.id })).company).toBeNull()
})

test('the timeline pages without loss or repetition, also through many things of the same moment', async () => {
  const { admin, company, peopleIds } = await aCustomer()
  for (let index = 0; index < 9; index++)
    await createActivity(admin, { type: 'note', body: `n${index}`, occurredAt: ago(index % 2 ? 3 : 7), peopleIds })
  for (let index = 0; index < 8; index++)
    await createFact(admin, {
      source: 'erp',
      kind: 'usage',
      title: `f${index}`,
      occurredAt: ago(3),
      companyId: company.id,
    })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await readCompanyTimeline(admin, { id: company.id, limit: 4, cursor })
    seen.push(...page.data.map((entry) => entry.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(17)
  expect(new Set(seen).size).toBe(17)

  const facts = await readCompanyTimeline(admin, { id: company.id, kinds: 'fact' })
  expect(facts.data).toHaveLength(8)
  expect(facts.data.every((entry) => entry.kind === 'fact')).toBe(true)
  const older = await readCompanyTimeline(admin, { id: company.id, before: ago(5) })
  expect(older.data).toHaveLength(5)
  await expect(readCompanyTimeline(admin, { id: company.id, before: 'yesterday' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})

test('what a reader may not see takes nothing from the pages of what they may', async () => {
  const { admin, user, company, bob, peopleIds, companyIds } = await aCustomer()
  const both = { peopleIds, companyIds }
  for (let index = 0; index < 12; index++)
    await createActivity(admin, {
      type: 'note',
      body: 'hidden',
      occurredAt: ago(index + 1),
      ...both,
      visibility: 'private',
    })
  await createEvent(admin, { title: 'Next visit', startsAt: ago(-3), ...both })
  for (let index = 0; index < 5; index++)
    await createActivity(admin, { type: 'call', body: `call ${index}`, occurredAt: ago(30 + index), ...both })
  await createFact(admin, {
    source: 'erp',
    kind: 'visit',
    title: 'Visit',
    occurredAt: ago(32.5),
    companyId: company.id,
  })
  const reader = await user('member')
  const seen: (string | null)[] = []
  let cursor: string | undefined
  do {
    const page = await readCompanyTimeline(reader, { id: company.id, limit: 2, cursor })
    seen.push(...page.data.map((entry) => entry.body ?? entry.title))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(['call 0', 'call 1', 'call 2', 'Visit', 'call 3', 'call 4'])
  const alone = await readPersonTimeline(reader, { id: bob.id, limit: 3, kinds: 'activity' })
  expect(alone.data.map((entry) => entry.body)).toEqual(['call 0', 'call 1', 'call 2'])
})

test('a task done lately shows first, however long ago it was made', async () => {
  const { admin, bob, peopleIds } = await aCustomer()
  const { id } = await createTask(admin, { title: 'Old promise', peopleIds })
  await createActivity(admin, { type: 'note', body: 'x', occurredAt: ago(1), peopleIds })
  await completeTask(admin, { id })
  const { timeline } = await readPersonProfile(admin, { id: bob.id })
  expect(timeline[0]).toMatchObject({ kind: 'task', title: 'Old promise', status: 'done' })
})

test('what is missing is named until it is known, and a birthday is told in time', async () => {
  const { admin, bob } = await aCustomer()
  expect((await readPersonProfile(admin, { id: bob.id })).gaps.map((gap) => gap.field)).toEqual([
    'emails',
    'jobTitle',
    'birthday',
    'goals',
  ])
  await updatePerson(admin, { id: bob.id, birthday: `--${day(3).slice(5)}`, jobTitle: 'Buyer' })
  const { gaps, matters } = await readPersonProfile(admin, { id: bob.id })
  expect(gaps.map((gap) => gap.field)).toEqual(['emails', 'goals'])
  expect(matters[0]).toEqual({ kind: 'birthday', values: { title: 'Bob Okafor', days: 3 }, record: null })
})

test('the brief fits one screen and says what to know before a visit', async () => {
  const { admin, company, bob, peopleIds, companyIds } = await aCustomer()
  for (let index = 0; index < 9; index++)
    await createActivity(admin, { type: 'call', body: `call ${index}`, occurredAt: ago(index), peopleIds })
  await createTask(admin, { title: 'Send the offer', promisedBy: 'us', companyIds })
  await createCase(admin, { title: 'Machine stops', companyId: company.id })
  await recordConsent(admin, { personId: bob.id, purpose: 'phone', state: 'withdrawn' })
  const brief = await readBrief(admin, { id: company.id })
  expect(brief.lastTouches.map((touch) => touch.body)).toEqual(['call 0', 'call 1', 'call 2', 'call 3', 'call 4'])
  expect(brief).toMatchObject({
    company: { name: 'Halden Works' },
    promises: [{ title: 'Send the offer' }],
    cases: [{ title: 'Machine stops' }],
    consents: [{ personName: 'Bob Okafor', purpose: 'phone', state: 'withdrawn' }],
  })
})
