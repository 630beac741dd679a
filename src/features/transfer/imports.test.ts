import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createCompany, listCompanies } from '#features/companies/companies.ts'
import { listActivities } from '#features/activities/activities.ts'
import { listDeals } from '#features/deals/deals.ts'
import { createPerson, listPeople, readPerson, updatePerson } from '#features/people/people.ts'
import { listTasks } from '#features/tasks/tasks.ts'
import { bringIn, runIt, undoIt } from '#testing/importing.ts'
import { aWorld } from '#testing/world.ts'
import { cancelImport, importErrors, readImport } from './imports.ts'

const PEOPLE = `First Name,Last Name,Company,Email,Phone,Postal code,Customer number
Zoë,O’Brien,Acme,zoe@acme.test,0612345678,01234,00123456789012345678
Bob,Li,Globex,bob@globex.test,,,
,,,not a mail,,,
`

test('a dry run says what would happen, and writes nothing; the run then does it', async () => {
  const { admin } = await aWorld({ locale: 'nl-NL' })
  await createPerson(admin, {
    firstName: 'Robert',
    lastName: 'Li',
    emails: [{ value: 'Bob@Globex.test', label: null }],
  })
  const checked = await bringIn(admin, PEOPLE, { dryRun: true })
  const counts = { rows: 3, created: 1, updated: 1, merged: 0, refused: 1, made: { company: 2 } }
  expect(checked).toMatchObject({
    status: 'done',
    isDryRun: true,
    type: 'people',
    counts,
    can: { run: true, undo: false },
  })
  expect(checked.problems).toEqual([{ table: '', row: 4, message: expect.stringContaining('mail address') }])
  expect(checked.mapping).toMatchObject({
    'First Name': 'firstName',
    Company: 'companyId',
    'Customer number': 'externalIds',
  })
  expect(checked.tables[0]?.samples[0]).toContain('0612345678')
  expect((await listPeople(admin, {})).data).toHaveLength(1)

  const done = await runIt(admin, checked.id)
  expect(done).toMatchObject({
    status: 'done',
    isDryRun: false,
    counts,
    progress: { done: 3, total: 3 },
    can: { undo: true },
  })
  const { data } = await listPeople(admin, { sort: 'name' })
  expect(data).toMatchObject([
    { name: 'Bob Li', companyName: 'Globex' },
    {
      name: 'Zoë O’Brien',
      companyName: 'Acme',
      address: { postalCode: '01234' },
      phones: [{ value: '0612345678', e164: '+31612345678' }],
      externalIds: [{ source: 'import', id: '00123456789012345678' }],
    },
  ])
})

test('undo takes the whole import back: what was created goes, what was changed is as before, what somebody changed since stays', async () => {
  const { admin } = await aWorld()
  const bob = await createPerson(admin, {
    firstName: 'Bob',
    emails: [{ value: 'bob@globex.test', label: 'work' }],
    jobTitle: 'Clerk',
  })
  const { id, status } = await bringIn(
    admin,
    'First name,Email,Job title,Phone\nRobert,bob@globex.test,Chief,0123456\nNew,new@a.test,X,\nKept,kept@a.test,Y,\n',
  )
  expect(status).toBe('done')
  expect(await readPerson(admin, { id: bob.id })).toMatchObject({
    firstName: 'Robert',
    jobTitle: 'Chief',
    emails: [{ label: 'work' }],
  })
  const kept = (await listPeople(admin, {})).data.find(({ firstName }) => firstName === 'Kept')!
  await updatePerson(admin, { id: kept.id, jobTitle: 'Mine' })

  const undone = await undoIt(admin, id)
  expect(undone).toMatchObject({ status: 'undone', can: { undo: false, run: false } })
  expect(undone.kept).toBeGreaterThan(0)
  expect(await readPerson(admin, { id: bob.id })).toMatchObject({ firstName: 'Bob', jobTitle: 'Clerk', phones: [] })
  expect((await listPeople(admin, { sort: 'name' })).data.map(({ firstName }) => firstName)).toEqual(['Bob', 'Kept'])
})

