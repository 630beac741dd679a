import { addDays } from '#kernel/dates.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import { appointments } from '../words/meetings.ts'
import type { SampleCompany, SampleWorld, Seller } from '../world.ts'
import { say } from './say.ts'
import { nextWorkday, timeBetween } from './time.ts'

/** Days from today and the hour: the calendar of whoever tries the sample is full, beginning today. */
const OWN = [
  [0, '09:30'],
  [0, '11:00'],
  [0, '14:30'],
  [1, '10:00'],
  [1, '15:00'],
  [2, '09:00'],
  [3, '13:30'],
  [4, '11:30'],
  [7, '10:30'],
  [8, '16:00'],
  [10, '09:30'],
  [14, '14:00'],
] as const

/** Meetings to come for everybody, and those of the last weeks. */
export function makeEvents(world: SampleWorld): NewRecord[] {
  const { random, today, administrator, sellers, companies } = world
  const mine = companies.filter(({ ownerId }) => ownerId === administrator.id)
  const own = OWN.map(([days, time], place) =>
    eventOf(world, administrator, mine[place % mine.length] ?? random.pick(companies), addDays(today, days), time),
  )
  const theirs = sellers.flatMap((seller) => {
    const known = companies.filter(({ sellers: who }) => who.includes(seller))
    if (known.length === 0) return []
    return Array.from({ length: 7 }, () =>
      eventOf(
        world,
        seller,
        random.pick(known),
        nextWorkday(addDays(today, random.between(-25, 18))),
        timeBetween(random, 9, 17),
      ),
    )
  })
  return [...own, ...theirs]
}

function eventOf(world: SampleWorld, owner: Seller, company: SampleCompany, day: string, time: string): NewRecord {
  const { random, moment, now, newId } = world
  const person = random.pick(world.people.filter((each) => each.company === company))
  const deal = world.deals.findLast((each) => each.company === company && each.status === 'open')
  const product = deal?.product ?? world.deals.find((each) => each.company === company)?.product ?? 'GTX Basic'
  const [title, places] = random.pick(appointments)
  const startsAt = moment(day, time)
  const at = new Date(Math.min(startsAt.getTime(), now.getTime()) - random.between(1, 9) * 86_400_000)
  return {
    at,
    by: owner.id,
    input: {
      id: newId(at),
      title: say(random, title, {
        first: person.firstName,
        company: company.name,
        product,
        seller: owner.name,
      }),
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + random.pick([30, 45, 60, 60, 90]) * 60_000).toISOString(),
      location: random.pick(places),
      source: 'sample',
      ownerId: owner.id,
      peopleIds: [person.id],
      companyIds: [company.id],
      dealIds: deal ? [deal.id] : [],
    },
  }
}
