import { fold } from '#kernel/text.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import { addDays } from '#kernel/dates.ts'
import type { Random } from '../random.ts'
import { countries, type Country } from '../words/countries.ts'
import { goals, smallTalk } from '../words/notes.ts'
import { specialists, titles, type Part } from '../words/titles.ts'
import type { SampleCompany, SamplePerson, SampleWorld } from '../world.ts'

const SOURCES = ['website', 'trade fair', 'referral', 'former customer']

/** Four to eight people at each company, with some gaps: not everybody's phone or mail is known. */
export function makePeople(world: SampleWorld): { people: SamplePerson[]; records: NewRecord[] } {
  const people = world.companies.flatMap((company) => peopleOf(world, company))
  return { people, records: people.map((person) => recordOf(world, person)) }
}

function peopleOf({ random, newId }: SampleWorld, company: SampleCompany): SamplePerson[] {
  const parts: Part[] = [
    'decision maker',
    'champion',
    'user',
    'finance',
    'procurement',
    'user',
    'gatekeeper',
    'champion',
  ]
  const count = random.between(4, 8)
  const taken = new Set<string>()
  return parts.slice(0, count).map((part) => {
    const country = countryOf(random, company)
    let [firstName, lastName] = ['', '']
    do [firstName, lastName] = [random.pick(country.first), random.pick(country.last)]
    while (taken.has(mailName(firstName, lastName)))
    taken.add(mailName(firstName, lastName))
    const title = titleFor(random, company, part, taken)
    taken.add(title)
    const from = random.weighted([
      [8, 3],
      [9, 3],
      [10, 2],
      [11, 1],
      [13, 2],
      [14, 2],
      [15, 2],
      [16, 2],
    ] as const)
    return { id: newId(), company, firstName, lastName, part, title, reach: [from, from + 2] }
  })
}

/** Names from elsewhere happen everywhere, most often in the United States. */
function countryOf(random: Random, company: SampleCompany): Country {
  const home = countries[company.country] ?? countries['United States']
  const isGuest = random.chance(company.country === 'United States' ? 0.18 : 0.1)
  return (isGuest ? countries[random.pick(Object.keys(countries))] : home) ?? random.pick(Object.values(countries))
}

function titleFor(random: Random, company: SampleCompany, part: Part, taken: Set<string>): string {
  const usual = titles.find(([name]) => name === part)?.[1] ?? []
  const special = part === 'champion' || part === 'user' ? (specialists[company.sector] ?? []) : []
  const free = [...(random.chance(0.45) ? special : usual), ...usual].filter((title) => !taken.has(title))
  return random.pick(free.length > 0 ? free : usual)
}

const mailName = (first: string, last: string) =>
  [first, last].map((name) => fold(name).replace(/[^a-z0-9]+/g, '')).join('.')

function recordOf({ random, now, today, moment }: SampleWorld, person: SamplePerson): NewRecord {
  const { company, firstName, lastName } = person
  const home = countries[company.country] ?? countries['United States']
  const hasMail = random.chance(0.9)
  const phones = [
    ...(random.chance(0.7) ? [{ value: withDigits(random, random.pick(home?.phones ?? [])), label: 'work' }] : []),
    ...(random.chance(0.45) ? [{ value: withDigits(random, random.pick(home?.mobiles ?? [])), label: 'mobile' }] : []),
  ]
  const knownSince = moment(addDays(today, -random.between(90, 760)), '09:30')
  return {
    at: knownSince < now ? knownSince : now,
    by: company.sellers[0]?.id ?? company.ownerId,
    input: {
      id: person.id,
      firstName,
      lastName,
      jobTitle: random.chance(0.95) ? person.title : null,
      companyId: company.id,
      ownerId: company.ownerId,
      stage: 'customer',
      emails: hasMail ? [{ value: `${mailName(firstName, lastName)}@${company.domain}`, label: 'work' }] : [],
      phones,
      address: random.chance(0.6) ? { city: random.pick(home?.cities ?? ['']), country: company.country } : {},
      birthday: random.chance(0.3) ? birthday(random) : null,
      goals: random.chance(0.3) ? random.pick(goals) : null,
      notes: random.chance(0.35) ? random.pick(smallTalk).replace('{first}', firstName) : null,
      tags: ['sample', person.part, ...(random.chance(0.2) ? [random.pick(SOURCES)] : [])],
    },
  }
}

const withDigits = (random: Random, pattern: string) => pattern.replace(/#/g, () => String(random.between(0, 9)))

function birthday(random: Random): string {
  const day = `${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`
  return random.chance(0.4) ? `${random.between(1962, 1998)}-${day}` : `--${day}`
}
