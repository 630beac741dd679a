import { expect, test } from 'vitest'
import { listCompanies } from '#features/companies/companies.ts'
import { listDeals } from '#features/deals/deals.ts'
import { listPeople } from '#features/people/people.ts'
import { listTasks } from '#features/tasks/tasks.ts'
import { bringIn } from '#testing/importing.ts'
import { aWorld } from '#testing/world.ts'

// Headings as the programs document and write them in their exports; the rows are made up.
const ANN = { firstName: 'Ann', lastName: 'Berg', jobTitle: 'Buyer', companyName: 'Acme' }

const CONTACTS: [program: string, csv: string][] = [
  [
    'HubSpot',
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Associated Company,Job Title,Create Date\n501,Ann,Berg,ann@acme.test,+49 30 123,Eve,New,Acme,Buyer,2024-03-02 10:15\n',
  ],
  [
    'Salesforce',
    'Contact ID,Salutation,First Name,Last Name,Title,Mailing Street,Mailing City,Mailing Zip/Postal Code,Phone,Mobile,Fax,Email,Account Owner,Account Name\n0035g00000AbCdEFGH,Ms,Ann,Berg,Buyer,Main 1,Berlin,01234,+49 30 123,,,ann@acme.test,Eve,Acme\n',
  ],
  [
    'Pipedrive',
    'Person - ID,Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Owner,Person - Job title\n7,Ann Berg,Acme,ann@acme.test,+49 30 123,Eve,Buyer\n',
  ],
  [
    'EspoCRM',
    'Name,First Name,Last Name,Account,Title,Email,Phone,Assigned User,Created At,ID\nAnn Berg,Ann,Berg,Acme,Buyer,ann@acme.test,+49 30 123,Eve,2024-03-02 10:15:00,65e2f0c1a2b3c4d5e\n',
  ],
  [
    'Twenty',
    'Id,Name / First Name,Name / Last Name,Emails / Primary Email,Phones / Primary Phone Number,Company / Name,Job Title,City\n20202020-1c25-4d02-bf25-6aeccf7ea419,Ann,Berg,ann@acme.test,+49 30 123,Acme,Buyer,Berlin\n',
  ],
]

test.each(CONTACTS)('contacts of %s come in without mapping by hand', async (_, csv) => {
  const { admin } = await aWorld()
  const done = await bringIn(admin, csv)
  expect([done.status, done.type, done.problems]).toEqual(['done', 'people', []])
  const [ann] = (await listPeople(admin, {})).data
  expect(ann).toMatchObject({ ...ANN, emails: [{ value: 'ann@acme.test' }], phones: [{ e164: '+4930123' }] })
})

const DEALS: [program: string, csv: string][] = [
  [
    'HubSpot',
    'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Associated Company\n9,Big,Contract Sent,2026-12-01,Eve,1200.50,Sales Pipeline,Acme\n',
  ],
  [
    'Salesforce',
    'Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Next Step,Opportunity Owner\n0065g00000AbCdEFGH,Big,Acme,Negotiation/Review,1200.50,2026-12-01,Call,Eve\n',
  ],
  [
    'Pipedrive',
    'Deal - ID,Deal - Title,Deal - Value,Deal - Organization,Deal - Stage,Deal - Status,Deal - Expected close date\n3,Big,1200.50,Acme,Negotiations Started,Open,2026-12-01\n',
  ],
  [
    'EspoCRM',
    'Name,Account,Stage,Amount,Close Date,Assigned User,ID\nBig,Acme,Negotiation,1200.50,2026-12-01,Eve,65e2f0c1a2b3c4d5e\n',
  ],
]

test.each(DEALS)('deals of %s come in with their stage, amount and company', async (_, csv) => {
  const { admin } = await aWorld()
  const done = await bringIn(admin, csv, { type: 'deals' })
  expect([done.status, done.problems]).toEqual(['done', []])
  expect((await listDeals(admin, {})).data).toMatchObject([
    {
      name: 'Big',
      companyName: 'Acme',
      stageName: 'Negotiation',
      amount: { amount: '1200.50' },
      closeOn: '2026-12-01',
    },
  ])
})

test('companies and tasks under their usual headings', async () => {
  const { admin } = await aWorld()
  await bringIn(
    admin,
    'Record ID,Company name,Company Domain Name,Industry,City,Country/Region,Number of Employees,Annual Revenue\n1,Acme,acme.test,Steel,Berlin,Germany,120,1000000\n',
  )
  expect((await listCompanies(admin, {})).data).toMatchObject([
    {
      name: 'Acme',
      domain: 'acme.test',
      employees: 120,
      externalIds: [{ source: 'HubSpot', id: '1' }],
      address: { country: 'Germany' },
    },
  ])
  const tasks = await bringIn(
    admin,
    'Task Title,Due Date,Company,Marked as done time\nSend offer,12/24/2026,Acme,\nCalled,,Acme,2026-01-02 09:00\n',
    { type: 'tasks' },
  )
  expect(tasks.problems).toEqual([])
  expect((await listTasks(admin, { sort: 'dueOn' })).data).toMatchObject([
    { title: 'Send offer', dueOn: '2026-12-24' },
    { title: 'Called', doneAt: '2026-01-02T08:00:00.000Z' },
  ])
})
