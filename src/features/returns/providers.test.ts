import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createActivity } from '#features/activities/activities.ts'
import { createEvent } from '#features/calendar/calendar.ts'
import { createCase } from '#features/cases/cases.ts'
import { createCompany } from '#features/companies/companies.ts'
import { createDeal } from '#features/deals/deals.ts'
import { createFact } from '#features/facts/facts.ts'
import { createPerson } from '#features/people/people.ts'
import { createProduct } from '#features/products/products.ts'
import { createTask } from '#features/tasks/tasks.ts'
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
  const { id: companyId } = await createCompany(colleague, { name: 'Northwind', domain: 'northwind.co.uk', industry: 'retail' })
  const { id: personId } = await createPerson(colleague, { firstName: 'Bob', lastName: 'Stone', companyId, emails: [{ value: 'bob@northwind.co.uk' }] })
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
  await createActivity(colleague, { type: 'call', outcome: 'reached', occurredAt: ago(21), body: 'Wants to open in Spain', peopleIds: [personId], companyIds: [companyId] })
  expect(await oneOf(me, 'colleague_spoke', { touched })).toMatchObject({
    title: 'Anna spoke to Bob Stone on 3 Nov',
    body: '“Wants to open in Spain”',
    source: 'Call of Anna Berg',
    asOf: ago(21),
    record: { type: 'person', id: personId },
  })
})
