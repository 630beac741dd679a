import { domainOf, isFreeMail } from './findContacts.pure.ts'
import { isFirstName } from './givenNames.pure.ts'
import { fold } from './fold.pure.ts'
import { titleCase } from './facts.pure.ts'
import type { Mention } from './findMentions.pure.ts'
import { titled, type NewName } from './newNames.pure.ts'
import { overlaps, type Reading } from './readText.pure.ts'
import { addItem, type State } from './state.pure.ts'
import { hull } from './titles.pure.ts'
import type { PersonItem, Ref, Span } from './types.pure.ts'

type Made = {
  name: string
  span: Span
  emails: string[]
  phones: string[]
  jobTitle: string | null
  company: Ref | null
  newCompany: NewName | null
  domain: string | null
}

const BETWEEN =
  /^[\s,]*(?:(?:who (?:is|works)|works|working|is|the|new|now|our contact|a|an|from|at|of|with|for|in|из|bei|von|de|chez|van|@|-|\(|,|\/|:|\s)\s*)*$/
const TITLE_BETWEEN = /^[\s,(-]*(?:who is |is |the |new |their |as )*/

/** A full name with a company, a mail address or a phone number that nobody has is a new person. */
export function addNewPeople(state: State): void {
  const { reading } = state
  for (const name of reading.newNames) if (isFirmAfterTitle(reading, name)) name.as = 'company'
  const full = reading.newNames.filter(({ as, isFull }) => as === 'person' && isFull)
  for (const name of full) {
    const made = madeFrom(reading, name)
    if (made.company || made.emails.length || made.phones.length) addPerson(state, made)
  }
  for (const email of reading.contacts.emails)
    if (!state.items.some((item) => item.kind === 'person' && item.emails.includes(email.value)))
      addFromEmail(state, email)
  for (const name of reading.newNames) {
    const isDone = state.items.some(
      (item) => (item.kind === 'person' || item.kind === 'company') && fold(item.name) === fold(name.name),
    )
    const isPlace = /(?:^|[^\p{L}])(?:in|near|via|around|outside|our|their|his|her|an?|my|your) $/u.test(
      reading.lower.slice(0, name.span[0]),
    )
    const isRivalName = reading.rivals.some(([start]) => start === name.span[0])
    if (!isDone && !isPlace && !isRivalName) state.offers.push({ span: name.span, text: name.name, as: name.as })
  }
}

/** "Tariq Aziz, Procurement Manager, Falcon Freight", "Eva Roth, Kingsway Print, 0171 55": the second name is the firm. */
const isFirmAfterTitle = ({ newNames, lower, contacts, language }: Reading, name: NewName) =>
  name.as === 'person' &&
  !isFirstName(fold(name.name.split(' ')[0] ?? '')) &&
  /,\s*$/.test(lower.slice(0, name.span[0])) &&
  newNames.some(
    ({ as, span }) =>
      as === 'person' &&
      span[1] <= name.span[0] &&
      name.span[0] - span[1] < 60 &&
      (language.facts.jobTitle.test(lower.slice(span[1], name.span[0])) ||
        (/^\s*,\s*$/.test(lower.slice(span[1], name.span[0])) &&
          [...contacts.phones, ...contacts.emails].some(
            (way) => way.span[0] >= name.span[1] && /^[\s,;:/-]*$/.test(lower.slice(name.span[1], way.span[0])),
          ))),
  )

function madeFrom(reading: Reading, name: NewName): Made {
  const { lower, mentions, newNames, contacts } = reading
  const { jobTitle: titles } = reading.language.facts
  const sentenceEnd = /[.!?](?:\s|$)|\n\n/.exec(lower.slice(name.span[1]))
  const reach = Math.min(
    name.span[1] + 140,
    sentenceEnd && lower.slice(name.span[1], name.span[1] + sentenceEnd.index).length > 0
      ? Math.max(name.span[1] + sentenceEnd.index, name.span[1])
      : lower.length,
  )
  const nextPerson = [
    ...newNames.filter(({ as, isFull }) => as === 'person' && isFull),
    ...mentions.filter(({ type }) => type === 'person'),
  ]
    .map(({ span }) => span[0])
    .filter((start) => start >= name.span[1])
    .sort((a, b) => a - b)[0]
  const end = Math.min(reach, nextPerson ?? lower.length)
  const titleAt = TITLE_BETWEEN.exec(lower.slice(name.span[1], end))?.[0].length ?? 0
  const title = titles.exec(lower.slice(name.span[1] + titleAt, end))
  const before = /(?:new |the |our |their |'s )?((?:\p{L}+ ){0,3}\p{L}+) $/u.exec(
    lower.slice(Math.max(0, name.span[0] - 44), name.span[0]).replace(/(?: is| called| named|:|,| =| will be)* $/, ' '),
  )
  const isKin = /(?<!\p{L})(?:his|her|my) (?:\p{L}+ ){0,3}$/u.test(reading.lower.slice(0, name.span[0]))
  const titleBefore = before && !isKin ? titles.exec(before[1] ?? '') : null
  const hasTitle =
    title !== null &&
    title.index === 0 &&
    titleAt > 0 &&
    !overlapsName(reading, [name.span[1] + titleAt, name.span[1] + titleAt + title[0].length])
  const jobTitle = hasTitle
    ? reading.text.slice(name.span[1] + titleAt, name.span[1] + titleAt + title[0].length)
    : titleBefore &&
        before &&
        /^(?: (?:at|of|for) .{2,30})?$/.test((before[1] ?? '').slice(titleBefore.index + titleBefore[0].length)) &&
        titleBefore[0].length > 1
      ? titleBefore[0]
      : null
  const from = hasTitle ? name.span[1] + titleAt + title[0].length : name.span[1]
  const isNear = (span: Span) =>
    span[0] >= name.span[1] &&
    span[0] < end &&
    BETWEEN.test(blank(reading, lower.slice(from, Math.max(from, span[0])), from))
  const known =
    mentions.find((mention) => mention.type === 'company' && mention.chosen && isNear(mention.span)) ??
    ownerBefore(reading, name)
  const fresh = known
    ? null
    : (newNames.find(
        (other) =>
          other !== name &&
          (other.as === 'company' || !other.isFull) &&
          isNear(other.span) &&
          (other.as === 'company' || /(?:at|from|of|\()\s*$/.test(lower.slice(0, other.span[0]))),
      ) ?? null)
  const emails = contacts.emails
    .filter(({ span, value }) => span[0] >= name.span[1] && span[0] < end && !reading.setting.names.emails.has(value))
    .map(({ value }) => value)
  const phones = contacts.phones
    .filter(({ span, value }) => span[0] >= name.span[1] && span[0] < end && !reading.setting.names.phones.has(value))
    .map(({ value }) => value)
  const domain = emails.map(domainOf).find((each) => !isFreeMail(each)) ?? null
  const byDomain = domain ? reading.setting.names.domains.get(domain) : undefined
  const company = known?.chosen
    ? { id: known.chosen.id, name: known.chosen.name }
    : fresh
      ? { id: null, name: fresh.name }
      : byDomain
        ? { id: byDomain.id, name: byDomain.name }
        : null
  return {
    name: name.name,
    span: name.span,
    emails,
    phones,
    jobTitle: jobTitle ? titleCase(jobTitle.replace(/^(?:new|next|current) /i, '')) : null,
    company,
    newCompany: fresh,
    domain,
  }
}

const overlapsName = (reading: Reading, span: Span) =>
  reading.mentions.some((mention) => mention.type === 'company' && overlaps(mention.span, span))
const blank = (reading: Reading, text: string, from: number) =>
  [...reading.contacts.emails, ...reading.contacts.phones].reduce((left, { span }) => {
    const [start, end] = [span[0] - from, span[1] - from]
    return start >= 0 && end <= left.length ? left.slice(0, start) + ' '.repeat(end - start) + left.slice(end) : left
  }, text)

/** "Northwind's Jane Doe", "new CFO of Acme is Jane Doe". */
function ownerBefore(reading: Reading, name: NewName): Mention | undefined {
  return reading.mentions.find(
    ({ type, chosen, span }) =>
      type === 'company' &&
      chosen &&
      span[1] <= name.span[0] &&
      /^(?:'s)?(?::? ?|(?: (?:new |current )?(?:\p{L}+ ){0,4}(?:is |: ?)?)?)$/u.test(
        reading.lower.slice(span[1], name.span[0]).replace(/^'s /, "'s "),
      ) &&
      /'s|\bis\b|:|^ $/.test(reading.lower.slice(span[1], name.span[0])),
  )
}

function addPerson(state: State, made: Made): void {
  if (made.newCompany) addCompany(state, made.newCompany.name, made.newCompany.span, made.domain)
  const words = made.name.split(/\s+/)
  const item: PersonItem = {
    kind: 'person',
    action: 'create',
    id: null,
    name: made.name,
    firstName: words.slice(0, 1).join(' ') || null,
    lastName: words.slice(1).join(' ') || null,
    emails: made.emails,
    phones: made.phones,
    jobTitle: made.jobTitle,
    company: made.company,
    span: made.span,
    certain: true,
  }
  state.created.add(made.name)
  addItem(state, item, null, 'person', made.name)
}

export function addCompany(state: State, name: string, span: Span, domain: string | null): void {
  if (state.created.has(name)) return
  state.created.add(name)
  addItem(
    state,
    { kind: 'company', action: 'create', id: null, name, domain, span, certain: true },
    null,
    'company',
    name,
  )
}

/** "jane.doe@acme.com" names its owner. */
function addFromEmail(state: State, { span, value }: { span: Span; value: string }): void {
  const { names } = state.reading.setting
  const local = value.split('@')[0] ?? ''
  const parts = local.split(/[._]/).filter((part) => /^\p{L}{2,}$/u.test(part))
  if (
    names.emails.has(value) ||
    parts.length !== 2 ||
    /^(?:no|info|sales|support|contact|mail|team|hello|office|admin|service|reply)$/.test(parts[0] ?? '')
  )
    return
  const domain = domainOf(value)
  const known = names.domains.get(domain)
  const near = state.reading.mentions.find(
    (mention) => mention.type === 'person' && mention.chosen && fold(mention.chosen.name).includes(parts[1] ?? '-'),
  )
  if (near) return
  const name = titled(parts.join(' '))
  const bearers = (names.phrases.get(parts.join(' ')) ?? [])
    .filter(
      ({ record, form }) => record.type === 'person' && form === 'full' && (!known || record.companyId === known.id),
    )
    .map(({ record }) => record)
  const [bearer] = bearers
  if (bearer && bearers.length === 1) {
    state.reading.mentions.push({
      span,
      text: value,
      tokens: [-1, -1],
      type: 'person',
      chosen: bearer,
      ranked: [],
      colleague: null,
      isUnsure: false,
    })
    return
  }
  state.created.add(name)
  state.reading.newNames.push({ span, name, as: 'person', isFull: true, tokens: [-1, -1] })
  addPerson(state, {
    name,
    span: hull([span]),
    emails: [value],
    phones: [],
    jobTitle: null,
    company: known ? { id: known.id, name: known.name } : null,
    newCompany: null,
    domain: isFreeMail(domain) ? null : domain,
  })
}
