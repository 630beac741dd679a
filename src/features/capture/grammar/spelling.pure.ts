import type { Language } from './language.pure.ts'
import { isFirstName } from './givenNames.pure.ts'
import { tokenise, type Token } from './fold.pure.ts'
import type { NameIndex } from './nameIndex.pure.ts'
import type { Span, Understanding } from './types.pure.ts'
import { summaryOf } from './titles.pure.ts'

type Edit = { at: number; was: string; is: string }
export type Spelled = { text: string; edits: Edit[] }

/** Slips of the finger in the words that carry the meaning; never in a name, never in a word that is one. */
export function spelled(text: string, names: NameIndex, { spelling, words }: Language): Spelled {
  const edits: Edit[] = []
  let result = ''
  let done = 0
  const tokens = tokenise(text)
  for (const [index, token] of tokens.entries()) {
    const word = token.folded
    const mark = dictated(spelling.marks[word], tokens[index - 1], tokens[index + 1])
    if (mark) {
      edits.push({ at: token.start, was: token.text, is: mark })
      result += text.slice(done, token.start) + mark
      done = token.end
      continue
    }
    if (token.text.length < 2 || (token.isCapital && !token.isStart) || names.words.has(word)) continue
    const right =
      spelling.slips[word] ?? (words.isCommon(word) || isFirstName(word) ? undefined : nearest(word, spelling.keywords))
    if (!right || right === word) continue
    const is = token.isCapital ? right.slice(0, 1).toUpperCase() + right.slice(1) : right
    edits.push({ at: token.start, was: token.text, is })
    result += text.slice(done, token.start) + is
    done = token.end
  }
  return { text: edits.length ? result + text.slice(done) : text, edits }
}

/** "comma" and "period" as a dictation writes them; a trial period stays one. */
function dictated(mark: string | undefined, before: Token | undefined, after: Token | undefined): string | null {
  if (!before || !mark) return null
  if (mark === ',') return after ? mark : null
  return (!after || after.isCapital) && !PERIODS.test(before.base) ? mark : null
}
const PERIODS =
  /^(?:trial|the|a|this|that|notice|test|grace|billing|contract|long|short|time|per|next|last|first|same)$/

/** What was understood of the corrected text, at the places of the text as written. */
export function asWritten(found: Understanding, text: string, edits: Edit[]): Understanding {
  const place = (at: number) => {
    let shift = 0
    for (const edit of edits) {
      const start = edit.at + shift
      if (at <= start) break
      if (at < start + edit.is.length) return edit.at + Math.min(at - start, edit.was.length)
      shift += edit.is.length - edit.was.length
    }
    return at - shift
  }
  const moved = <T extends { span: Span }>(piece: T): T => ({
    ...piece,
    span: [place(piece.span[0]), place(piece.span[1])],
  })
  return {
    items: found.items.map((item) => moved(item.kind === 'activity' ? { ...item, summary: summaryOf(text) } : item)),
    ambiguities: found.ambiguities.map(moved),
    spans: found.spans.map(moved),
    offers: found.offers.map(moved),
  }
}

/** A keyword, well or badly typed. */
export const isSlip = (word: string, { spelling, words }: Language) =>
  word in spelling.slips ||
  (!words.isCommon(word) && !isFirstName(word) && nearest(word, spelling.keywords) !== undefined)

const nearest = (word: string, keywords: readonly string[]) =>
  word.length < 5 || !/^[a-z]+$/.test(word)
    ? undefined
    : keywords.find((key) => key[0] === word[0] && isOneSlip(word, key))

/** One letter dropped, doubled or added, or two swapped; another letter may be another word. */
function isOneSlip(word: string, key: string): boolean {
  if (word === key || Math.abs(word.length - key.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === key[start]) start++
  const rest = (text: string, skip: number) => text.slice(start + skip)
  if (word.length < key.length) return rest(word, 0) === rest(key, 1)
  if (word.length > key.length) return rest(word, 1) === rest(key, 0)
  return word[start] === key[start + 1] && word[start + 1] === key[start] && rest(word, 2) === rest(key, 2)
}
