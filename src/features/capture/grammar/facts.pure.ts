import type { Clause } from './clauses.pure.ts'
import { fold } from './fold.pure.ts'
import { hasMask } from './masks.pure.ts'
import { whensIn } from './momentOf.pure.ts'
import { recordOf } from './nameIndex.pure.ts'
import { inside } from './readText.pure.ts'
import { addItem, type Names, type State } from './state.pure.ts'
import { tidy } from './titles.pure.ts'
import type { FactField, FactItem, Ref, Span } from './types.pure.ts'
import { dayText } from './zoned.pure.ts'

type Fact = { field: FactField; value: string | null; ref: Ref | null; about?: 'company' }

export function readFacts(state: State, clause: Clause): Fact[] {
  const { reading } = state
  const { text } = clause
  const { facts: words } = reading.language
  const facts: Fact[] = []
  if (words.birthday.test(text) && !words.notBirthday.test(text)) {
    const value = birthdayIn(state, clause)
    if (value) facts.push({ field: 'birthday', value, ref: null })
  }
  const channel = (words.channel.exec(text) ?? words.channelNoun.exec(text))?.groups?.channel
  if (channel && !words.notChannel.test(text))
    facts.push({ field: 'preferredChannel', value: words.channelName(channel), ref: null })
  const moved = words.moved.exec(text)
  if (moved && !words.notMove.test(text)) {
    const employer = companyAt(state, clause, moved)
    if (employer) facts.push({ field: 'company', value: employer.name, ref: employer.id ? employer : null })
  } else if (words.left.test(text) && !words.justLeft.test(text))
    facts.push({ field: 'company', value: null, ref: null })
  const groups = (words.newTitle.exec(text) ?? words.titleIs.exec(text))?.groups
  const title = groups?.title ?? groups?.now ?? groups?.as
  if (title && title.length > 1 && !/^(?:partner|lead|owner|buyer)$/.test(title))
    facts.push({
      field: 'jobTitle',
      value: titleCase(originalOf(state, clause, title).replace(/^(?:new|next|current) /i, '')),
      ref: null,
    })
  const goal = (words.goal.exec(text) ?? words.goalNoun.exec(text))?.groups?.goal
  if (goal && goal.length > 3) facts.push({ field: 'goal', value: tidy(originalOf(state, clause, goal)), ref: null })
  return facts.length || !(hasMask(text, 'phone') || hasMask(text, 'email'))
    ? facts
    : [...facts, ...waysIn(state, clause, reading.masked)]
}

function waysIn(state: State, clause: Clause, _masked: string): Fact[] {
  const { contacts, setting } = state.reading
  if (!state.reading.language.facts.newWay.test(clause.text) || !state.reading.language.facts.way.test(clause.text))
    return []
  const phones = contacts.phones.filter(
    ({ span, value }) => inside(span, clause.span) && !setting.names.phones.has(value),
  )
  const emails = contacts.emails.filter(
    ({ span, value }) => inside(span, clause.span) && !setting.names.emails.has(value),
  )
  return [
    ...phones.map(({ value }): Fact => ({ field: 'phone', value, ref: null })),
    ...emails.map(({ value }): Fact => ({ field: 'email', value, ref: null })),
  ]
}

export function addFact(state: State, clause: Clause, fact: Fact, names: Names): boolean {
  const person = names.people[0]
  const company = names.companies[0]
  const isOpen = names.open.some(({ type }) => type === 'person')
  const record: FactItem['record'] | null = person
    ? { type: 'person', ...person }
    : isOpen
      ? { type: 'person', id: null, name: names.open[0]?.text ?? '' }
      : company &&
          (fact.field === 'goal' ||
            fact.field === 'preferredChannel' ||
            fact.field === 'phone' ||
            fact.field === 'email')
        ? { type: 'company', ...company }
        : null
  if (!record) return false
  const known = recordOf(state.reading.setting.names, record.type, record.id)
  if (fact.field === 'jobTitle' && known?.jobTitle && fold(known.jobTitle) === fold(fact.value ?? '')) return false
  const isSaid = state.items.some(
    (item) =>
      item.kind === 'fact' &&
      item.field === fact.field &&
      item.value === fact.value &&
      item.record.name === record.name,
  )
  if (isSaid) return true
  addItem(
    state,
    { kind: 'fact', record, field: fact.field, value: fact.value, ref: fact.ref, span: clause.span, certain: !isOpen },
    { ...names, open: names.open.filter(({ type }) => type === 'person') },
    'fact',
    `${fact.field}: ${fact.value ?? ''}`,
  )
  return true
}

function birthdayIn(state: State, clause: Clause): string | null {
  const when = whensIn(state.reading, clause.span)[0]
  if (!when) return null
  const words = state.reading.lower.slice(...when.span)
  const isToday = /today|tomorrow|yesterday|day|week/.test(words) && !/\d/.test(words)
  const hasYear = /(?:19|20)\d\d/.test(words)
  const day = hasYear ? when.past : isToday ? when.future : when.future
  return hasYear && day.year < state.reading.now.today.year ? dayText(day) : dayText(day).slice(5)
}

function companyAt(state: State, clause: Clause, match: RegExpExecArray): Ref | null {
  const words =
    match.groups?.next ?? match.groups?.name ?? match.groups?.other ?? match.groups?.firm ?? match.groups?.there ?? ''
  const start = clause.span[0] + match.index + match[0].lastIndexOf(words)
  const mention = state.reading.mentions.find(({ span }) => span[0] === start)
  const ref = mention?.chosen ? { id: mention.chosen.id, name: mention.chosen.name } : null
  const name = ref?.name ?? state.reading.newNames.find(({ span }) => span[0] === start)?.name
  if (!name) return null
  state.reading.rivals.push([start, start + words.length])
  return ref ?? { id: null, name }
}

function originalOf({ reading }: State, clause: Clause, words: string): string {
  const at = clause.text.lastIndexOf(words)
  const span: Span = [clause.span[0] + at, clause.span[0] + at + words.length]
  return reading.text.slice(...span).trim()
}

export const titleCase = (title: string) =>
  title
    .split(' ')
    .map((word) =>
      /^(?:ceo|cfo|cto|coo|cio|cmo|cpo|cro|ciso|md|vp|svp|evp|it|hr|emea|apac|dach|uk|us|r&d|pa)$/i.test(word)
        ? word.toUpperCase()
        : /^(?:of|for|and|the)$/i.test(word)
          ? word.toLowerCase()
          : word.slice(0, 1).toUpperCase() + word.slice(1),
    )
    .join(' ')
