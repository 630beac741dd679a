import { addDays } from '#kernel/dates.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import { promises } from '../words/promises.ts'
import type { SampleWorld } from '../world.ts'
import type { Made } from './activities.ts'
import { say } from './say.ts'
import { nextWorkday } from './time.ts'

/** What was promised as tasks: the old ones mostly done, of the recent ones some open, some overdue, some due now. */
export function makeTasks(world: SampleWorld, made: readonly Made[]): NewRecord[] {
  const { random, administrator } = world
  const kept = made.filter(
    ({ day, seller }) => day > addDays(world.today, -45) || seller === administrator || random.chance(0.18),
  )
  return [...kept.map((promise) => taskOf(world, promise)), ...ownTasks(world)]
}

function taskOf(world: SampleWorld, { word, slots, day, person, deal, seller }: Made): NewRecord {
  const { random, today, newId, moment } = world
  const dueOn = nextWorkday(addDays(day, word.days))
  const madeAt = earliest(moment(day, '17:30'), world.now)
  const isDone =
    dueOn < addDays(today, -21) ? random.chance(0.97) : dueOn < today ? random.chance(0.7) : random.chance(0.1)
  const doneOn = addDays(day, random.between(0, word.days + 2))
  const doneAt = isDone ? earliest(moment(doneOn, '16:00'), world.now) : null
  return {
    at: madeAt,
    by: seller.id,
    input: {
      id: newId(madeAt),
      title: say(random, word.task, slots),
      dueOn,
      promisedBy: word.by,
      ownerId: seller.id,
      assigneeId: seller.id,
      peopleIds: [person.id],
      companyIds: [person.company.id],
      dealIds: deal ? [deal.id] : [],
    },
    ...(doneAt &&
      doneAt > madeAt && {
        columns: { done_at: doneAt },
        later: [{ at: doneAt, verb: 'completed', before: { done_at: null }, after: { done_at: doneAt } }],
      }),
  }
}

/** Whoever tries the sample finds something to do: overdue, today, this week and later. */
function ownTasks({ random, today, now, newId, administrator, companies, people, deals }: SampleWorld): NewRecord[] {
  const mine = companies.filter(({ ownerId }) => ownerId === administrator.id)
  return [-6, -2, -1, 0, 0, 0, 1, 1, 2, 3, 4, 7, 9, 14].map((days, place) => {
    const company = mine[place % mine.length] ?? random.pick(companies)
    const person = random.pick(people.filter((each) => each.company === company))
    const deal = deals.find((each) => each.company === company && each.status === 'open')
    const word = promises[place % promises.length] ?? random.pick(promises)
    const at = new Date(now.getTime() - random.between(3, 12) * 86_400_000)
    const slots = {
      first: person.firstName,
      company: company.name,
      product: deal?.product ?? 'GTX Pro',
      seller: administrator.name,
    }
    return {
      at,
      by: administrator.id,
      input: {
        id: newId(at),
        title: say(random, word.task, slots),
        dueOn: addDays(today, days),
        promisedBy: word.by,
        ownerId: administrator.id,
        assigneeId: administrator.id,
        peopleIds: [person.id],
        companyIds: [company.id],
        dealIds: deal ? [deal.id] : [],
      },
    }
  })
}

const earliest = (one: Date, other: Date) => (one < other ? one : other)
