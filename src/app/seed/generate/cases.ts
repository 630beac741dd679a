import { addDays } from '#kernel/dates.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import { solutions, troubles } from '../words/troubles.ts'
import type { SampleCompany, SampleWorld } from '../world.ts'
import { say } from './say.ts'
import { timeBetween } from './time.ts'

/** One to three cases at each company over two years; about one company in two has one that is not solved yet. */
export function makeCases(world: SampleWorld): NewRecord[] {
  const { random } = world
  const asked = world.companies.flatMap((company) => [
    ...Array.from({ length: random.between(1, 3) }, () => ({
      company,
      daysAgo: random.between(25, 700),
      isOpen: false,
    })),
    ...(random.chance(0.5) ? [{ company, daysAgo: random.between(0, 24), isOpen: true }] : []),
  ])
  return asked.toSorted((a, b) => b.daysAgo - a.daysAgo).map((each) => caseOf(world, each))
}

function caseOf(
  world: SampleWorld,
  { company, daysAgo, isOpen }: { company: SampleCompany; daysAgo: number; isOpen: boolean },
): NewRecord {
  const { random, today, now, moment, newId } = world
  const person = random.pick(world.people.filter((each) => each.company === company))
  const seller = random.pick(company.sellers)
  const product = world.deals.find((deal) => deal.company === company && deal.status === 'won')?.product ?? 'GTX Basic'
  const [title, priority, body] = random.pick(troubles)
  const slots = { first: person.firstName, company: company.name, product, seller: seller.name }
  const at = new Date(
    Math.min(moment(addDays(today, -daysAgo), timeBetween(random, 8, 17)).getTime(), now.getTime() - 3_600_000),
  )
  const solvedAt = new Date(Math.min(at.getTime() + random.between(2, 140) * 3_600_000, now.getTime() - 60_000))
  const words = say(random, body, slots)
  const common = {
    id: newId(at),
    title: say(random, title, slots),
    priority,
    companyId: company.id,
    personId: person.id,
    ownerId: seller.id,
    assigneeId: seller.id,
  }
  if (isOpen)
    return {
      at,
      by: seller.id,
      input: { ...common, body: words, status: random.pick(['new', 'open', 'open', 'waiting']) },
    }
  const solved = `${words} ${random.pick(solutions)}`
  return {
    at,
    by: seller.id,
    input: { ...common, body: solved, status: 'solved' },
    columns: { solved_at: solvedAt },
    later: [
      {
        at: solvedAt,
        verb: 'solved',
        before: { status: 'new', solved_at: null, body: words },
        after: { status: 'solved', solved_at: solvedAt, body: solved },
      },
    ],
  }
}
