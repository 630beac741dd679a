import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createCompany, companyHistory, listCompanies } from '#features/companies/companies.ts'
import { listDeals } from '#features/deals/deals.ts'
import '#features/deals/pipelines.ts'
import { createPerson, listPeople } from '#features/people/people.ts'
import { listProducts } from '#features/products/products.ts'
import { newId } from '#kernel/ids.ts'
import type { Caller } from '#platform/context.ts'
import { aWorld } from '#testing/world.ts'
import { importFile, importRecords, importRows, targets, type Plan, type TargetName } from './transfer.ts'
import { guessTarget } from './plan.ts'

async function importText(caller: Caller, text: string, type?: TargetName) {
  const folder = await mkdtemp(join(tmpdir(), 'trefoil-import-'))
  await writeFile(join(folder, 'file.csv'), text)
  return importFile(caller, join(folder, 'file.csv'), type).finally(() => rm(folder, { recursive: true }))
}

const PEOPLE = `First Name,Last Name,Company,E-mail Address,Mobile Phone,Birthday
Zoë,O’Brien-Núñez,Acme,zoe@acme.test,0612345678,3/5/1980
Bob,,Globex,not a mail,,
,,,,,
Ann,van der Berg,Acme,ann@acme.test,+33 6 12 34 56 78,31/02/1990
`

test('people come with their companies; what is wrong is refused with its row and reason', async () => {
  const { admin } = await aWorld({ locale: 'nl-NL' })
  const { type, report } = await importText(admin, PEOPLE)
  expect(type).toBe('people')
  expect(report).toMatchObject({ rows: 3, created: 1, refused: 2, made: { company: 2 } })
  expect(report.problems).toEqual([
    { row: 3, message: expect.stringContaining('mail address') },
    { row: 5, message: 'Birthday: “31/02/1990” is not a date. Write it like 2026-11-30.' },
  ])
  const { data } = await listPeople(admin, {})
  expect(data).toMatchObject([
    {
      name: 'Zoë O’Brien-Núñez',
      companyName: 'Acme',
      birthday: '1980-05-03',
      ownerId: admin.actor.userId,
      phones: [{ value: '0612345678', e164: '+31612345678' }],
    },
  ])
})

test('an imported record has a history, is found by search, and counts as imported', async () => {
  const { admin, database, workspaceId } = await aWorld()
  await importText(admin, 'Company,Website,Employees\nNorthwind,https://www.northwind.test/about,"1,250"\n')
  const [company] = (await listCompanies(admin, {})).data
  expect(company).toMatchObject({ name: 'Northwind', domain: 'northwind.test', employees: 1250 })
  expect((await companyHistory(admin, { id: company!.id })).data).toMatchObject([
    { verb: 'created', via: 'import', actorName: 'Ada Admin' },
  ])
  const entries =
    await sql`select title from search_entries where workspace_id = ${workspaceId} and words like '%northwind%'`.execute(
      database.owner,
    )
  expect(entries.rows).toEqual([{ title: 'Northwind' }])
})

test('a parent may stand below its daughter; an unknown one is reported and the row kept', async () => {
  const { admin } = await aWorld()
  const { report } = await importText(admin, 'Company,Parent company\nDaughter,Mother\nOrphan,Nobody\nMother,\n')
  expect(report).toMatchObject({ created: 3, problems: [{ row: 3, message: expect.stringContaining('“Nobody”') }] })
  const { data } = await listCompanies(admin, { sort: 'name' })
  expect(data.map(({ name, parentName }) => [name, parentName])).toEqual([
    ['Daughter', 'Mother'],
    ['Mother', null],
    ['Orphan', null],
  ])
})

test('deals find their company, person, owner and stage by name, domain or another system’s id', async () => {
  const { admin, user } = await aWorld()
  const eve = await user('member', { name: 'Eve Seller' })
  await createCompany(admin, { name: 'Acme', domain: 'acme.test', externalIds: [{ source: 'erp', id: 'K-7' }] })
  await createPerson(admin, { firstName: 'Bo', lastName: 'Li' })
  await createPerson(admin, { firstName: 'Bo', lastName: 'Li' })
  const { report } = await importText(
    admin,
    'Deal name,Account,Contact,Owner,Deal stage,Amount\nOne,ACME,,Eve Seller,Proposal,"€ 1.234,50"\nTwo,K-7,,,won,900\nThree,acme.test,Bo Li,,,\nFour,,,Nobody,,\nFive,,,,Closed maybe,\n',
  )
  expect(report.problems).toEqual([
    { row: 4, message: expect.stringContaining('several person records called “Bo Li”') },
    { row: 6, message: expect.stringContaining('no stage called “Closed maybe”') },
  ])
  const { data } = await listDeals(admin, { sort: 'name' })
  expect(report.notes).toEqual([{ row: 5, message: expect.stringContaining('no user called “Nobody”') }])
  expect(data).toMatchObject([
    { name: 'Four', ownerId: admin.actor.userId },
    {
      name: 'One',
      companyName: 'Acme',
      ownerId: eve.actor.userId,
      stageName: 'Proposal',
      amount: { amount: '1234.50', currency: 'EUR' },
    },
    { name: 'Two', companyName: 'Acme', status: 'won', amount: { amount: '900.00' } },
  ])
})

