import type { Part } from './words/titles.ts'
import type { Random } from './random.ts'

/** The sample while it is being made: what each generator may refer to. */
export type SampleWorld = {
  random: Random
  /** Makes an id for something that came to be at this moment. */
  newId: (at?: Date) => string
  now: Date
  today: string
  /** A moment by the workspace's clock. */
  moment: (day: string, time: string) => Date
  administrator: Seller
  sellers: Seller[]
  companies: SampleCompany[]
  people: SamplePerson[]
  deals: SampleDeal[]
}

export type Seller = { id: string; name: string }

export type SampleCompany = {
  id: string
  name: string
  sector: string
  country: string
  employees: number
  domain: string
  ownerId: string
  /** Who sells there, the most active first. */
  sellers: Seller[]
}

export type SamplePerson = {
  id: string
  company: SampleCompany
  firstName: string
  lastName: string
  part: Part
  title: string
  /** The hours, by the workspace's clock, at which they pick up the phone. */
  reach: readonly [from: number, to: number]
}

export type SampleDeal = {
  id: string
  product: string
  company: SampleCompany | null
  seller: Seller
  people: SamplePerson[]
  status: 'open' | 'won' | 'lost'
  engagedOn: string | null
  closedOn: string | null
  amount: string | null
  externalId: string
}
