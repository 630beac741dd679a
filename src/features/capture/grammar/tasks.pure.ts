import type { Clause } from './clauses.pure.ts'
import type { Language } from './language.pure.ts'
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
  if (grammar.wouldOnly.test(text) && !/^\W*(?:i|we)\b/.test(text)) return null
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
  if (grammar.thenRemind.test(text)) return { title: 'Follow up', promisedBy: 'us', owner: null }
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
    if (made) return third(made)
  }
  const after = grammar.colleagueAfter.exec(text)
  if (after?.groups && grammar.imperative.test(after.groups.rest ?? '')) {
    const colleague = colleagueIn(state, clause)
    const inner = grammar.imperative.exec(after.groups.rest ?? '')?.groups?.rest
    if (colleague) return task('us', inner, { id: colleague.id, name: colleague.name })
  }
  const theirs = grammar.them.exec(text) ?? grammar.theirThing.exec(text)
  if (theirs?.groups) return unarticled(task('them', theirs.groups.rest))
  const coming = grammar.theirGerund.exec(text)?.groups
  if (coming?.rest && whensIn(state.reading, clause.span).some(({ tense }) => tense !== 'past'))
    return unarticled(plainVerb(task('them', coming.rest)))
  const deed = grammar.deedBy.exec(text)?.groups
  if (deed?.rest && whensIn(state.reading, clause.span).some((when) => isLimit(state, when)))
    return deed.mine ? task('us', deed.rest) : third(unarticled(task('them', deed.rest)))
  const mine = grammar.theirWish.test(text) ? null : grammar.us.exec(text)
  if (mine?.groups) {
    const rest = mine.groups.rest ?? ''
    const isDeed = grammar.startsWithVerb.test(rest.trim())
    const isSaid = /remind|reminder|remember|forget|to-?do|action|next step|task|note to self|make a note/.test(
      text.slice(0, text.length - rest.length),
    )
    const isPromise =
      /promised|owe|\b(?:told|assured) .*\b(?:i|we)(?:'d|'ll| would| will)/.test(
        text.slice(0, text.length - rest.length),
      ) &&
      rest.trim().length > 2 &&
      !/^\s*(?:that|us|me)\b/.test(rest)
    const isAsked = /(?:asked|asks) (?:me|us) for/.test(text.slice(0, text.length - rest.length))
    if (isDeed && theirDeed.test(text)) return task('them', rest)
    if (isDeed || (isSaid && rest.trim().length > 2)) return task('us', rest)
    if (/\bowe\b/.test(text) && /\ba (?:call|ring)\b/.test(rest))
      return { title: 'Call', promisedBy: 'us', owner: null }
    if (isPromise && theirGoods.test(rest) && !/\b(?:i|we) owe\b/.test(text)) return unarticled(task('them', rest))
    if (isPromise && /^\s*(?:have|be)\b/.test(rest)) return task('us', rest)
    if (isPromise || isAsked) return sending(grammar, task('us', rest))
  }
  const waiting = grammar.waiting.exec(text)
  if (
    waiting?.groups &&
    (whensIn(state.reading, clause.span).length > 0 || /wait|pending/.test(text)) &&
    !/\bexpect(?:ing)? (?:growth|a (?:baby|child))/.test(text)
  ) {
    const rest = waiting.groups.rest ?? ''
    const made = rest.trim() ? task('them', rest) : null
    return made ? { ...made, title: tidy(`Waiting for ${lowerFirst(made.title)}`) } : null
  }
  const decision = grammar.theirDate.exec(text)
  if (decision?.groups) return task('them', decision.groups.rest)
  const thing = grammar.deliverable.exec(text)
  if (thing?.groups && whensIn(state.reading, clause.span).some(({ tense }) => tense !== 'past'))
    return sending(grammar, task('us', thing.groups.rest))
  const order = grammar.imperative.exec(text)
  if (order?.groups && !grammar.isBareNoun.test(order.groups.rest ?? '')) return task('us', order.groups.rest)
  const loose = grammar.looseOrder.exec(text)
  if (
    loose?.groups &&
    (whensIn(state.reading, clause.span).some(({ tense }) => tense !== 'past') || followsOrder(state, clause))
  )
    return task('us', loose.groups.rest)
  if (grammar.listed.test(clause.whole) && followsOrder(state, clause)) return task('us', text)
  const wish = grammar.wants.exec(text)
  if (wish?.groups && wish.groups.thing) {
    return sending(grammar, task('us', wish.groups.rest))
  }
  return null
}

