import { addDays, dayIn, momentIn } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { fold } from '#kernel/text.ts'
import type { SourceRow } from '#features/transfer/transfer.ts'
import { makePeople } from './generate/people.ts'
import { randomOf } from './random.ts'
import { repairs } from './repairs.ts'
import { dayOf, shiftFor } from './shift.ts'
import type { SampleCompany, SampleDeal, SampleWorld, Seller } from './world.ts'

export type Ingredients = {
  seed: string
  now: Date
  timeZone: string
  administrator: Seller
  sellers: Seller[]
  accounts: SourceRow[]
  pipeline: SourceRow[]
  /** Tests count ids, so that two samples can be compared. */
  makeId?: (at?: Date) => string
}

const OWN_COMPANIES = 10

/** Everybody and everything that the rest of the sample tells about; the same for the same ingredients. */
export function makeWorld({ seed, now, timeZone, administrator, sellers, accounts, pipeline, makeId }: Ingredients) {
  const random = randomOf(seed)
  const today = dayIn(now, timeZone)
  const toId = makeId ?? ((at?: Date) => newId(at?.getTime()))
  const days = pipeline.flatMap(({ values }) =>
    [dayOf(values.engage_date ?? ''), dayOf(values.close_date ?? '')].filter((day) => day !== null),
  )
  const shift = shiftFor(days.toSorted().at(-1) ?? today, today)
  const world: SampleWorld = {
    random,
    newId: toId,
    now,
    today,
    moment: clockOf(timeZone),
    administrator,
    sellers,
    companies: [],
    people: [],
    deals: [],
  }
  world.companies = accounts.map((row) => companyOf(world, row, pipeline))
  for (const company of random.some(world.companies, OWN_COMPANIES)) company.ownerId = administrator.id
  const { people, records } = makePeople(world)
  world.people = people
  world.deals = pipeline.map((row) => dealOf(world, row, shift))
  return { world, shift, peopleRecords: records }
}

function companyOf({ newId: toId, sellers }: SampleWorld, { values }: SourceRow, pipeline: SourceRow[]): SampleCompany {
  const name = values.account ?? ''
  const counts = new Map<string, number>()
  for (const { values: deal } of pipeline)
    if (deal.account === name) counts.set(deal.sales_agent ?? '', (counts.get(deal.sales_agent ?? '') ?? 0) + 1)
  const known = sellers
    .filter((seller) => counts.has(seller.name))
    .sort((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0))
  return {
    id: toId(),
    name,
    sector: repaired(repairs.accounts.sector, values.sector ?? ''),
    country: repaired(repairs.accounts.office_location, values.office_location ?? ''),
    employees: Number(values.employees),
    domain: `${fold(name)
      .replace(/&/g, 'and')
      .replace(/[^a-z0-9]+/g, '')}.example`,
    ownerId: known[0]?.id ?? '',
    sellers: known,
  }
}

function dealOf(
  { random, newId: toId, companies, people, sellers, administrator }: SampleWorld,
  { values }: SourceRow,
  shift: number,
): SampleDeal {
  const company = companies.find(({ name }) => name === values.account) ?? null
  const engaged = dayOf(values.engage_date ?? '')
  const closed = dayOf(values.close_date ?? '')
  const known = company ? people.filter((person) => person.company === company) : []
  return {
    id: toId(),
    product: repaired(repairs.pipeline.product, values.product ?? ''),
    company,
    seller: sellers.find(({ name }) => name === values.sales_agent) ?? administrator,
    people: random.some(known, values.deal_stage === 'Won' ? random.between(2, 3) : random.between(1, 2)),
    status: values.deal_stage === 'Won' ? 'won' : values.deal_stage === 'Lost' ? 'lost' : 'open',
    engagedOn: engaged && addDays(engaged, shift),
    closedOn: closed && addDays(closed, shift),
    amount: values.close_value || null,
    externalId: values.opportunity_id ?? '',
  }
}

const repaired = (words: Readonly<Record<string, string>>, text: string) => words[text] ?? text

/** Looks the zone's clock up once a day: tens of thousands of moments would cost seconds. */
function clockOf(timeZone: string) {
  const noons = new Map<string, number>()
  return (day: string, time: string) => {
    const noon = noons.get(day) ?? momentIn(day, '12:00', timeZone).getTime()
    noons.set(day, noon)
    const [hours = 12, minutes = 0] = time.split(':').map(Number)
    return new Date(noon + ((hours - 12) * 60 + minutes) * 60_000)
  }
}