test('repairs are made and counted', async () => {
  const { admin } = await aWorld()
  const plan: Plan = {
    target: targets.products,
    mapping: { p: 'name', price: { field: 'price', times: 1000 } },
    repairs: { p: { GTXPro: 'GTX Pro' } },
    dates: 'day first',
    makesMissing: false,
  }
  const rows = ['GTXPro', 'GTX Pro', 'GTXPro'].map((p, place) => ({ row: place + 2, values: { p, price: '1.5' } }))
  const report = await importRows(admin, plan, rows)
  expect(report.repaired).toEqual([{ column: 'p', from: 'GTXPro', to: 'GTX Pro', count: 2 }])
  expect((await listProducts(admin, {})).data.map(({ name, price }) => [name, price?.amount])).toEqual(
    Array(3).fill(['GTX Pro', '1500.00']),
  )
})

test('who may not create may not import', async () => {
  const { user } = await aWorld()
  await expect(importText(await user('read_only'), PEOPLE)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(importText(await user('member'), 'Product,Price\nX,1\n')).rejects.toMatchObject({ kind: 'forbidden' })
})

test('one record that the database refuses does not take the others with it', async () => {
  const { admin } = await aWorld()
  const taken = (await createPerson(admin, { firstName: 'First' })).id
  const items = Array.from({ length: 40 }, (_, place) => ({
    input: { id: place === 23 ? taken : newId(), firstName: `P${place}` },
  }))
  const { ids, refused } = await importRecords(admin, 'person', items)
  expect(refused.map(({ index }) => index)).toEqual([23])
  expect(ids.filter(Boolean)).toHaveLength(39)
})

test('it tells how far it is, and stops between batches when it is told to', async () => {
  const { admin } = await aWorld()
  const stop = new AbortController()
  const seen: number[] = []
  const items = Array.from({ length: 2500 }, (_, place) => ({ input: { firstName: `P${place}` } }))
  const run = importRecords(admin, 'person', items, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      seen.push(done)
      if (done === 2000) stop.abort()
    },
  })
  await expect(run).rejects.toMatchObject({ name: 'AbortError' })
  expect(seen).toEqual([1000, 2000])
})

test('full names are taken apart, particles and all; a row without a name is refused by its heading', async () => {
  const { admin } = await aWorld()
  const { type } = await importText(admin, 'Name,Company\nAnna van der Berg,Acme\n"Li, Bo",Acme\nCher,\n')
  expect(type).toBe('people')
  expect(
    (await listPeople(admin, { sort: 'name' })).data.map(({ firstName, lastName }) => [firstName, lastName]),
  ).toEqual([
    ['Anna', 'van der Berg'],
    ['Bo', 'Li'],
    ['Cher', null],
  ])
  const { report } = await importText(admin, 'Account,Domain\n,acme.test\nBad,not a domain\n', 'companies')
  expect(report.problems).toEqual([
    { row: 2, message: 'Account: This is missing.' },
    { row: 3, message: 'Domain: Write the domain like example.com.' },
  ])
})

test('what a file holds is told by its headings', () => {
  expect(guessTarget(['Name', 'Company'])).toBe('people')
  expect(guessTarget(['First Name', 'Last Name', 'E-mail 1 - Value', 'Phone 1 - Value', 'Organization Name'])).toBe(
    'people',
  )
  expect(guessTarget(['Company name', 'Company Domain Name', 'Industry', 'Create Date'])).toBe('companies')
  expect(
    guessTarget(['account', 'sector', 'year_established', 'revenue', 'employees', 'office_location', 'subsidiary_of']),
  ).toBe('companies')
  expect(guessTarget(['product', 'series', 'sales_price'])).toBe('products')
  expect(guessTarget(['Deal Name', 'Deal Stage', 'Close Date', 'Amount', 'Company'])).toBe('deals')
  expect(guessTarget(['foo', 'bar'])).toBeNull()
})

test('headings that mean nothing are refused with the names that were found', async () => {
  const { admin } = await aWorld()
  await expect(importText(admin, 'foo,bar\n1,2\n')).rejects.toMatchObject({
    code: 'import.headings',
    message: expect.stringContaining('foo, bar'),
  })
})
