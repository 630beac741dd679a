import { isFirstName, isWordName } from './givenNames.pure.ts'
import type { Token } from './fold.pure.ts'
import { isFormOfAddress, isNamed, looksLikeName, mannerOf, type Manner, type Words } from './nameEvidence.pure.ts'
import type { NameIndex } from './nameIndex.pure.ts'
import type { Span } from './types.pure.ts'

/** A name that nobody has: a full name, or only a part of one. */
export type NewName = {
  span: Span
  name: string
  as: 'person' | 'company'
  isFull: boolean
  tokens: [from: number, to: number]
}

const SUFFIX =
  /^(?:ltd|limited|llc|llp|inc|corp|corporation|plc|gmbh|ag|sa|sas|sarl|srl|spa|bv|nv|ab|oy|kg|pty|group|holdings?|industries|solutions|systems|technologies|software|consulting|partners|logistics|foods|motors|labs|capital|airlines|construction|electronics|telecom|bank|university|hospital|council|college|institute|insurance|pharma|energy|media|bakery|hotels?)$/
/** Legal forms that are everyday words unless in capitals. */
const CAPITAL_FORM = /^(?:AS|A\/S|SL|SE|KK|OU|DOO|UG|ASA|APS|SLU|SAS|OYJ|KFT|ZRT|LTDA|SPZOO)$/i
const isLegalForm = ({ base, text }: Token) =>
  SUFFIX.test(base) || (text === text.toUpperCase() && CAPITAL_FORM.test(text))
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|bin|ter|ten|zu|al|el|st)$/
const NOT_A_NAME = /^(?:[\p{Lu}\d]{1,4}|i)$/u
/** Places and things that a capital does not make a person. */
const ROLE =
  /^(?:head|chief|director|manager|president|officer|sales|marketing|finance|procurement|purchasing|it|hr|operations|senior|junior|lead|vp|ceo|cfo|cto|coo|cio|cmo)$/

const isNoName = (word: string) => isFormOfAddress(word) || /^(?:fwd?|aw|wg|tr)$/.test(word)

export function findNewNames(text: string, tokens: Token[], taken: Span[], names: NameIndex, words: Words): NewName[] {
  const manner = mannerOf(tokens, words)
  const isFree = (token: Token) => !taken.some(([start, end]) => start < token.end && token.start < end)
  const found: NewName[] = []
  for (let at = 0; at < tokens.length; at++) {
    const run = runFrom({ text, tokens, isFree }, at, names, manner)
    if (!run) continue
    found.push(...read(text, tokens, widened(text, tokens, run, isFree, manner), names, manner))
    at = run[1]
  }
  return found
}

function runFrom(
  { text, tokens, isFree }: { text: string; tokens: Token[]; isFree: (token: Token) => boolean },
  from: number,
  names: NameIndex,
  manner: Manner,
): [number, number] | null {
  const first = tokens[from]
  if (!first || !isFree(first) || ROLE.test(first.base) || isNoName(first.base)) return null
  const isOpening =
    looksLikeName(tokens, from, manner) ||
    (isFirstName(first.base) && (!manner.hasCase || first.isCapital) && isNamed(tokens, from, manner, false) !== 'no')
  if (!isOpening || (PARTICLE.test(first.base) && !first.isCapital)) return null
  let to = from
  for (let at = from + 1; at < tokens.length && at - from < 6; at++) {
    const [left, right] = [tokens[at - 1], tokens[at]]
    if (
      !left ||
      !right ||
      !isFree(right) ||
      left.baseEnd !== left.end ||
      !/^(?: {1,2}|\. | ?& ?)$/.test(text.slice(left.end, right.start))
    )
      break
    if (/\. /.test(text.slice(left.end, right.start)) && left.base.length > 2 && !isLegalForm(left)) break
    if (ROLE.test(right.base) && !isLegalForm(right)) break
    const isInside =
      looksLikeName(tokens, at, manner) ||
      (at === from + 1 && isFirstName(first.base) && names.words.has(right.base) && right.base.length > 3) ||
      isLegalForm(right) ||
      (right.base.length === 1 && right.isCapital)
    const beyond = PARTICLE.test(tokens[at + 1]?.base ?? '') ? at + 2 : at + 1
    const isParticle = PARTICLE.test(right.base) && beyond < tokens.length && looksLikeName(tokens, beyond, manner)
    // "Tom Reuter von Isarbau": after a full name it says where somebody works.
    const isEmployer = at > from + 1 && manner.words.place.test(right.base)
    if ((!isInside && !isParticle) || isEmployer) break
    to = at
  }
  return [from, to]
}

