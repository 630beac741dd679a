import type { Clause } from './clauses.pure.ts'
import type { Language } from './language.pure.ts'
import { fold } from './fold.pure.ts'
import { whensIn } from './momentOf.pure.ts'
import { inside, type Reading } from './readText.pure.ts'
import { noNames, refOf, type DealFacts, type Names, type State } from './state.pure.ts'
import { tidy } from './titles.pure.ts'
import type { Setting, Span, Stage } from './types.pure.ts'
import { dayText } from './zoned.pure.ts'

type Patterns = { moved: RegExp; entered: RegExp }
const patternsOf = new WeakMap<Stage[], Patterns>()

/** Reads amount, stage, closing date, reason and owner out of a clause; true if there was any. */
export function readDealFacts(state: State, clause: Clause, names: Names, isCase: boolean, isAct: boolean): boolean {
  const { reading } = state
  const { deals } = reading.language
  const { text } = clause
  const sums =
    isCase || deals.notAmount.test(text)
      ? []
      : reading.money.filter((sum) => inside(sum.span, clause.span) && !sum.isNegated)
  const sum = sums[0]
  const stage = stageIn(reading, text)
  const owner = ownerIn(state, clause)
  const whens = whensIn(reading, clause.span).filter(({ tense }) => tense !== 'past')
  const isClosing = deals.closeOnly.test(text)
  const when = whens.find(({ end }) => end) ?? whens[0]
  const isPeriod = when?.end !== null && when?.end !== undefined
  const sameSentence = state.deals
    .at(-1)
    ?.spans.some(([, end]) => clause.span[0] - end < 30 && !/[.\n]/.test(reading.text.slice(end, clause.span[0])))
  const hasBusiness = Boolean(sum || (stage && stage.type !== 'lost'))
  const closes =
    when &&
    !(stage && stage.type !== 'open') &&
    (isClosing ||
      (sum && !isAct && when.minutes === null) ||
      (hasBusiness && (isPeriod || deals.close.test(text))) ||
      (sameSentence && (isPeriod || deals.close.test(text)) && !isAct && !/\b(?:goal|call|follow|meet)/.test(text)))
  const isDealSubject = names.deals.length > 0 || names.companies.length > 0 || hasBusiness || state.deals.length > 0
  if (!sum && !stage && !owner && (!(closes && isDealSubject) || deals.doubt.test(text))) return false
  const facts = factsFor(state, names, deals.isNew.test(clause.whole))
  facts.spans.push(clause.span)
  if (sum && (facts.amount === null || deals.correction.test(text) || negatedBefore(reading, facts, sum.span))) {
    facts.amount = sum.amount
    facts.currency = sum.currency
  }
  if (closes && facts.closeOn === null) facts.closeOn = dayText(when.end ?? when.future)
  if (stage) {
    facts.stage = stage.name
    facts.stageType = stage.type === 'open' ? null : stage.type
    if (stage.type === 'lost') {
      const loss = lossIn(reading, clause)
      facts.lostReason ??= loss.lostReason
      facts.competitor ??= loss.competitor
    }
  }
  if (owner) facts.owner = owner
  return true
}

const negatedBefore = (reading: Reading, facts: DealFacts, span: Span) => {
  const earlier = reading.money.filter((sum) => sum.span[1] <= span[0])
  return earlier.length > 0 && earlier.at(-1)?.isNegated === true && facts.amount === null
}

function factsFor(state: State, names: Names, isNew: boolean): DealFacts {
  const key = names.deals[0]?.id ?? names.companies[0]?.id ?? names.companies[0]?.name ?? names.people[0]?.id ?? 'line'
  const kept = state.deals.find((facts) => facts.key === key && facts.isNew === (isNew || facts.isNew))
  if (kept) return kept
  const made: DealFacts = {
    key,
    names: { ...noNames(), ...names },
    spans: [],
    amount: null,
    currency: null,
    closeOn: null,
    stage: null,
    stageType: null,
    lostReason: null,
    competitor: null,
    owner: null,
    isNew,
    isSure: true,
  }
  state.deals.push(made)
  return made
}

type StageFound = { name: string; type: Stage['type'] }

