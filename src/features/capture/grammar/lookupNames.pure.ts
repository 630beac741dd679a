import { isFirstName, nicknamesOf } from './givenNames.pure.ts'
import { UNSPACED, type Token } from './fold.pure.ts'
import type { Manner } from './nameEvidence.pure.ts'
import { phraseOf } from './nameForms.pure.ts'
import type { NameIndex, Posting } from './nameIndex.pure.ts'
import { isSlip, similarWords } from './similarWords.pure.ts'

export function manyWords(words: string[], tokens: Token[], names: NameIndex, manner: Manner): Posting[] {
  const phrase = words.join(' ')
  const exact = names.phrases.get(phrase) ?? []
  const isOrdinary = tokens.every((token) => manner.words.isCommon(token.base) && !token.isCapital)
  const good = exact.filter(
    ({ form }) =>
      form !== 'part' && (!isOrdinary || form === 'full') && (form !== 'initial' || isInitialed(tokens, manner)),
  )
  if (good.length) return good
  if (words.length > 4 || words.length < 2) return []
  const found: Posting[] = []
  const [first = '', ...rest] = words
  const tail = rest.join(' ')
  for (const other of nicknamesOf(first))
    for (const posting of names.phrases.get(`${other} ${tail}`) ?? [])
      if (isPerson(posting)) found.push({ ...posting, quality: posting.quality * 0.95 })
  if (found.length) return found
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word.length < 4 || manner.words.isCommon(word)) continue
    for (const other of similarWords(names, word)) {
      const near = words.map((kept, index) => (index === at ? other : kept)).join(' ')
      const matches = (names.phrases.get(near) ?? []).filter(({ form }) => form === 'full' || form === 'short')
      const isDoubtful = at === 0 && isFirstName(word) && isFirstName(other)
      if (!isDoubtful) for (const posting of matches) found.push({ ...posting, quality: posting.quality * 0.85 })
    }
  }
  if (
    found.length === 0 &&
    words.length === 2 &&
    tokens.every((token) => !manner.words.isCommon(token.base) || token.isCapital)
  ) {
    return (names.phrases.get(words.join('')) ?? []).filter(
      ({ record, form }) => record.type === 'company' && form === 'full',
    )
  }
  return found
}

export const isPerson = ({ record }: Posting) => record.type === 'person' || record.type === 'user'
const isInitialed = (tokens: Token[], manner: Manner) => {
  const short = tokens.find((token) => token.base.length === 1)
  return !short || short.isCapital || tokens.every((token) => !manner.words.isCommon(token.base))
}

export function oneWord(tokens: Token[], at: number, names: NameIndex, manner: Manner): Posting[] {
  const token = tokens[at]
  const word = token?.base ?? ''
  if (!token || (word.length < 2 && !UNSPACED.test(word))) return []
  const isAllCapitals =
    token.text.length < 6 && /^\p{Lu}+$/u.test(token.text.slice(0, token.baseEnd - token.start)) && !manner.isTitled
  const found = (names.phrases.get(phraseOf(word)) ?? []).filter(
    ({ form, record }) =>
      (form !== 'acronym' || (isAllCapitals && !manner.words.isCommon(word))) &&
      (form !== 'part' || !manner.words.isCommon(word)) &&
      record.type !== 'case',
  )
  const direct = found.filter(({ form }) => form !== 'acronym')
  const short = nicknamesOf(word)
    .flatMap((other) =>
      (names.phrases.get(other) ?? []).filter((posting) => posting.form === 'first' && isPerson(posting)),
    )
    .map((posting) => ({ ...posting, quality: posting.quality * 0.6 }))
  if (direct.length + short.length === 0) short.push(...cousins(names, word))
  if (direct.length + short.length) return [...direct, ...short]
  if (found.length) return found
  const squeezed = /^(\p{L}+)'(\p{L}{2,})$/u.exec(word)
  if (squeezed && !/n't$|'(?:ll|ve|re|brien|neill|connor)$/.test(word))
    return contracted(names, squeezed[1] ?? '', squeezed[2] ?? '')
  if (word.length < 5 || manner.words.isCommon(word) || isFirstName(word)) return []
  return similarWords(names, word)
    .flatMap((other) => (manner.words.isCommon(other) ? [] : (names.phrases.get(other) ?? [])))
    .filter(({ form }) => form === 'full' || form === 'first' || form === 'surname' || form === 'short')
    .map((posting) => ({ ...posting, quality: posting.quality * 0.8 }))
}

/** A name that differs by another letter is asked about, not assumed. */
export function isOtherLetter(names: NameIndex, word: string): boolean {
  if (
    names.phrases.has(word) ||
    nicknamesOf(word).some((other) => names.phrases.has(other)) ||
    word.includes("'") ||
    cousins(names, word).length
  )
    return false
  return !similarWords(names, word).some((other) => isSlip(word, other))
}

/** "Bobby" may be Bob: short forms of one name that begin alike. */
function cousins(names: NameIndex, word: string): Posting[] {
  const near = new Set(
    nicknamesOf(word)
      .flatMap(nicknamesOf)
      .filter((other) => other !== word && other.slice(0, 3) === word.slice(0, 3)),
  )
  return [...near].flatMap((other) =>
    (names.phrases.get(other) ?? [])
      .filter((posting) => posting.form === 'first' && isPerson(posting))
      .map((posting) => ({ ...posting, quality: posting.quality * 0.5 })),
  )
}

/** "N'wind": the letters before and after the apostrophe begin and end the name's first word. */
function contracted(names: NameIndex, start: string, end: string): Posting[] {
  const found: Posting[] = []
  for (const word of names.words) {
    if (word.length <= start.length + end.length || !word.startsWith(start) || !word.endsWith(end)) continue
    for (const posting of names.phrases.get(word) ?? [])
      if (posting.record.type === 'company') found.push({ ...posting, quality: posting.quality * 0.9 })
  }
  return found
}
