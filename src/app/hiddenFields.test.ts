import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createCompany } from '#features/companies/companies.ts'
import { createDeal } from '#features/deals/deals.ts'
import { createField } from '#features/fields/fields.ts'
import { createPerson, listPeople, readPerson, updatePerson } from '#features/people/people.ts'
import { setHiddenField } from '#features/rights/hiddenFields.ts'
import type { RightsType } from '#features/rights/rights.contract.ts'
import { writeOpenEntries, type OpenEntriesJob } from '#features/rights/rights.jobs.ts'
import { search } from '#features/search/search.ts'
import { isRead } from '#kernel/contract.ts'
import { aWorld, type World } from '#testing/world.ts'
import { operations } from './operations.ts'

const HIDDEN: Record<string, string[]> = {
  person: ['emails', 'phones', 'jobTitle', 'notes', 'goals', 'birthday', 'address', 'custom.code'],
  company: ['industry', 'phone', 'revenue', 'notes', 'domain'],
  deal: ['amount', 'nextStep', 'closeOn'],
}

async function hideAll(world: World) {
  for (const [type, fields] of Object.entries(HIDDEN))
    for (const field of fields)
      await setHiddenField(world.admin, { type: type as RightsType, field, roles: ['member'], teamIds: [] })
  for (const { payload } of world.jobs) await writeOpenEntries(world.system, payload as OpenEntriesJob)
}

/** Records of which the hidden values are all made from one secret. */
async function aWorldWith(secret: string, amount: string) {
  const world = await aWorld()
  await createField(world.admin, {
    type: 'person',
    name: 'Code',
    kind: 'text',
    serves: 'Reviews',
    askedBy: 'Sales',
  } as never)
  const company = await createCompany(world.admin, {
    name: 'Northwind',
    domain: `${secret}.example`,
    industry: secret,
    revenue: { amount, currency: 'EUR' },
    phone: '+31612345678',
    notes: secret,
  })
  const person = await createPerson(world.admin, {
    firstName: 'Wanda',
    lastName: 'Quist',
    companyId: company.id,
    emails: [{ value: `${secret}@mail.example` }],
    phones: [{ value: '+31612345679' }],
    jobTitle: secret,
    notes: secret,
    goals: secret,
    birthday: '1971-03-09',
    address: { city: secret },
    custom: { code: secret },
  })
  const deal = await createDeal(world.admin, {
    name: 'Roof',
    companyId: company.id,
    personId: person.id,
    amount: { amount, currency: 'EUR' },
    nextStep: secret,
    closeOn: '2031-03-09',
  } as never)
  return { world, ids: [company.id, person.id, deal.id], person }
}

test('what is hidden from a role stands in no answer of any read', async () => {
  const { world, ids } = await aWorldWith('xylograph', '987654.32')
  const member = await world.user('member')
  await hideAll(world)
  const inputs = [
    {},
    ...ids.map((id) => ({ id })),
    ...['person', 'company', 'deal'].flatMap((recordType) => ids.map((recordId) => ({ recordType, recordId }))),
    ...['person', 'company', 'deal'].flatMap((type) => ids.map((id) => ({ type, id }))),
    { q: 'xylograph' },
    { q: 'wanda' },
    { text: 'Called Wanda Quist' },
    { date: '2026-11-24' },
  ]
  const secrets = ['xylograph', '987654', '6123456', '1971-03', '--03-09', '2031-03-09']
  let answered = 0
  const leaks = new Set<string>()
  for (const operation of operations.filter(({ contract }) => isRead(contract))) {
    for (const input of inputs) {
      const answer = await operation(member, input as never).catch(() => null)
      if (answer === null) continue
      answered++
      const text = JSON.stringify(answer)
      for (const secret of secrets) if (text.includes(secret)) leaks.add(`${operation.contract.name}: ${secret}`)
    }
  }
  expect([...leaks].toSorted()).toEqual([])
  expect(answered).toBeGreaterThan(40)
})

test('for whom a field is hidden, there is no such field: to filter, to sort, to write', async () => {
  const { world, person } = await aWorldWith('xylograph', '10')
  const member = await world.user('member')
  await hideAll(world)
  const filters = HIDDEN.person!.map((field) => ({ field, op: 'contains', value: 'x' }))
  for (const filter of filters)
    await expect(listPeople(member, { filter })).rejects.toMatchObject({ code: 'filter.invalid' })
  const sort = '-custom.code'
  await expect(listPeople(member, { sort })).rejects.toMatchObject({ code: 'sort.invalid' })
  await expect(updatePerson(member, { id: person.id, jobTitle: 'x' })).rejects.toMatchObject({ code: 'field.unknown' })
  await expect(updatePerson(member, { id: person.id, custom: { code: 'x' } })).rejects.toMatchObject({
    kind: 'invalid',
  })
  expect((await search(member, { q: 'xylograph' })).data).toEqual([])
  expect((await search(member, { q: 'quist' })).data).toMatchObject([
    { type: 'person', title: 'Wanda Quist', subtitle: 'Northwind' },
  ])
  expect((await search(world.admin, { q: 'xylograph' })).data.length).toBeGreaterThan(1)

  // What they change keeps what they do not see.
  await updatePerson(member, { id: person.id, lastName: 'Quistberg' })
  expect(await readPerson(world.admin, { id: person.id })).toMatchObject({
    jobTitle: 'xylograph',
    custom: { code: 'xylograph' },
  })
  expect((await search(member, { q: 'quistberg' })).data).toMatchObject([{ subtitle: 'Northwind' }])
  expect((await search(member, { q: 'xylograph' })).data).toEqual([])
  expect((await search(world.admin, { q: 'xylograph' })).data.length).toBeGreaterThan(1)

  // Shown again, all is as before.
  for (const field of HIDDEN.person!)
    await setHiddenField(world.admin, { type: 'person', field, roles: [], teamIds: [] })
  expect(await readPerson(member, { id: person.id })).toMatchObject({ jobTitle: 'xylograph' })
  expect((await search(member, { q: 'xylograph' })).data.map(({ type }) => type)).toContain('person')
})

test('hidden from a team, it is hidden from its members alone; and a name cannot be hidden', async () => {
  const { world, person } = await aWorldWith('xylograph', '10')
  const team = crypto.randomUUID()
  await sql`insert into teams (workspace_id, id, name) values (${world.workspaceId}, ${team}, 'North')`.execute(
    world.database.owner,
  )
  const inside = await world.user('member', { teamIds: [team] })
  const outside = await world.user('member')
  await setHiddenField(world.admin, { type: 'person', field: 'jobTitle', roles: [], teamIds: [team] })
  expect((await readPerson(inside, { id: person.id })).jobTitle).toBeNull()
  expect((await readPerson(outside, { id: person.id })).jobTitle).toBe('xylograph')
  const name = { type: 'person' as const, field: 'name', roles: ['member' as const], teamIds: [] }
  await expect(setHiddenField(world.admin, name)).rejects.toMatchObject({ code: 'hidden_field.fixed' })
  await expect(setHiddenField(outside, { ...name, field: 'notes' })).rejects.toMatchObject({ kind: 'forbidden' })
})
