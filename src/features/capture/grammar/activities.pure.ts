import type { Clause } from './clauses.pure.ts'
import type { ActivityRule } from './english/activities.pure.ts'
import type { Language } from './language.pure.ts'
import { occurredAt, pastWhens } from './momentOf.pure.ts'
import type { Reading } from './readText.pure.ts'
import { addItem, type Names, type State } from './state.pure.ts'
import { hull, summaryOf } from './titles.pure.ts'
import type { ActivityItem } from './types.pure.ts'

export const activityRule = ({ activities }: Language, text: string): ActivityRule | null =>
  activities.attempts.find(({ pattern }) => pattern.test(text)) ?? earliest(activities, text)

/** "Tom was in a meeting, will ring again": a call that reached nobody. */
export function missedBefore({ language, masked }: Reading, { text, span }: Clause): ActivityRule | null {
  const { notReached, again, attempts } = language.activities
  const words = text.replace(/^(?:mr|mrs|ms|dr)\.? /, '')
  const isMissed = words.startsWith('P') && notReached.test(words)
  return isMissed && again.test(masked.slice(span[1], span[1] + 60)) ? (attempts.at(-1) ?? null) : null
}

/** The rule whose words come first: "met Bob, who emailed" is a meeting. */
function earliest({ rules, stillToCome, cancelled }: Language['activities'], text: string): ActivityRule | null {
  let best: ActivityRule | null = null
  let at = Number.POSITIVE_INFINITY
  for (const rule of rules) {
    const found = text.search(rule.pattern)
    if (found >= 0 && found < at) {
      best = rule
      at = found
    }
  }
  if (best && stillToCome.test(text)) return null
  return best?.type === 'meeting' && cancelled.test(text) ? null : best
}

export function addActivity(state: State, clause: Clause, rule: ActivityRule, names: Names): void {
  const { reading } = state
  const [when] = pastWhens(reading, clause.span)
  const last = state.items.findLast((item): item is ActivityItem => item.kind === 'activity')
  if (last && isSameAct(last, rule, names, Boolean(when), reading.language.activities.leftWith.test(clause.text))) {
    last.span = hull([last.span, clause.span])
    if (rule.outcome === 'not_reached' || !last.outcome) last.outcome = rule.outcome ?? last.outcome
    last.direction ??= rule.direction
    if (when) last.occurredAt = occurredAt(reading, when)
    for (const person of names.people)
      if (!last.people.some(({ name }) => name === person.name)) last.people.push(person)
    for (const company of names.companies)
      if (!last.companies.some(({ name }) => name === company.name)) last.companies.push(company)
    for (const product of names.products)
      if (!last.products.some(({ name }) => name === product.name)) last.products.push(product)
    if (last.deals.length === 0) last.deals = names.deals
    return
  }
  const item: ActivityItem = {
    kind: 'activity',
    type: rule.type,
    direction: rule.direction,
    outcome: rule.outcome,
    occurredAt: occurredAt(reading, when),
    people: [...names.people],
    companies: [...names.companies],
    deals: [...names.deals],
    products: [...names.products],
    summary: summaryOf(reading.text),
    span: clause.span,
    certain: names.open.length === 0,
  }
  addItem(state, item, names, 'kind', rule.type)
}

function isSameAct(
  last: ActivityItem,
  rule: ActivityRule,
  names: Names,
  hasWhen: boolean,
  isLeftWith: boolean,
): boolean {
  if (last.type !== rule.type) return last.type === 'call' && rule.type === 'call'
  const isOther =
    names.people.some(({ name }) => !last.people.some((person) => person.name === name)) && last.people.length > 0
  const isSameAttempt = last.outcome === 'not_reached' && rule.outcome === 'not_reached' && isLeftWith
  if (isOther && !isSameAttempt) return false
  if (rule.direction && last.direction && rule.direction !== last.direction) return false
  return !(hasWhen && rule.outcome !== 'not_reached' && last.outcome === 'not_reached')
}

/** "called Bob, busy": the remark changes the outcome of the call. */
export function applyRemark(state: State, clause: Clause, own: Names): boolean {
  const last = state.items.at(-1)
  if (
    last?.kind !== 'activity' ||
    last.type !== 'call' ||
    last.direction === 'inbound' ||
    !state.reading.language.activities.notReached.test(clause.text)
  )
    return false
  last.outcome = 'not_reached'
  last.span = hull([last.span, clause.span])
  applyNames(state, own)
  return true
}

/** "called Keystone, Aisha is happy": whom a later remark names was spoken of. */
export function applyNames(state: State, own: Names): boolean {
  const last = state.items.at(-1)
  if (last?.kind !== 'activity' || last.people.length || own.people.length === 0 || own.open.length) return false
  if (last.companies.length && !own.companies.some(({ id }) => last.companies.some((kept) => kept.id === id)))
    return false
  last.people.push(...own.people)
  if (last.companies.length === 0) last.companies.push(...own.companies)
  return true
}

export function addNote(state: State, span: [number, number], names: Names): void {
  const when =
    pastWhens(state.reading, span).find(({ tense, end }) => tense === 'past' && !end) ??
    pastWhens(state.reading, span).find(({ tense, end, isPart }) => tense === null && !end && isPart)
  addItem(
    state,
    {
      kind: 'activity',
      type: 'note',
      direction: null,
      outcome: null,
      occurredAt: occurredAt(state.reading, when),
      people: [...names.people],
      companies: [...names.companies],
      deals: [...names.deals],
      products: [...names.products],
      summary: summaryOf(state.reading.text),
      span,
      certain: names.open.length === 0,
    },
    names,
    'kind',
    'note',
  )
}
