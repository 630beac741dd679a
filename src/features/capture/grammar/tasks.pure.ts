import type { Clause } from './clauses.pure.ts'
import { dueOf, whensIn } from './momentOf.pure.ts'
import { addItem, type Names, type State } from './state.pure.ts'
import { hull, titleOf, tidy } from './titles.pure.ts'
import { inside } from './readText.pure.ts'
import type { KnownRecord, Span } from './types.pure.ts'
import type { When } from './when.pure.ts'

export type TaskReading = {
  title: string
  promisedBy: 'us' | 'them'
  owner: { id: string; name: string } | null
  isMild?: boolean
}

/** Null where the clause asks for nothing to be done. */
export function readTask(state: State, clause: Clause): TaskReading | null {
  const { text } = clause
  const { tasks: grammar } = state.reading.language
  if (grammar.negated.test(text) || grammar.loneNoun.test(text)) return null
  if (grammar.wouldOnly.test(text) && !grammar.mySubject.test(text)) return null
  const task = (
    promisedBy: 'us' | 'them',
    rest: string | undefined,
    owner: TaskReading['owner'] = null,
  ): TaskReading | null => {
    if (rest === undefined) return null
    const at = text.lastIndexOf(rest)
    const span: Span = [clause.span[0] + Math.max(0, at), clause.span[0] + Math.max(0, at) + rest.length]
    const title = titleOf(state.reading, span)
    return title.length > 2 ? { title, promisedBy, owner } : null
  }
  if (grammar.thenRemind.test(text)) return { title: grammar.followUp, promisedBy: 'us', owner: null }
  const given = grammar.colleague.exec(text)
  if (given?.groups) {
    const colleague = colleagueIn(state, clause)
    const rest = given.groups.rest ?? ''
    const isOrder =
      grammar.startsWithVerb.test(rest.trim()) ||
      (/^.{0,60}$/.test(rest) && given.groups.three === undefined && whensIn(state.reading, clause.span).length > 0)
    if (colleague && isOrder && rest.trim()) return task('us', rest, { id: colleague.id, name: colleague.name })
  }
  const does = grammar.colleagueDoes.exec(text)
  const doer = does?.groups && whensIn(state.reading, clause.span).some(({ tense }) => tense !== 'past')
  if (doer) {
    const colleague = colleagueIn(state, clause)
    const made = colleague ? task('us', does.groups?.rest, { id: colleague.id, name: colleague.name }) : null
    if (made) return retitled(made, grammar.third)
  }
  const after = grammar.colleagueAfter.exec(text)
  if (after?.groups && grammar.imperative.test(after.groups.rest ?? '')) {
    const colleague = colleagueIn(state, clause)
    const inner = grammar.imperative.exec(after.groups.rest ?? '')?.groups?.rest
    if (colleague) return task('us', inner, { id: colleague.id, name: colleague.name })
  }
  const theirs = grammar.them.exec(text) ?? grammar.theirThing.exec(text)
  if (theirs?.groups) return retitled(task('them', theirs.groups.rest ?? theirs.groups.rest2), grammar.unarticled)
  const coming = grammar.theirGerund.exec(text)?.groups
  if (coming?.rest && whensIn(state.reading, clause.span).some(({ tense }) => tense !== 'past'))
    return retitled(task('them', coming.rest), (title) => grammar.unarticled(grammar.gerund(title)))
  const deed = grammar.deedBy.exec(text)?.groups
  if (deed?.rest && whensIn(state.reading, clause.span).some((when) => isLimit(state, when)))
    return deed.mine
      ? retitled(task('us', deed.rest), grammar.mineTitle)
      : retitled(task('them', deed.rest), (title) => grammar.third(grammar.unarticled(title)))
  const mine = grammar.theirWish.test(text) ? null : grammar.us.exec(text)
  if (mine?.groups) {
    const rest = mine.groups.rest ?? ''
    const isDeed = grammar.startsWithVerb.test(rest.trim())
    const isSaid = grammar.said.test(text.slice(0, text.length - rest.length))
    const isPromise =
      grammar.promise.test(text.slice(0, text.length - rest.length)) &&
      rest.trim().length > 2 &&
      !/^\s*(?:that|us|me)\b/.test(rest)
    const isAsked = grammar.asked.test(text.slice(0, text.length - rest.length))
    if (isDeed && grammar.theirDeed.test(text)) return task('them', rest)
    if (isDeed || (isSaid && rest.trim().length > 2)) return retitled(task('us', rest), grammar.mineTitle)
    if (/\bowe\b/.test(text) && /\ba (?:call|ring)\b/.test(rest))
      return { title: grammar.call, promisedBy: 'us', owner: null }
    if (isPromise && grammar.theirGoods.test(rest) && !/\b(?:i|we) owe\b/.test(text))
      return retitled(task('them', rest), grammar.unarticled)
    if (isPromise && /^\s*(?:have|be)\b/.test(rest)) return task('us', rest)
    if (isPromise || isAsked) return retitled(task('us', rest), grammar.sending)
  }
  const promised = grammar.promised.exec(text)?.groups?.rest
  if (promised) return retitled(task('us', promised), grammar.sending)
  const waiting = grammar.waiting.exec(text)
  if (
    waiting?.groups &&
    (whensIn(state.reading, clause.span).length > 0 || grammar.waits.test(text)) &&
    !/\bexpect(?:ing)? (?:growth|a (?:baby|child))/.test(text)
  ) {
    const rest = waiting.groups.rest ?? ''
    const made = rest.trim() ? task('them', rest) : null
    return made ? { ...made, title: tidy(grammar.waitingFor(made.title), state.reading.language.moments) } : null
  }
  const decision = grammar.theirDate.exec(text)
  if (decision?.groups) return task('them', decision.groups.rest)
  const thing = grammar.deliverable.exec(text)
  if (thing?.groups && whensIn(state.reading, clause.span).some(({ tense }) => tense !== 'past'))
    return retitled(task('us', thing.groups.rest), grammar.sending)
  const order = grammar.imperative.exec(text)
  if (order?.groups && !grammar.isBareNoun.test(order.groups.rest ?? ''))
    return retitled(task('us', order.groups.rest), grammar.mineTitle)
  const loose = grammar.looseOrder.exec(text)
  if (
    loose?.groups &&
    (whensIn(state.reading, clause.span).some(({ tense }) => tense !== 'past') || followsOrder(state, clause))
  )
    return task('us', loose.groups.rest)
  if (grammar.listed.test(clause.whole) && followsOrder(state, clause)) return task('us', text)
  const wish = grammar.wants.exec(text)
  if (wish?.groups && wish.groups.thing) {
    return retitled(task('us', wish.groups.rest), grammar.sending)
  }
  return null
}

