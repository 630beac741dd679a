import { englishTasks, VERB } from './englishTasks.pure.ts'
import { grammar, MASK } from './masks.pure.ts'
import type { Span } from './types.pure.ts'

export type Clause = {
  span: Span
  text: string
  sentence: number
  line: number
  /** The sentence around it. */ whole: string
}

const ABBREVIATION =
  /(?:\b(?:mr|mrs|ms|dr|prof|st|approx|e\.g|i\.e|etc|no|nr|vs|ltd|inc|co|corp|ca|tel|ext|dept|ref|incl|excl|min|max|jr|sr|art|feat|attn|re)|(?:^|[\sA-Z])\p{Ll})\.$/u
const SENTENCE_END = /\n+|[.!?…]+(?=\s|$)|;|(?<=[\p{L}\d])\.(?=\p{L}{3})/gu
const AND_CUE = grammar(
  String.raw`(?<!(?:^|[,;:.]\s*)[PCU]+),?\s+(?:and|&|\+|plus)\s+(?=(?:also |then |now |so )*(?:he|she|they|it|i|we|i'm|i'll|we'll|he'll|she'll|they'll|{s} (?:will|'ll|wants?|is|has|needs?|to|said|promised|asked|called|rang|emailed|signed)|will|'ll|needs?|should|must|have to|has|is|was|wants?|wanted|would|agreed|asked|promised|signed|complained|left|sent|called|rang|emailed|texted|met|visited|spoke|lost|won|prefers?|booked|scheduled|moved|birthday|invoice|the invoice|their|no (?:more|need|answer)|don'?t|didn'?t|couldn'?t|follow|remind|maybe|${VERB})(?![\p{L}]))`,
  'gu',
)
const BREAKS = grammar(
  String.raw`,(?=\s)(?!(?<=[PCU],)\s[PCU]+(?:, [PCU]+)*,? (?:and|&|\+) [PCU])|,(?=\p{L})|(?:^|\s+)\(?\d{1,2}\)\s+|\s+[-–—]+\s+|\s+(?:but|then|and then|so|although|however|though|otherwise|afterwards)\s+(?!that\b|far\b|much\b|on\b)|\s*(?:->|=>|→|\|)\s*|\s+\/\s+|(?<![PCU])\s+\+\s+|\s+\+\s+(?![PCU])|(?<=[\p{L}\ue001-\ue00a]):(?=\s)`,
  'gu',
)
/** What a colon follows as part of the same thought. */
const LABEL = grammar(
  String.raw`\b(?:to-?do|to do|next steps?|actions?(?: items?| points?)?|tasks?|reminder|ap|stage|status|amount|value|close|closing|close date|goals?|targets?|objectives?|ambitions?|owner|birthday|mobile|phone|email|mail|tel|new \w+|{t}|cfo|ceo|cto|coo|{u})(?: (?:for|of) [\ue001-\ue00a]+)?\s*$`,
)
const JOINED = grammar(
  String.raw`^(?:(?:and|with|plus|&|from|at|of|both|incl|including|\(|\)) ?|[\ue001\ue002\ue006\ue008\ue009\ue007]+|['s\s,()&+/-])*$`,
)
const WHEN_ONLY = grammar(
  String.raw`^(?:on|by|at|around|about|maybe|probably|hopefully|not before|latest|due|deadline|from|until|say|or|ideally|preferably|the|this|\s|[\ue004,()-])*$`,
)

/** "…, half an hour" */
const LENGTH_ONLY = /^(?:for )?(?:\d+|an|one|two|three|half an) ?(?:hours?|hrs?|h|minutes?|mins?|min)$/
const COLLEAGUE_ONLY = /^@?U+(?: U+)*$/

/** Sentences, then clauses at commas, connecting words and, in dictation, where a new thought begins. */
export function splitClauses(masked: string): Clause[] {
  const clauses: Clause[] = []
  let line = 0
  let sentence = 0
  for (const [start, end, mark] of sentences(masked)) {
    for (const span of parts(masked, start, end))
      clauses.push({ span, text: masked.slice(...span), sentence, line, whole: masked.slice(start, end) })
    sentence++
    if (mark.includes('\n')) line++
  }
  return merged(clauses, masked)
}

function* sentences(masked: string): Generator<[number, number, string]> {
  let from = 0
  for (const match of masked.matchAll(SENTENCE_END)) {
    if (match[0] === '.' && ABBREVIATION.test(masked.slice(Math.max(0, match.index - 8), match.index + 1))) continue
    yield [from, match.index, match[0]]
    from = match.index + match[0].length
  }
  yield [from, masked.length, '']
}

function parts(masked: string, start: number, end: number): Span[] {
  const text = masked.slice(start, end)
  const cuts: Span[] = []
  for (const pattern of [BREAKS, AND_CUE]) {
    for (const match of text.matchAll(pattern))
      if (match[0] !== ':' || !LABEL.test(text.slice(0, match.index)))
        cuts.push([match.index, match.index + match[0].length])
  }
  for (const pattern of [englishTasks.cue, englishTasks.willCue, englishTasks.pronounCue])
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
function merged(clauses: Clause[], masked: string): Clause[] {
  const result: Clause[] = []
  let lead: Clause | null = null
  for (const clause of clauses) {
    const previous: Clause | undefined = result.at(-1)
    const isBeside: boolean = previous !== undefined && previous.sentence === clause.sentence
    if (
      isBeside &&
      previous &&
      (JOINED.test(clause.text) ||
        LENGTH_ONLY.test(clause.text) ||
        (WHEN_ONLY.test(clause.text) && !previous.text.includes(MASK.when)))
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
      ((WHEN_ONLY.test(clause.text) && clause.text.includes(MASK.when)) || COLLEAGUE_ONLY.test(clause.text))
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
