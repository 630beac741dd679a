import type { Language } from './language.pure.ts'
import { MASK } from './masks.pure.ts'
import type { Span } from './types.pure.ts'

export type Clause = {
  span: Span
  text: string
  sentence: number
  line: number
  /** The sentence around it. */
  whole: string
}

const SENTENCE_END = /\n+|[.!?…]+(?=\s|$)|;|(?<=[\p{L}\d])\.(?=\p{L}{3})/gu
const COLLEAGUE_ONLY = /^@?U+(?: U+)*$/

/** Sentences, then clauses at commas, connecting words and, in dictation, where a new thought begins. */
export function splitClauses(masked: string, language: Language): Clause[] {
  const clauses: Clause[] = []
  let line = 0
  let sentence = 0
  for (const [start, end, mark] of sentences(masked, language)) {
    for (const span of parts(masked, [start, end], language))
      clauses.push({ span, text: masked.slice(...span), sentence, line, whole: masked.slice(start, end) })
    sentence++
    if (mark.includes('\n')) line++
  }
  return merged(clauses, masked, language)
}

function* sentences(masked: string, { clauses: words }: Language): Generator<[number, number, string]> {
  let from = 0
  for (const match of masked.matchAll(SENTENCE_END)) {
    if (match[0] === '.' && words.abbreviation.test(masked.slice(Math.max(0, match.index - 8), match.index + 1)))
      continue
    yield [from, match.index, match[0]]
    from = match.index + match[0].length
  }
  yield [from, masked.length, '']
}

function parts(masked: string, [start, end]: Span, { clauses: words, tasks }: Language): Span[] {
  const text = masked.slice(start, end)
  const cuts: Span[] = []
  for (const pattern of [words.breaks, words.andCue]) {
    for (const match of text.matchAll(pattern))
      if (match[0] !== ':' || !words.label.test(text.slice(0, match.index)))
        cuts.push([match.index, match.index + match[0].length])
  }
  for (const pattern of [tasks.cue, tasks.willCue, tasks.pronounCue])
    for (const match of text.matchAll(pattern)) cuts.push([match.index, match.index])
  cuts.sort((left, right) => left[0] - right[0] || right[1] - left[1])
  const spans: Span[] = []
  let from = 0
  for (const [left, right] of [...cuts, [text.length, text.length] as Span]) {
    if (left < from) continue
    const piece = text.slice(from, left)
    const lead = piece.length - piece.trimStart().length
    if (piece.trim()) spans.push([start + from + lead, start + from + piece.trimEnd().length])
    from = right
  }
  return spans
}

/** Mere names, dates and sums belong to the clause beside them. */
function merged(clauses: Clause[], masked: string, { clauses: words }: Language): Clause[] {
  const result: Clause[] = []
  let lead: Clause | null = null
  for (const clause of clauses) {
    const previous: Clause | undefined = result.at(-1)
    const isBeside: boolean = previous !== undefined && previous.sentence === clause.sentence
    if (
      isBeside &&
      previous &&
      (words.joined.test(clause.text) ||
        words.lengthOnly.test(clause.text) ||
        (words.whenOnly.test(clause.text) && !previous.text.includes(MASK.when)))
    ) {
      result[result.length - 1] = {
        ...previous,
        span: [previous.span[0], clause.span[1]],
        text: masked.slice(previous.span[0], clause.span[1]),
      }
      continue
    }
    const opened: Clause | null = lead && lead.sentence === clause.sentence ? lead : null
    if (
      !isBeside &&
      !opened &&
      ((words.whenOnly.test(clause.text) && clause.text.includes(MASK.when)) || COLLEAGUE_ONLY.test(clause.text))
    ) {
      lead = clause
      continue
    }
    if (lead && !opened) result.push(lead)
    lead = null
    result.push(
      opened
        ? { ...clause, span: [opened.span[0], clause.span[1]], text: masked.slice(opened.span[0], clause.span[1]) }
        : clause,
    )
  }
  if (lead) result.push(lead)
  return result
}