const isLimit = ({ reading }: State, { span, tense }: When) =>
  tense === 'future' || (tense !== 'past' && reading.language.tasks.limit.test(reading.lower.slice(...span)))

const retitled = (task: TaskReading | null, say: (title: string) => string) =>
  task && { ...task, title: say(task.title) }

/** A day said before the orders that it holds for: "then", "tomorrow: …", "if she has not called by Friday, …". */
function earlierWhen({ reading }: State, { span, text, whole }: Clause): When | undefined {
  const last = reading.whens.findLast((when) => when.span[1] <= span[0] && when.tense !== 'past')
  if (!last) return undefined
  const after = reading.masked.slice(last.span[1], span[0])
  const isHeld =
    reading.language.tasks.sameDay.test(text) ||
    (!/[.;!?\n]/.test(after) &&
      (/^\s?:\s/.test(after) ||
        (reading.language.tasks.condition.test(whole) && !reading.language.tasks.condition.test(text))))
  return isHeld ? { ...last, minutes: last.isPart ? null : last.minutes } : undefined
}

const followsOrder = ({ items, reading }: State, { span }: Clause) => {
  const last = items.at(-1)
  return last?.kind === 'task' && /^[\s,&+]*(?:(?:and|und) )?$/.test(reading.lower.slice(last.span[1], span[0]))
}

export function colleagueIn(state: State, clause: Clause): KnownRecord | null {
  const mention = state.reading.mentions.find(
    ({ span, type, colleague }) => inside(span, clause.span) && (type === 'user' || colleague),
  )
  return mention ? (mention.type === 'user' ? mention.chosen : mention.colleague) : null
}

/** A day said after the task it is for. */
export function applyDeadline({ items, reading }: State, { text, span }: Clause): boolean {
  const last = items.at(-1)
  const when = whensIn(reading, span).find(({ tense }) => tense !== 'past')
  if (!when || last?.kind !== 'task' || last.dueOn || !reading.language.tasks.deadline.test(text)) return false
  Object.assign(last, dueOf(reading, when))
  last.span = hull([last.span, span])
  return true
}

export function addTask(state: State, clause: Clause, task: TaskReading, names: Names): void {
  const { reading } = state
  const own = whensIn(reading, clause.span).find(({ tense }) => tense !== 'past')
  const isSameDay = !own && reading.language.tasks.sameDay.test(clause.text)
  const when = own ?? earlierWhen(state, clause)
  const { dueOn, dueAt } = dueOf(reading, when)
  addItem(
    state,
    {
      kind: 'task',
      title: isSameDay
        ? tidy(task.title.replace(reading.language.tasks.sameDay, ''), reading.language.moments)
        : task.title,
      dueOn,
      dueAt,
      promisedBy: task.promisedBy,
      owner: task.owner ?? { ...reading.setting.me },
      people: [...names.people],
      companies: [...names.companies],
      deals: [...names.deals],
      span: clause.span,
      certain: names.open.length === 0,
    },
    names,
    'task',
    task.title,
  )
  if (when)
    state.spans.push({ span: when.span, slot: 'due', label: dueAt ?? dueOn ?? '', itemIndex: state.items.length - 1 })
}
