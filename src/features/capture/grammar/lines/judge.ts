import { understand } from '../understand.pure.ts'
import type { Item, KnownRecord, Ref, Setting, Understanding } from '../types.pure.ts'
import type { JudgedLine } from './judgedWorld.ts'

export type World = { records: readonly KnownRecord[]; setting: Setting }

/**
 * Labels: `call`, `missed`, `inbound`, `@Name` (linked anywhere in the line), `task:words`, `due:`, `them`, `owner:`,
 * `event:`, `until:`, `deal:`, `amount:`, `close:`, `stage:`, `reason:`, `person:` and so on, `ask:` for an ambiguity.
 * `~slot` may be there or not; a value of `?` may be anything. Words count by what they share, not letter by letter.
 */
export type Verdict = { text: string; hits: string[]; extra: string[]; missing: string[]; isWrongLink: boolean }

export function judge([text, label, elsewhere]: JudgedLine, world: World): Verdict {
  const here = { ...world.setting, ...elsewhere }
  const isSame = comparison(world)
  const understood = understand(text, here)
  const expected = label.split('; ').filter(Boolean)
  const must = expected.filter((slot) => !slot.startsWith('~'))
  const may = expected.filter((slot) => slot.startsWith('~')).map((slot) => slot.slice(1))
  if (must.some((slot) => /^(?:task|event|deal|case|fact|consent|person|company):/.test(slot))) may.push('note')
  const hits: string[] = []
  const extra: string[] = []
  for (const slot of slotsOf(understood, here.at, world)) {
    const at = must.findIndex((wanted) => isSame(wanted, slot))
    if (at >= 0) hits.push(...must.splice(at, 1))
    else if (!slot.startsWith('+') && !may.some((wanted) => isSame(wanted, slot))) extra.push(slot)
  }
  const missing = must.filter((slot) => !/^\w+(?::.*)?\?$/.test(slot))
  const isWrongLink = extra.some((slot) => slot.startsWith('@')) && !understood.ambiguities.length
  return { text, hits, extra, missing, isWrongLink }
}

/** Whether a label and what was found say the same; the names of the world's records are left to the links. */
function comparison({ records }: World) {
  const names = new Set(records.flatMap(({ name }) => name.toLowerCase().split(/[ .]/)))
  const words = (text: string) =>
    (text.match(/[\p{L}\d]+/gu) ?? []).filter(
      (word) => !/^(?:a|an|the|to|with|of|his|her|their|our|us|him|me|for|s|my)$/.test(word) && !names.has(word),
    )
  const overlap = (one: string, other: string) => {
    const [left, right] = [words(one), words(other)]
    if (!left.length) return 1
    return left.filter((word) => right.includes(word)).length / Math.min(left.length, Math.max(right.length, 1))
  }
  return (wanted: string, found: string): boolean => {
    if (wanted === found || `+${wanted}` === found) return true
    const [kind = '', ...rest] = wanted.split(':')
    const [foundKind = '', ...foundRest] = found.split(':')
    if (wanted.endsWith('?')) return kind.replace('?', '') === foundKind
    if (kind !== foundKind) return false
    const value = rest.join(':').toLowerCase()
    const foundValue = foundRest.join(':').toLowerCase()
    if (kind === 'at' || kind === 'event') return foundValue.startsWith(value)
    if (kind === 'reason') return words(value).some((word) => words(foundValue).includes(word))
    if (kind === 'fact' && value.includes('goal=') && foundValue.startsWith(value.split('=')[0] ?? ''))
      return overlap(value, foundValue) >= 0.5
    if (kind === 'task') return overlap(value, foundValue) >= 0.5
    return value === foundValue
  }
}

function slotsOf({ items, ambiguities, offers }: Understanding, at: string, { records, setting }: World): string[] {
  const employerOf = (id: string | null) => records.find((one) => one.type === 'person' && one.id === id)?.companyId
  const linked = new Map<string, string>()
  const free = new Set<string | null | undefined>()
  for (const item of items) {
    for (const { id, name } of refsOf(item)) if (id) linked.set(id, name)
    if (item.kind === 'deal') free.add(records.find(({ id }) => id === item.id)?.companyId)
    if (item.kind === 'person') free.add(item.company?.id)
    if (item.kind === 'fact') free.add(item.ref?.id)
  }
  const hasPerson = [...linked.keys()].map(employerOf)
  return [
    ...items.flatMap((item) => slotsOfItem(item, at, items, setting)),
    ...[...linked].filter(([id]) => !hasPerson.includes(id)).map(([id, name]) => `${free.has(id) ? '+' : ''}@${name}`),
    ...ambiguities.map(({ text }) => `ask:${text}`),
    ...offers.map(({ text }) => `offer:${text}`),
  ]
}

function refsOf(item: Item): Ref[] {
  if (item.kind === 'fact') return [item.record]
  if (item.kind === 'consent') return [item.person]
  if (item.kind === 'person' || item.kind === 'company') return []
  return [...item.people, ...item.companies]
}

function slotsOfItem(item: Item, at: string, items: Item[], setting: Setting): string[] {
  switch (item.kind) {
    case 'activity':
      return [
        item.type,
        ...(item.outcome === 'not_reached' ? ['missed'] : []),
        ...(item.direction === 'inbound' ? ['inbound'] : []),
        ...(item.occurredAt === at ? [] : [`at:${item.occurredAt.slice(0, 16)}`]),
      ]
    case 'task':
      return [
        `task:${item.title}`,
        `due:${item.dueAt?.slice(0, 16) ?? item.dueOn ?? '-'}`,
        ...(item.promisedBy === 'them' ? ['them'] : []),
        ...(item.owner.id === setting.me.id ? [] : [`owner:${item.owner.name}`]),
      ]
    case 'event':
      return [
        `event:${item.startsAt.slice(0, 16)}`,
        ...(Date.parse(item.endsAt) - Date.parse(item.startsAt) === 3600000
          ? []
          : [`until:${item.endsAt.slice(11, 16)}`]),
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
        ...(item.company ? [`of:${item.company.name}`] : []),
      ]
    case 'company':
      return items.some((one) => one.kind === 'person' && one.company?.name === item.name)
        ? []
        : [`company:${item.name}`]
    case 'case':
      return [`case:${item.priority}`]
    case 'fact':
      return [`fact:${item.record.name} ${item.field}=${item.value ?? ''}`]
    case 'consent':
      return [`consent:${item.person.name} ${item.purpose}=${item.state}`]
  }
}