test('the rules for what is there already: skip, update, merge, create', async () => {
  const { admin } = await aWorld()
  const { id } = await createPerson(admin, {
    firstName: 'Ann',
    jobTitle: 'Clerk',
    emails: [{ value: 'ann@a.test', label: null }],
    tags: ['vip'],
  })
  const file = 'First name,Email,Job title,City,Tags\nAnna,ann@a.test,Chief,Paris,"new, VIP"\n'
  expect((await bringIn(admin, file, { rule: 'skip' })).counts).toMatchObject({ skipped: 1, created: 0 })
  expect((await bringIn(admin, file, { rule: 'merge' })).counts).toMatchObject({ merged: 1 })
  expect(await readPerson(admin, { id })).toMatchObject({
    firstName: 'Ann',
    jobTitle: 'Clerk',
    address: { city: 'Paris' },
    tags: ['vip', 'new'],
  })
  expect((await bringIn(admin, file, { rule: 'update' })).counts).toMatchObject({ updated: 1 })
  expect(await readPerson(admin, { id })).toMatchObject({ firstName: 'Anna', jobTitle: 'Chief' })
  expect((await bringIn(admin, file, { rule: 'update' })).counts).toMatchObject({ unchanged: 1, updated: 0 })
  expect((await bringIn(admin, file, { rule: 'create' })).counts).toMatchObject({ created: 1 })
  expect((await listPeople(admin, {})).data).toHaveLength(2)
})

test('rows of one record become one; a shared phone alone makes nobody the same', async () => {
  const { admin } = await aWorld()
  const { counts } = await bringIn(
    admin,
    'Name,Email,Phone,Company\nAnn Berg,ann@a.test,+49 30 111,Acme\nAnn Berg,ANN@a.test,+49 30 222,Acme\nBob Berg,,+49 30 111,Acme\nAnn Berg,,,Acme\n',
  )
  expect(counts).toMatchObject({ created: 2, merged: 2, made: { company: 1 } })
  const ann = (await listPeople(admin, {})).data.find(({ firstName }) => firstName === 'Ann')
  expect(ann?.phones).toHaveLength(2)
})

test('people with their company, deal, note and task in one file', async () => {
  const { admin } = await aWorld()
  const { counts, mapping, notes } = await bringIn(
    admin,
    'First name,Last name,Email,Company,Website,Industry,Deal name,Deal amount,Deal stage,Activity notes,Task title,Task due date\nAnn,Berg,ann@acme.test,Acme,www.acme.test,Steel,Big one,"1.200,50 €",Proposal,Met at the fair,Send offer,2026-12-01\nBob,Li,bob@acme.test,Acme,,,,,,,,\n',
  )
  expect(mapping).toMatchObject({
    Website: 'company.domain',
    'Deal amount': 'deal.amount',
    'Activity notes': 'activity.body',
    'Task due date': 'task.due',
  })
  expect([counts, notes]).toEqual([
    expect.objectContaining({ rows: 2, created: 2, refused: 0, made: { company: 1, deal: 1, activity: 1, task: 1 } }),
    [],
  ])
  const [company] = (await listCompanies(admin, {})).data
  const people = (await listPeople(admin, { sort: 'name' })).data
  expect(company).toMatchObject({ name: 'Acme', domain: 'acme.test', industry: 'Steel' })
  expect(people.map(({ companyId }) => companyId)).toEqual([company!.id, company!.id])
  expect((await listDeals(admin, {})).data).toMatchObject([
    {
      name: 'Big one',
      amount: { amount: '1200.50', currency: 'EUR' },
      stageName: 'Proposal',
      personId: people[0]!.id,
      companyId: company!.id,
    },
  ])
  expect((await listActivities(admin, {})).data).toMatchObject([
    { type: 'note', body: 'Met at the fair', peopleIds: [people[0]!.id] },
  ])
  expect((await listTasks(admin, {})).data).toMatchObject([
    { title: 'Send offer', dueOn: '2026-12-01', peopleIds: [people[0]!.id] },
  ])
})

test('refused rows come back as a file with their reasons; corrected, it can be imported as it is', async () => {
  const { admin } = await aWorld()
  const { id } = await bringIn(
    admin,
    'First name;E-Mail;Birthday\nAnn;ann(at)a.test;31.02.1990\nBob;bob@a.test;1.2.1990\n',
  )
  const { body, name } = await importErrors(admin, { id })
  let text = ''
  for await (const piece of body) text += String(piece)
  expect(name).toBe('file - refused.csv')
  expect(text).toContain('First name,E-Mail,Birthday,Row,Why it was refused\r\nAnn,ann(at)a.test,31.02.1990,2,')
  const again = await bringIn(admin, text.replace('ann(at)a.test', 'ann@a.test').replace('31.02', '28.02'))
  expect(again.counts).toMatchObject({ rows: 1, created: 1, refused: 0 })
})

