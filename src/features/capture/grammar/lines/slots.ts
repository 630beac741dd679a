import type { Item, Ref, Understanding } from '../types.pure.ts'
import { records, setting } from './world.ts'

const employerOf = (id: string | null) =>
  records.find((record) => record.type === 'person' && record.id === id)?.companyId
/** A person's employer may be linked along: it neither counts for nor against. */
const own = (people: Ref[], companies: Ref[]) =>
  companies.filter(({ id }) => !people.some((person) => id !== null && employerOf(person.id) === id))
const short = (name: string) =>
  name.replace(/ (?:Traders Ltd|Inc|Corporation|GmbH|plc|Industries|Enterprises|Logistics)$/, '')

/** An understanding as a flat list of slots, written as in the labels. */
export function slotsOf({ items, ambiguities, offers }: Understanding, at = setting.at): string[] {
  return [
    ...items.flatMap((item) => slotsOfItem(item, at)),
    ...ambiguities.map(({ text }) => `ask:${text}`),
    ...offers.map(({ text }) => `offer:${text}`),
  ]
}

function slotsOfItem(item: Item, at: string): string[] {
  switch (item.kind) {
    case 'activity':
      return [
        item.type,
        ...(item.outcome === 'not_reached' ? ['missed'] : []),
        ...(item.direction === 'inbound' ? ['inbound'] : []),
        ...links(item.people, item.companies),
        ...(item.occurredAt === at ? [] : [`at:${minutesOf(item.occurredAt)}`]),
      ]
    case 'task':
      return [
        `task:${item.title}`,
        `due:${item.dueAt ? minutesOf(item.dueAt) : (item.dueOn ?? '-')}`,
        ...(item.promisedBy === 'them' ? ['them'] : []),
        ...(item.owner.id === setting.me.id ? [] : [`owner:${item.owner.name}`]),
      ]
    case 'event':
      return [
        `event:${minutesOf(item.startsAt)}`,
        ...(Date.parse(item.endsAt) - Date.parse(item.startsAt) === 3600000
          ? []
          : [`until:${item.endsAt.slice(11, 16)}`]),
        ...links(item.people, item.companies),
      ]
    case 'deal':
      return [
        `deal:${item.action}${item.id ? ` ${item.name}` : ''}`,
        ...(item.amount ? [`amount:${Number(item.amount)} ${item.currency}`] : []),
        ...(item.closeOn ? [`close:${item.closeOn}`] : []),
        ...(item.stage ? [`stage:${item.stage}`] : []),
        ...(item.lostReason ? [`reason:${item.lostReason}`] : []),
        ...(item.owner ? [`owner:${item.owner.name}`] : []),
      ]
    case 'person':
      return [
        `person:${item.name}`,
        ...(item.jobTitle ? [`title:${item.jobTitle}`] : []),
        ...item.emails.map((email) => `mail:${email}`),
        ...item.phones.map((phone) => `phone:${phone}`),
        ...(item.company ? [`of:${short(item.company.name)}`] : []),
      ]
    case 'company':
      return [`company:${item.name}`]
    case 'case':
      return [`case:${item.priority}`, ...links(item.people, item.companies)]
    case 'fact':
      return [`fact:${item.record.name && short(item.record.name)} ${item.field}=${item.value ?? ''}`]
    case 'consent':
      return [`consent:${item.person.name} ${item.purpose}=${item.state}`]
  }
}

const minutesOf = (iso: string) => iso.slice(0, 16)
const links = (people: Ref[], companies: Ref[]) =>
  [...people, ...own(people, companies)].map(({ name }) => `@${short(name)}`)
