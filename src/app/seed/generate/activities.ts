import { addDays, daysBetween } from '#kernel/dates.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import type { Random } from '../random.ts'
import { missed, reached } from '../words/calls.ts'
import { received, sent } from '../words/mails.ts'
import { meetings } from '../words/meetings.ts'
import { messages, notes, objections, smallTalk } from '../words/notes.ts'
import { promises, type Promise as Word } from '../words/promises.ts'
import type { SampleCompany, SampleDeal, SamplePerson, SampleWorld, Seller } from '../world.ts'
import { say, type Slots } from './say.ts'
import { timeBetween, workday } from './time.ts'

/** A promise that somebody made in an activity; it becomes a task. */
export type Made = {
  word: Word
  slots: Slots
  day: string
  person: SamplePerson
  deal: SampleDeal | null
  seller: Seller
}

type Touch = { day: string; person: SamplePerson; seller: Seller; deal: SampleDeal | null; product: string }

const TYPES = [
  ['call', 42],
  ['email', 27],
  ['meeting', 13],
  ['note', 11],
  ['message', 7],
] as const
const DAYS = 730

/** Two years of calls, meetings, mails, messages and notes: around the deals, and between them. */
export function makeActivities(world: SampleWorld): { records: NewRecord[]; made: Made[] } {
  const made: Made[] = []
  const touches = [
    ...world.deals.flatMap((deal) => aroundDeal(world, deal)),
    ...world.companies.flatMap((company) => between(world, company)),
  ]
  const records = touches.filter(({ day }) => day <= world.today).map((touch) => recordOf(world, touch, made))
  return { records, made }
}

function aroundDeal({ random, today }: SampleWorld, deal: SampleDeal): Touch[] {
  const { company, people, seller, product, engagedOn, closedOn } = deal
  const [main] = people
  if (!company || !main) return []
  const count = random.weighted(
    deal.status === 'open'
      ? ([
          [1, 5],
          [2, 3],
          [3, 2],
        ] as const)
      : ([
          [0, 30],
          [1, 42],
          [2, 20],
          [3, 8],
        ] as const),
  )
  const from = engagedOn ?? addDays(today, -random.between(5, 120))
  const span = Math.max(1, daysBetween(from, closedOn ?? (engagedOn && random.chance(0.6) ? addDays(from, 60) : today)))
  return Array.from({ length: count }, () => ({
    day: workday(addDays(from, random.between(0, span))),
    person: random.chance(0.75) ? main : random.pick(people),
    seller,
    deal,
    product,
  }))
}

/** Those who know one another talk also when nothing is for sale, and lately more often than long ago. */
function between(world: SampleWorld, company: SampleCompany): Touch[] {
  const { random, today } = world
  const people = world.people.filter((person) => person.company === company)
  const products = [...new Set(world.deals.filter((deal) => deal.company === company).map(({ product }) => product))]
  const touch = (daysAgo: number): Touch => ({
    day: workday(addDays(today, -daysAgo)),
    person: random.pick(people),
    seller: random.chance(0.6) ? (company.sellers[0] ?? world.administrator) : random.pick(company.sellers),
    deal: null,
    product: random.pick(products),
  })
  const old = Array.from({ length: random.between(35, 80) }, () => touch(random.between(0, DAYS)))
  const recent = Array.from({ length: random.between(2, 7) }, () => touch(random.between(0, 40)))
  const own =
    company.ownerId === world.administrator.id
      ? Array.from({ length: 12 }, () => ({ ...touch(random.between(0, 60)), seller: world.administrator }))
      : []
  return [...old, ...recent, ...own]
}

function recordOf(world: SampleWorld, touch: Touch, made: Made[]): NewRecord {
  const { random, moment, now, newId } = world
  const { person, seller, deal, day } = touch
  const slots: Slots = {
    first: person.firstName,
    company: person.company.name,
    product: touch.product,
    seller: seller.name,
  }
  const { time, ...content } = contentOf(random, touch, slots, made)
  const at = moment(day, time)
  const occurred = at < now ? at : new Date(now.getTime() - random.between(5, 240) * 60_000)
  return {
    at: occurred,
    by: seller.id,
    input: {
      id: newId(occurred),
      ownerId: seller.id,
      occurredAt: occurred.toISOString(),
      peopleIds: [person.id],
      companyIds: [person.company.id],
      dealIds: deal ? [deal.id] : [],
      ...content,
    },
  }
}

function contentOf(random: Random, touch: Touch, slots: Slots, made: Made[]) {
  const time = timeBetween(random, 8, 18)
  const type = random.weighted(TYPES)
  const inbound = random.chance(0.3)
  const direction = inbound ? 'inbound' : 'outbound'
  if (type === 'call') return callAt(random, touch, slots, made)
  if (type === 'email') {
    const [subject, body] = random.pick(inbound ? received : sent)
    return { type, time, direction, ...written(random, subject, body, slots) }
  }
  if (type === 'meeting') {
    const [subject, body] = random.pick(meetings)
    return {
      type,
      time,
      ...written(random, subject, [body, ...extras(random, touch, slots, made, 0.5)].join(' '), slots),
    }
  }
  if (type === 'message') return { type, time, direction, body: say(random, random.pick(messages), slots) }
  return {
    type,
    time,
    body: say(random, [random.pick(notes), ...extras(random, touch, slots, made, 0.15)].join(' '), slots),
  }
}

/** Everybody has hours at which they pick up; callers often try at others. */
function callAt(random: Random, touch: Touch, slots: Slots, made: Made[]) {
  const [from, to] = touch.person.reach
  const time = random.chance(0.4) ? timeBetween(random, from, to) : timeBetween(random, 8, 18)
  const hour = Number(time.slice(0, 2))
  const isReached = random.chance(hour >= from && hour < to ? 0.85 : 0.22)
  const inbound = isReached && random.chance(0.15)
  const words = isReached ? [random.pick(reached), ...extras(random, touch, slots, made, 0.35)] : [random.pick(missed)]
  return {
    type: 'call',
    time,
    direction: inbound ? 'inbound' : 'outbound',
    outcome: isReached ? 'reached' : 'not_reached',
    body: say(random, words.join(' '), slots),
  }
}

function extras(
  random: Random,
  { person, deal, seller, day }: Touch,
  slots: Slots,
  made: Made[],
  share: number,
): string[] {
  const words: string[] = []
  if (random.chance(share * 0.35)) words.push(random.pick(objections))
  if (random.chance(share * 0.35)) words.push(random.pick(smallTalk))
  if (random.chance(share)) {
    const word = random.pick(promises)
    words.push(word.text)
    made.push({ word, slots, day, person, deal, seller })
  }
  return words
}

const written = (random: Random, subject: string, body: string, slots: Slots) => ({
  subject: say(random, subject, slots),
  body: say(random, body, slots),
})