test('a mapping that was corrected is remembered for the next file of its kind', async () => {
  const { admin } = await aWorld()
  const file = 'First name,Kürzel,Wohnort\nAnn,A1,Berlin\n'
  const checked = await bringIn(admin, file, { dryRun: true, type: 'people' })
  expect(checked.mapping).toEqual({ 'First name': 'firstName', Kürzel: null, Wohnort: null })
  await runIt(admin, checked.id, { mapping: { Wohnort: 'address.city', Kürzel: 'externalIds' } })
  const next = await bringIn(admin, file.replace('Ann', 'Bea').replace('A1', 'A2'), { type: 'people' })
  expect(next.mapping).toEqual({ 'First name': 'firstName', Kürzel: 'externalIds', Wohnort: 'address.city' })
  expect((await listPeople(admin, { sort: '-name' })).data[0]).toMatchObject({
    firstName: 'Bea',
    address: { city: 'Berlin' },
  })
})

test('an import is its owner’s alone, and belongs to one who may write', async () => {
  const { admin, user } = await aWorld()
  const { id } = await bringIn(admin, PEOPLE, { dryRun: true })
  await expect(readImport(await user('administrator'), { id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(bringIn(await user('read_only'), PEOPLE)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(cancelImport(admin, { id })).rejects.toMatchObject({ code: 'import.not_now' })
})

test('what is not yours stays: a row that meets a record you may not see makes its own, one you may not change is refused', async () => {
  const { admin, user } = await aWorld()
  await createPerson(admin, {
    firstName: 'Secret',
    emails: [{ value: 's@a.test', label: null }],
    visibility: 'private',
  })
  const member = await user('member')
  expect((await bringIn(member, 'First name,Email\nMine,s@a.test\n')).counts).toMatchObject({ created: 1, updated: 0 })
  expect((await listPeople(member, {})).data).toMatchObject([{ firstName: 'Mine' }])
})

test('a file that says nothing of what it holds is refused with what to do', async () => {
  const { admin } = await aWorld()
  expect(await bringIn(admin, 'foo,bar\n1,2\n')).toMatchObject({
    status: 'failed',
    message: expect.stringContaining('foo, bar'),
  })
  expect(await bringIn(admin, '')).toMatchObject({ status: 'failed', message: expect.stringContaining('empty') })
})

test('an address book and a calendar as phones write them', async () => {
  const { admin } = await aWorld()
  const data = (path: string) => readFile(new URL(`../../testing/data/${path}`, import.meta.url))
  const book = await bringIn(admin, await data('vcard/IPHONE.vcf'), {}, 'IPHONE.vcf')
  expect(book).toMatchObject({ status: 'done', type: 'people', format: 'vcard' })
  const [john] = (await listPeople(admin, { q: 'John' })).data
  expect(john).toMatchObject({
    firstName: 'John Richter James',
    lastName: 'Doe',
    companyName: 'IBM',
    jobTitle: 'Money Counter',
    birthday: '2012-06-06',
  })
  expect(john?.phones[0]).toMatchObject({ value: '905-555-1234', label: 'mobile' })
  const again = await bringIn(admin, await data('vcard/IPHONE.vcf'), {}, 'IPHONE.vcf')
  expect(again.counts).toMatchObject({ created: 0, unchanged: again.counts.rows })
})

test('a company keeps what it has where a file says less', async () => {
  const { admin } = await aWorld()
  await createCompany(admin, {
    name: 'Acme',
    domain: 'acme.test',
    tags: ['old'],
    address: { city: 'Rome', country: 'Italy' },
  })
  await bringIn(admin, 'Company,Website,City,Employees,Tags\nACME,,Milan,12,new\n')
  expect((await listCompanies(admin, {})).data).toMatchObject([
    {
      name: 'ACME',
      domain: 'acme.test',
      employees: 12,
      tags: ['old', 'new'],
      address: { city: 'Milan', country: 'Italy' },
    },
  ])
})
