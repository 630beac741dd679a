import { IconBuilding, IconMail, IconNote, IconPhone } from '@tabler/icons-react'
import { newId } from '#kernel/ids.ts'

const FIRST = [
  'Anna',
  'Bob',
  'Chiara',
  'Daan',
  'Elif',
  'François',
  'Greta',
  'Hugo',
  'Ines',
  'Jörg',
  'Katarzyna',
  'Luís',
]
const LAST = ['Visser', 'Okafor', 'Rossi', 'Øster', 'Yılmaz', 'Lefèvre', 'Nowak', 'Silva', 'Berger', 'Murphy', 'Čapek']
const PLACES = [
  'Halden Works',
  'Brightwater',
  'Nordlicht',
  'Cobalt & Sons',
  'Maison Verte',
  'Kestrel Labs',
  'Tuin & Co',
]
const STAGES = ['Lead', 'Active', 'Customer', 'Former']
const at = <Item>(items: Item[], index: number) => items[index % items.length] as Item

export type FakePerson = {
  id: string
  name: string
  place: string
  stage: string
  title: string
  amount: string
  lastAt: string
}

export const fakePeople = (count: number): FakePerson[] =>
  Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `${at(FIRST, index * 7)} ${at(LAST, index * 5 + 3)}`,
    place: at(PLACES, index * 3),
    stage: at(STAGES, index),
    title: at(['Head of purchasing', 'Owner', 'Plant manager', 'CFO'], index),
    amount: String(((index * 7919) % 90_000) + 1200),
    lastAt: new Date(Date.now() - index * 7_400_000).toISOString(),
  }))

export const fakeColumns = () =>
  ['New', 'Qualified', 'Meeting', 'Proposal', 'Negotiation'].map((title, column) => ({
    id: title.toLowerCase(),
    title,
    note: `€${(column + 2) * 31}K`,
    cards: fakePeople(6 - column).map((person) => ({ ...person, id: `${column}-${person.id}` })),
  }))

const hours = (count: number) => new Date(Date.now() - count * 3_600_000).toISOString()

export const fakeEntries = [
  {
    id: '1',
    at: hours(1),
    icon: IconPhone,
    kind: 'Call',
    title: 'Call with Bob Okafor',
    text: 'Interested in the spring order. Wants two weeks less delivery time, and a named person for service.\nHe will talk to Chiara about the budget and come back before Friday.\nFollow up on Tuesday with the revised offer and a reference from Nordlicht.\nMentioned that the old machine stops twice a week.',
    note: 'You · from a capture',
  },
  {
    id: '2',
    at: hours(4),
    icon: IconMail,
    kind: 'Email',
    title: 'Revised offer sent',
    text: 'Two options, with and without service.',
    note: 'Anna Visser',
  },
  {
    id: '3',
    at: hours(27),
    icon: IconNote,
    kind: 'Note',
    title: 'Prefers to be called before ten',
    note: 'Daan Øster',
  },
  {
    id: '4',
    at: hours(24 * 9),
    icon: IconBuilding,
    kind: 'Visit',
    title: 'Visit in Halden',
    text: 'Saw the line; met the plant manager.',
    note: 'You',
  },
]
