import { activityRule, missedBefore, addActivity, addNote, applyNames, applyRemark } from './activities.pure.ts'
import { addCase, isTrouble } from './cases.pure.ts'
import { splitClauses, type Clause } from './clauses.pure.ts'
import { addConsents, readConsents } from './consents.pure.ts'
import { addDeals } from './deals.pure.ts'
import { readDealFacts } from './dealFacts.pure.ts'
import { addEvent, readEvent } from './events.pure.ts'
import { addFact, readFacts } from './facts.pure.ts'
import { languageOf, type Language } from './language.pure.ts'
import { finish } from './finish.pure.ts'
import { hasMask } from './masks.pure.ts'
import { matchEmployers } from './matchEmployers.pure.ts'
import { addNewPeople } from './newPeople.pure.ts'
import { understandDocument } from './documents.pure.ts'
import { readText } from './readText.pure.ts'
import { asWritten, spelled } from './spelling.pure.ts'
import { namesFor, namesIn, noNames, type Names, type State } from './state.pure.ts'
import { addTask, applyDeadline, readTask } from './tasks.pure.ts'
import type { Setting, Understanding } from './types.pure.ts'

export type * from './types.pure.ts'
export type { NameIndex } from './nameIndex.pure.ts'
export { addNames, buildNameIndex } from './nameIndex.pure.ts'
export { probes } from './probes.pure.ts'
export { removeItem, resolve } from './resolve.pure.ts'

/** Beyond this the text is kept, not understood: a keystroke must stay quick. */
const LONGEST = 6000

/** One line of plain language as the things it says. Never throws; nonsense is a note. */
export function understand(text: string, setting: Setting): Understanding {
  const part = text.slice(0, LONGEST)
  const document = understandDocument(part, setting, understandLines)
  if (document) return document
  const { text: clean, edits } = spelled(part, setting.names, languageOf(setting.locale, part))
  const found = understandLines(clean, setting)
  return edits.length ? asWritten(found, part, edits) : found
}

export function understandLines(text: string, setting: Setting): Understanding {
  const reading = readText(text, setting)
  const state: State = {
    reading,
    items: [],
    ambiguities: [],
    spans: [],
    offers: [],
    focus: noNames(),
    deals: [],
    bare: [],
    told: -1,
    created: new Set(),
  }
  matchEmployers(reading)
  addNewPeople(state)
  const made = state.items.length
  for (const clause of splitClauses(reading.masked, reading.language)) readClause(state, clause)
  addDeals(state)
  addBare(state, made)
  return finish(state)
}

function readClause(state: State, clause: Clause): void {
  const { reading } = state
  const { language } = reading
  const { tasks, deals } = language
  const facts = readFacts(state, clause)
  const own = namesIn(state, clause.span)
  const names = namesFor(state, own, clause.text)
  if (own.isNamed) state.focus = { ...names, products: own.products }
  if (tasks.condition.test(clause.text) && clause.text.length + 3 < clause.whole.trim().length) {
    state.bare.push(clause.span)
    return
  }
  const consents = readConsents(language, clause.text, reading.setting.consentPurposes)
  if (consents.length && addConsents(state, clause, consents, names)) {
    const rule = activityRule(language, clause.text)
    if (rule && rule.type === 'call' && language.activities.callFirst.test(clause.text))
      addActivity(state, clause, rule, names)
    return
  }
  if (applyDeadline(state, clause)) return
  const event = readEvent(reading, clause)
  if (event) return addEvent(state, clause, event, names)
  const isAct = activityRule(language, clause.text) ?? missedBefore(reading, clause)
  const trouble = isTrouble(language, clause.text)
  const task = readTask(state, clause)
  const isOrder =
    task !== null &&
    !(isAct && tasks.wants.test(clause.text)) &&
    task.promisedBy === 'us' &&
    !tasks.wants.test(clause.text)
  const isFactual = addFacts(state, clause, facts, names)
  const isDecision = state.told === clause.sentence && tasks.theirDate.test(clause.text)
  const isPromise = !isDecision && task?.promisedBy === 'them' && !hasMask(clause.text, 'money')
  const isDeal =
    (isOrder && !deals.ownerChange.test(clause.text) && !deals.order.test(clause.text)) || isPromise
      ? false
      : readDealFacts(state, clause, names, trouble, isAct !== null)
  if (task && !isFactual && !(isDeal && isDecision) && !(isDeal && isOrder)) {
    if (isAct && !isOrder && task.promisedBy === 'us') addActivity(state, clause, isAct, names)
    if (trouble && tasks.wants.test(clause.text)) addCase(state, clause, names, isAct !== null)
    return addTask(state, clause, task, names)
  }
  if (isDeal || (trouble && !isOrder)) state.told = clause.sentence
  if (trouble && !isOrder) addCase(state, clause, names, isAct !== null)
  if (
    isAct &&
    !(isFactual && facts.some(({ field }) => field === 'preferredChannel')) &&
    !(isDeal && isAct.type === 'email' && isAct.direction !== 'outbound')
  )
    return addActivity(state, clause, isAct, names)
  if (trouble || isFactual || isDeal) return
  if (applyRemark(state, clause, own) || applyNames(state, own)) return
  const isTold = state.told === clause.sentence
  if (!isTold && hasWords(clause.text, language)) state.bare.push(clause.span)
}

function addFacts(state: State, clause: Clause, facts: ReturnType<typeof readFacts>, names: Names): boolean {
  const created = new Set(state.items.flatMap((item) => (item.kind === 'person' ? [item.name] : [])))
  return (
    facts.filter((fact) => {
      const isInPerson =
        names.people[0]?.id === null &&
        created.has(names.people[0]?.name ?? '') &&
        fact.field !== 'goal' &&
        fact.field !== 'birthday' &&
        fact.field !== 'preferredChannel'
      return isInPerson || addFact(state, clause, fact, names)
    }).length > 0
  )
}

const hasWords = (text: string, { facts, bareWords }: Language) =>
  /\p{L}{2,}/u.test(
    text
      .replace(/[A-Z]+/g, ' ')
      .replace(facts.jobTitle, ' ')
      .replace(bareWords, ' '),
  )

/** A bare statement is a note, unless a call or a meeting tells it already. */
function addBare(state: State, made: number): void {
  const { items, reading } = state
  const others = items.slice(made)
  if (others.some(({ kind }) => kind === 'activity')) return
  const isTold = others.some(({ kind }) => kind === 'case' || kind === 'fact' || kind === 'consent')
  const isNothing = items.length === 0
  if (!isNothing && (isTold || state.bare.length === 0)) return
  const all = namesIn(state, [0, reading.text.length])
  const span: [number, number] = isNothing
    ? [0, reading.text.length]
    : [state.bare[0]?.[0] ?? 0, state.bare.at(-1)?.[1] ?? reading.text.length]
  addNote(state, span, namesFor(state, all, reading.masked))
}
