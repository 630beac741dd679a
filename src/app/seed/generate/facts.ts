import { addDays } from '#kernel/dates.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import type { SampleCompany, SampleDeal, SampleWorld } from '../world.ts'
import { timeBetween } from './time.ts'

const MAILINGS = [
  'News from the workshop',
  'Spring prices',
  'Invitation to the open house',
  'How others cut energy use',
  'New in the GTX series',
  'Service tips for the summer',
]
const VISITS = [
  'Installation on site',
  'Yearly maintenance',
  'Inspection of the server room',
  'Training for the team',
  'Repair on site',
]
const YEAR = 365

/** What other systems know: orders and invoices of won deals, service contracts, visits of technicians, mailings. */
export function makeFacts(world: SampleWorld): NewRecord[] {
  const won = world.deals.filter(({ status, company, closedOn }) => status === 'won' && company && closedOn)
  return [
    ...won.flatMap((deal) => bought(world, deal)),
    ...world.companies.flatMap((company) => [...contractOf(world, company), ...visitsTo(world, company)]),
    ...mailings(world),
  ]
}

function bought(world: SampleWorld, deal: SampleDeal): NewRecord[] {
  const { random, today } = world
  const day = deal.closedOn ?? today
  const amount = { amount: deal.amount ?? '0', currency: 'USD' }
  const order = factOf(world, deal.company, day, {
    source: 'Order system',
    externalId: `order-${deal.externalId}`,
    kind: 'order',
    title: `Order of ${deal.product}`,
    amount,
    status: 'delivered',
  })
  if (day < addDays(today, -270)) return [order]
  const dueOn = addDays(day, 30)
  const status =
    dueOn >= today ? 'open' : random.chance(dueOn > addDays(today, -60) ? 0.12 : 0.015) ? 'overdue' : 'paid'
  const invoice = factOf(world, deal.company, day, {
    source: 'Invoicing',
    externalId: `invoice-${deal.externalId}`,
    kind: 'invoice',
    title: `Invoice for ${deal.product}`,
    amount,
    status,
    endsOn: dueOn,
    ...(status === 'overdue' && { body: `Was due on ${dueOn}. Two reminders were sent.` }),
  })
  return [order, invoice]
}

/** A service contract with a term of one to three years; some come up for renewal within weeks. */
function contractOf(world: SampleWorld, company: SampleCompany): NewRecord[] {
  const { random, today } = world
  if (random.chance(0.2)) return []
  const years = random.between(1, 3)
  const left = random.chance(0.35) ? random.between(5, 75) : random.between(76, YEAR * years - 5)
  const endsOn = addDays(today, left)
  const level = random.pick(['Basic', 'Plus', 'Premium'])
  return [
    factOf(world, company, addDays(endsOn, -YEAR * years), {
      source: 'Contracts',
      externalId: `contract-${company.domain}`,
      kind: 'contract',
      title: `Service contract ${level}, ${years} ${years === 1 ? 'year' : 'years'}`,
      amount: { amount: String(random.between(12, 400) * 100), currency: 'USD' },
      status: 'active',
      endsOn,
      body: `Renews for a year unless cancelled 30 days before ${endsOn}.`,
    }),
  ]
}

const visitsTo = (world: SampleWorld, company: SampleCompany): NewRecord[] =>
  Array.from({ length: world.random.between(1, 4) }, (_, place) =>
    factOf(world, company, addDays(world.today, -world.random.between(3, 700)), {
      source: 'Field service',
      externalId: `visit-${company.domain}-${place + 1}`,
      kind: 'visit',
      title: world.random.pick(VISITS),
      status: 'done',
    }),
  )

function mailings(world: SampleWorld): NewRecord[] {
  const { random, today, people } = world
  return people.flatMap((person, number) =>
    MAILINGS.flatMap((title, place) => {
      const day = addDays(today, -(4 + place * 13))
      if (!random.chance(0.35)) return []
      const status = random.weighted([
        ['sent', 5],
        ['opened', 4],
        ['clicked', 2],
        ['bounced', 0.3],
      ] as const)
      return [
        factOf(world, null, day, {
          source: 'Newsletter',
          externalId: `mailing-${place + 1}-${number + 1}`,
          kind: 'mailing',
          title,
          status,
          personId: person.id,
          companyId: person.company.id,
        }),
      ]
    }),
  )
}

function factOf(
  world: SampleWorld,
  company: SampleCompany | null,
  day: string,
  input: Record<string, unknown>,
): NewRecord {
  const { random, moment, now, newId } = world
  const at = new Date(Math.min(moment(day, timeBetween(random, 8, 18)).getTime(), now.getTime()))
  return {
    at,
    input: {
      id: newId(at),
      occurredAt: at.toISOString(),
      ownerId: company?.ownerId ?? null,
      ...(company && { companyId: company.id }),
      ...input,
    },
  }
}