/** "Blue Sky Ltd": a legal form makes a name of the everyday words before it. */
function widened(
  text: string,
  tokens: Token[],
  [from, to]: [number, number],
  isFree: (token: Token) => boolean,
  { hasCase, words }: Manner,
): [number, number] {
  let start = from
  const isFirm = hasCase && tokens.slice(from, to + 1).some(isLegalForm)
  for (let at = from - 1; isFirm && at >= 0 && from - at < 4; at--) {
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (
      !token ||
      !next ||
      !token.isCapital ||
      !isFree(token) ||
      text.slice(token.end, next.start) !== ' ' ||
      token.end !== token.baseEnd ||
      words.contact.test(token.base)
    )
      break
    start = at
  }
  return [start, to]
}

function read(
  text: string,
  tokens: Token[],
  [from, to]: [number, number],
  names: NameIndex,
  { hasCase, words }: Manner,
): NewName[] {
  const [first, last] = [tokens[from], tokens[to]]
  if (!first || !last) return []
  const previous = tokens[from - 1]?.base ?? (text[first.start - 1] === '@' ? '@' : '')
  const run = tokens.slice(from, to + 1)
  const isCompany = run.some(isLegalForm) || /\d/.test(first.base)
  const size = run.length
  const span: Span = [first.start, last.baseEnd]
  const raw = text.slice(...span)
  const name = hasCase || /\p{Lu}/u.test(raw) ? raw : titled(raw)
  if (size === 1 && words.isCommon(first.base) && !isWordName(first.base)) return []
  if (size === 1 && NOT_A_NAME.test(first.text) && !/^\p{Lu}{3,4}$/u.test(first.text)) return []
  if (size === 1 && first.isStart && !isFirstName(first.base) && !isCompany && !hasCase) return []
  if (size === 1 && isWholeName(first.base)) return [{ span, name, as: 'person', isFull: true, tokens: [from, to] }]
  const isGiven = isFirstName(first.base)
  if (size === 1 && words.loneAfter && !isGiven && !isCompany && !words.loneAfter.test(previous)) return []
  const isSource =
    previous === 'from' &&
    !/^(?:call|calls|email|mail|message|text|letter|reply|whatsapp|sms|heard|voicemail|note|response|invitation)$/.test(
      tokens[from - 2]?.base ?? '',
    )
  if (size > 1 && isSource && !isGiven && from > 1)
    return [{ span, name, as: 'company', isFull: true, tokens: [from, to] }]
  if (run.every(isLegalForm)) return []
  if (isCompany) return [{ span, name, as: 'company', isFull: true, tokens: [from, to] }]
  if (
    size > 1 &&
    (isGiven || words.contact.test(previous) || hasCase || isForeign(first.base)) &&
    !/^(?:at|visited|visit|of|joined)$/.test(previous)
  ) {
    return size <= 4 ? [{ span, name, as: 'person', isFull: hasCase || isGiven || size === 2, tokens: [from, to] }] : []
  }
  if (words.place.test(previous) || previous === '@')
    return [
      {
        span,
        name,
        as:
          /^(?:with|to|for|by)$/.test(previous) && size === 1
            ? isGiven || previous === 'with'
              ? 'person'
              : 'company'
            : 'company',
        isFull: false,
        tokens: [from, to],
      },
    ]
  if (isGiven || ((hasCase || words.verbs.test(previous)) && words.contact.test(previous)))
    return [{ span, name, as: 'person', isFull: false, tokens: [from, to] }]
  if (!hasCase && !isGiven) return []
  return [{ span, name, as: 'company', isFull: false, tokens: [from, to] }]
}

const isForeign = (word: string) => /^\p{L}/u.test(word) && !/^\p{Script=Latin}/u.test(word)

/** Two to four signs of a script that writes family and given name together. */
const isWholeName = (word: string) =>
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}|\p{Script=Hangul}{2,4})$/u.test(
    word.normalize('NFC'),
  )

export const titled = (name: string) => name.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