const isLimit = ({ reading }: State, { span, tense }: When) =>
  tense === 'future' || (tense !== 'past' && /^(?:by|until|till|before)\b/.test(reading.lower.slice(...span)))

/** "Sending the papers" as an order. */
const plainVerb = (task: TaskReading | null) =>
  task && {
    ...task,
    title: task.title.replace(/^(\p{L}+?)(tt)?ing(?=\s|$)/u, (_, stem: string, double?: string) =>
      double ? `${stem}t` : /(?:par|vid|arrang|duc|i[sz]|rv|ssu|scrib)$/.test(stem) ? `${stem}e` : stem,
    ),
  }

/** "Sends the minutes" as an order. */
const third = (task: TaskReading | null) =>
  task && { ...task, title: task.title.replace(/^(\p{L}+?)(?:(?<=sh|ch|ss|o)es|s)(?=\s|$)/u, '$1') }

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
  return last?.kind === 'task' && /^[\s,&+]*(?:and )?$/.test(reading.lower.slice(last.span[1], span[0]))
}

/** "will confirm by Thursday" after a call is what they will do; what I will do goes to them, not to me. */
const theirGoods =
  /^\s*(?:(?:me|us|the|a|an|his|her|their) )*(?:signed|po|purchase order|payment|order|signature|answer|decision|feedback|reply|deposit|approval|go-ahead|sign-?off)(?!\p{L})/u
const theirDeed =
  /^\W*(?:but |and )?(?:will|'ll|to|should) (?:probably |then |hopefully )?(?:confirm|decide|revert|sign|come back|think|let (?:me|us)|discuss (?:it )?(?:internally|with (?:his|her|their))|check (?:internally|with (?:his|her|their|the))|(?:call|ring|email|mail|text|send|tell|inform|get back to|reply to) (?:me|us)\b|get back to (?:me|us))/

/** "wants a quote" asks us to send one; a demo or a call is arranged. */
function sending(grammar: Language['tasks'], task: TaskReading | null): TaskReading | null {
  if (!task) return null
  const words = task.title.toLowerCase().replace(/^(?:me|us|him|her|them) /, '')
  if (
    grammar.startsWithVerb.test(words) &&
    !/^(?:quote|offer|demo|call|visit|report|update|text|e?-?mail|plan|price|order|invoice|brief|copy|answer|reply|review|request|lunch)\b/.test(
      words,
    )
  )
    return task
  const noun =
    words
      .replace(
        /^(?:(?:a|an|the|another|new|quick|short|live|follow-up|second|first|product|technical|full|free|on-?site|online|in-person) )*/,
        '',
      )
      .split(/[^\p{L}-]/u)[0] ?? ''
  if (/^(?:an? )?call ?-?back/.test(words)) return { ...task, title: 'Call back' }
  const verb = grammar.arrange.test(noun) ? 'Arrange' : /^(?:reply|response|answer)$/.test(noun) ? 'Give' : 'Send'
  const kept = task.title.replace(/^(?:Me|Us|Him|Her|Them) /, '')
  return { ...task, title: `${verb} ${lowerFirst(kept)}` }
}

const unarticled = (task: TaskReading | null) =>
  task ? { ...task, title: tidy(task.title.replace(/^(?:the|a|an|his|her|their|me|us) /i, '')) } : null

/** Names and abbreviations keep their capital. */
const lowerFirst = (text: string) =>
  /^(?:\p{Lu}{2}|[^\P{Lu}AI](?:\P{L}|$))/u.test(text) ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`

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
      title: isSameDay ? tidy(task.title.replace(reading.language.tasks.sameDay, '')) : task.title,
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
