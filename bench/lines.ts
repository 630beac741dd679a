import { randomOf, type Random } from '#app/seed/random.ts'

/** A customer as the line's writer knows them. */
export type Known = { first: string; last: string; company: string; product: string; hasDeal: boolean }

type Template = (known: Known, random: Random) => string

const DAYS = ['Monday', 'Tuesday', 'Thursday', 'Friday', 'next week', 'the end of the month']
const TOPICS = [
  'the offer',
  'delivery times',
  'the service contract',
  'training for the new team',
  'payment terms',
  'the warranty',
  'the rollout',
  'last month’s delivery',
]
const WORRIES = ['the price', 'a late delivery', 'the budget', 'the time the switch takes', 'security']
const COLLEAGUES = ['the CFO', 'their IT', 'procurement', 'the plant manager']
const full = ({ first, last }: Known) => `${first} ${last}`
const at = ({ first, company }: Known) => `${first} at ${company}`
const money = (random: Random) => random.pick(['12k', '8,500', '30k', '$4,200', '18,000', '55k'])

/** How people write after a call, a visit, a mail, or in between: short, uneven, and about their customers. */
const TEMPLATES: Record<string, Template[]> = {
  call: [
    (who, random) => `Called ${full(who)}, interested, follow up ${random.pick(DAYS)}`,
    (who, random) => `spoke to ${at(who)} about ${random.pick(TOPICS)}`,
    (who, random) => `Rang ${who.company}: they are worried about ${random.pick(WORRIES)}`,
    (who) => `Tried ${full(who)}, voicemail`,
    (who) => `no answer from ${at(who)}, will try again tomorrow`,
    (who, random) => `${full(who)} called me about ${random.pick(TOPICS)}, wants a call back on ${random.pick(DAYS)}`,
    (who, random) => `Call with ${who.company}, ${random.pick(COLLEAGUES)} has to agree first`,
    (who) => `Phoned ${full(who)} - wants ${who.product} this year`,
  ],
  meeting: [
    (who, random) =>
      `Met ${full(who)}, went through ${random.pick(TOPICS)}. Promised to send the figures by ${random.pick(DAYS)}`,
    (who) => `Visited ${who.company} this morning, good mood, they like ${who.product}`,
    (who, random) => `Lunch with ${at(who)}, ${random.pick(COLLEAGUES)} will join next time`,
    (who) => `Demo of ${who.product} for ${who.company} yesterday, three people there`,
    (who, random) => `meeting with ${full(who)} at ${who.company}, open point: ${random.pick(WORRIES)}`,
    (who) => `Met ${full(who)} yesterday 3pm, next meeting set for Thursday 10:00`,
  ],
  mail: [
    (who, random) => `Emailed ${full(who)} ${random.pick(TOPICS)}`,
    (who) => `Mail from ${at(who)}: they compare ${who.product} with two others`,
    (who, random) => `sent ${full(who)} the data sheet for ${who.product}, follow up ${random.pick(DAYS)}`,
    (who) => `Wrote to ${who.company}, waiting for their answer`,
  ],
  followUp: [
    (who, random) => `send pricing for ${who.product} to ${full(who)} by ${random.pick(DAYS)}`,
    (who) => `remind me to call ${at(who)} in two weeks`,
    (who, random) => `${full(who)} will get back to me by ${random.pick(DAYS)}`,
    (who) => `call ${full(who)} tomorrow at 10`,
    (who) => `I promised ${who.company} a quote by Friday`,
  ],
  amount: [
    (who, random) => `${who.company} maybe ${money(random)} next quarter for ${who.product}`,
    (who, random) => `${full(who)} says the budget is ${money(random)}`,
    (who, random) => `Spoke to ${who.company}, ${who.product} looks like ${money(random)} now`,
    (who) => `${who.company} wants 10 units of ${who.product}`,
  ],
  complaint: [
    (who) => `${full(who)} complained about the last invoice`,
    (who) => `${who.company}: the machine is down again, urgent`,
    (who) => `${at(who)} is unhappy with the late delivery`,
  ],
  fact: [
    (who) => `${full(who)} prefers mail to phone`,
    (who) => `${full(who)} from ${who.company} is on holiday until the end of the month`,
    (who) => `${who.company} opens a second plant in spring`,
    (who) => `${full(who)}: birthday 3 May`,
    (who, random) => `Heard that ${who.company} talks to a competitor, ${random.pick(WORRIES)} matters`,
    (who) => `ok to send the brochure to ${full(who)}`,
  ],
}

/** Calls are what people write down most; the rest follows. */
const SHARES = [
  ['call', 36],
  ['meeting', 20],
  ['mail', 13],
  ['followUp', 11],
  ['amount', 8],
  ['complaint', 5],
  ['fact', 7],
] as const

export type Line = { kind: string; text: string; known: Known }

/** The lines that somebody with these customers writes in a week; the same for the same seed. */
export function linesAbout(customers: readonly Known[], count: number, seed: string): Line[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => {
    const kind = random.weighted(SHARES)
    const known = random.pick(customers)
    const template = random.pick(TEMPLATES[kind] ?? [])
    return { kind, known, text: template(known, random) }
  })
}