function stageIn(reading: Reading, text: string): StageFound | null {
  const { stages } = reading.setting
  const { deals } = reading.language
  const ofType = (type: Stage['type'], fallback: string): StageFound => ({
    name: stages.find((stage) => stage.type === type)?.name ?? fallback,
    type,
  })
  if (deals.lost.test(text) && !deals.notLost.test(text)) return ofType('lost', 'Lost')
  const named = namedStage(stages, text, deals)
  if (named) return named
  if (deals.verbalYes.test(text)) {
    const open = stages.filter((stage) => stage.type === 'open')
    const last = open.find(({ name }) => /negotiat|verhandl|verbal|commit/i.test(name)) ?? open.at(-1)
    return last ? { name: last.name, type: 'open' } : null
  }
  if (deals.won.test(text) && !deals.notWon.test(text)) return ofType('won', 'Won')
  return null
}

const WORDLY =
  /^(?:neu|termin|angebot|new|meeting|proposal|demo|quote|offer|contact|contacted|lead|discovery|evaluation|trial|call|closing|order|contract|qualified|interest|interested)$/i

function namedStage(stages: Stage[], text: string, deals: Language['deals']): StageFound | null {
  if (stages.length === 0) return null
  let patterns = patternsOf.get(stages)
  if (!patterns) {
    const names = [...new Set(stages.map(({ name }) => fold(name)))]
      .sort((left, right) => right.length - left.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    patterns = { moved: deals.moved(names.join('|')), entered: deals.entered(names.join('|')) }
    patternsOf.set(stages, patterns)
  }
  const moved = patterns.moved.exec(text)?.groups
  const entered = moved ? undefined : patterns.entered.exec(text)?.groups
  const name = moved?.stage ?? moved?.named ?? entered?.stage ?? entered?.named
  const stage = name ? stages.find((each) => fold(each.name) === name) : undefined
  const isPlaced =
    !/meeting|call/i.test(name ?? '') &&
    new RegExp(
      String.raw`\b(?:now|currently|is|are|back) (?:in|at)(?: the)? ${name ?? '-'}s?(?: stage| phase| now)*\s*$`,
    ).test(text)
  if (
    !stage ||
    (!moved &&
      WORDLY.test(stage.name) &&
      !isPlaced &&
      !(/^qualified$/i.test(stage.name) && (entered?.named ?? /(?:[CD]|deal|now) qualified\s*$/.test(text))))
  )
    return null
  if (!moved && stage.type !== 'open') return null
  return /\b(?:not|n't|before|until) (?:\w+ )?(?:moved?|in)\b/.test(text)
    ? null
    : { name: stage.name, type: stage.type }
}

function lossIn(reading: Reading, clause: Clause): { lostReason: string | null; competitor: string | null } {
  const rival = [...reading.mentions, ...reading.newNames].find(
    ({ span }) => inside(span, clause.span) && reading.rivals.some(([start]) => start === span[0]),
  )
  const competitor = rival ? reading.text.slice(...rival.span) : null
  const sentence = reading.masked.slice(clause.span[0]).split(/[.;!?\n]/)[0] ?? ''
  const { deals } = reading.language
  const match = deals.reason.exec(sentence) ?? deals.reasonChosen.exec(sentence)
  const words = match?.groups?.reason ?? match?.groups?.tail
  const at = words ? clause.span[0] + sentence.indexOf(words, match?.index ?? 0) : 0
  const reason = words
    ? tidy(
        reading.text.slice(
          at,
          at + (words.split(/,| (?:but|and (?:he|she|they|i|we)|follow|will|call)\b/)[0] ?? words).length,
        ),
      )
    : ''
  const parts = [reason, competitor ? (reason ? `lost to ${competitor}` : `Lost to ${competitor}`) : ''].filter(Boolean)
  return { lostReason: parts.length === 2 ? `${reason} (lost to ${competitor})` : (parts[0] ?? null), competitor }
}

function ownerIn(state: State, clause: Clause): { id: string; name: string } | null {
  const match = state.reading.language.deals.ownerChange.exec(clause.text)
  if (!match?.groups) return null
  if (match.groups.owner === state.reading.language.deals.mine) return state.reading.setting.me
  const mention = state.reading.mentions.find(
    ({ type, chosen, span }) => type === 'user' && chosen && inside(span, clause.span),
  )
  return mention?.chosen ? (refOf(mention.chosen) as { id: string; name: string }) : null
}

export const stageFor = (
  setting: Setting,
  name: string | null,
  type: Stage['type'] | null,
  pipelineId: string | null | undefined,
): Stage | null => {
  if (!name) return null
  const fits = (stage: Stage) => (type ? stage.type === type : fold(stage.name) === fold(name))
  return (
    setting.stages.find((stage) => stage.pipelineId === pipelineId && fits(stage)) ??
    (pipelineId ? null : (setting.stages.find(fits) ?? null))
  )
}
