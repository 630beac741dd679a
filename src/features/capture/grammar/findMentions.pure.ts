import { choose, rank, type Ranked } from './chooseRecord.pure.ts'
import { isCommonWord } from './englishWords.pure.ts'
import { isFirstName, nicknamesOf } from './englishNicknames.pure.ts'
import { UNSPACED, type Token } from './fold.pure.ts'
import { isNamed, looksLikeName, mannerOf, type Manner } from './nameEvidence.pure.ts'
import { phraseOf } from './nameForms.pure.ts'
import type { NameIndex, Posting } from './nameIndex.pure.ts'
import { isSlip, similarWords } from './similarWords.pure.ts'
import type { KnownRecord, RecordType, Setting, Span } from './types.pure.ts'

export type Mention = {
  span: Span
  text: string
  tokens: [from: number, to: number]
  type: RecordType
  chosen: KnownRecord | null
  ranked: Ranked[]
  /** A colleague of that name, where a customer has it too. */
  colleague: KnownRecord | null
  isUnsure: boolean
}
type Raw = { from: number; to: number; postings: Posting[]; isUnsure: boolean }

export function findMentions(text: string, tokens: Token[], taken: Span[], setting: Setting): Mention[] {
  const manner = mannerOf(tokens)
  const isTaken = (token: Token) => taken.some(([start, end]) => start < token.end && token.start < end)
  const free = tokens.map((token) => !isTaken(token))
  const raws: Raw[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!free[at]) continue
    const raw = longest(text, tokens, free, at, setting.names, manner)
    if (!raw) continue
    raws.push(raw)
    at = raw.to
  }
  const known = withoutStrangers(text, tokens, free, raws, manner, setting.names)
  const companies = companiesIn(known)
  const mentions = known.flatMap((raw) => mentionOf(text, tokens, raw, setting, companies) ?? [])
  return [...mentions, ...unspacedMentions(text, taken, setting)].sort((left, right) => left.span[0] - right.span[0])
}

function longest(
  text: string,
  tokens: Token[],
  free: boolean[],
  at: number,
  names: NameIndex,
  manner: Manner,
): Raw | null {
  const first = tokens[at]
  if (!first) return null
  for (let size = reach(text, tokens, free, at); size > 0; size--) {
    const last = tokens[at + size - 1]
    if (!last) continue
    const phrase = phraseOf(text.slice(first.start, last.baseEnd))
    const words = phrase.split(' ')
    const postings =
      size === 1 ? oneWord(tokens, at, names, manner) : manyWords(words, tokens.slice(at, at + size), names)
    if (postings.length === 0) continue
    if (size > 1) return { from: at, to: at + size - 1, postings, isUnsure: false }
    const companies = postings.filter(
      ({ record }) => record.type === 'company' || record.type === 'product' || record.type === 'deal',
    )
    const people = postings.filter(({ record }) => record.type === 'person' || record.type === 'user')
    const asPerson = people.length ? isNamed(tokens, at, manner, false) : 'no'
    const asCompany = companies.length ? isNamed(tokens, at, manner, true) : 'no'
    const kept = [...(asPerson === 'no' ? [] : people), ...(asCompany === 'no' ? [] : companies)]
    if (kept.length)
      return {
        from: at,
        to: at,
        postings: kept,
        isUnsure: (asPerson !== 'yes' && asCompany !== 'yes') || isOtherLetter(names, phraseOf(first.base)),
      }
  }
  return null
}

/** How many words from here may form one name: nothing but spaces, dots and ampersands between them. */
function reach(text: string, tokens: Token[], free: boolean[], at: number): number {
  let size = 1
  while (size < 6) {
    const [left, right] = [tokens[at + size - 1], tokens[at + size]]
    if (
      !left ||
      !right ||
      !free[at + size] ||
      !/^(?:[ ]{1,2}|\. |, (?=ltd|inc|llc|gmbh)| ?& ?| - |-|\/)$/i.test(text.slice(left.end, right.start))
    )
      break
    if (left.baseEnd !== left.end) break
    size++
  }
  return size
}

function manyWords(words: string[], tokens: Token[], names: NameIndex): Posting[] {
  const phrase = words.join(' ')
  const exact = names.phrases.get(phrase) ?? []
  const isOrdinary = tokens.every((token) => isCommonWord(token.base) && !token.isCapital)
  const good = exact.filter(
    ({ form }) => form !== 'part' && (!isOrdinary || form === 'full') && (form !== 'initial' || isInitialed(tokens)),
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
    if (word.length < 4 || isCommonWord(word)) continue
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
    tokens.every((token) => !isCommonWord(token.base) || token.isCapital)
  ) {
    return (names.phrases.get(words.join('')) ?? []).filter(
      ({ record, form }) => record.type === 'company' && form === 'full',
    )
  }
  return found
}

const isPerson = ({ record }: Posting) => record.type === 'person' || record.type === 'user'
const isInitialed = (tokens: Token[]) => {
  const short = tokens.find((token) => token.base.length === 1)
  return !short || short.isCapital || tokens.every((token) => !isCommonWord(token.base))
}

function oneWord(tokens: Token[], at: number, names: NameIndex, manner: Manner): Posting[] {
  const token = tokens[at]
  const word = token?.base ?? ''
  if (!token || (word.length < 2 && !UNSPACED.test(word))) return []
  const isAllCapitals =
    token.text.length < 6 && /^\p{Lu}+$/u.test(token.text.slice(0, token.baseEnd - token.start)) && !manner.isTitled
  const found = (names.phrases.get(phraseOf(word)) ?? []).filter(
    ({ form, record }) =>
      (form !== 'acronym' || (isAllCapitals && !isCommonWord(word))) &&
      (form !== 'part' || !isCommonWord(word)) &&
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
  if (word.length < 5 || isCommonWord(word) || isFirstName(word)) return []
  return similarWords(names, word)
    .flatMap((other) => (isCommonWord(other) ? [] : (names.phrases.get(other) ?? [])))
    .filter(({ form }) => form === 'full' || form === 'first' || form === 'surname' || form === 'short')
    .map((posting) => ({ ...posting, quality: posting.quality * 0.8 }))
}

/** A name that differs by another letter is asked about, not assumed. */
function isOtherLetter(names: NameIndex, word: string): boolean {
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

/** "Bob Miller" is nobody's Bob when the only Bob is called Stone. */
function withoutStrangers(
  text: string,
  tokens: Token[],
  free: boolean[],
  raws: Raw[],
  manner: Manner,
  names: NameIndex,
): Raw[] {
  const covered = new Set(
    raws.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step)),
  )
  const isNext = (left: number, right: number) => {
    const [one, two] = [tokens[left], tokens[right]]
    return Boolean(
      one &&
      two &&
      free[left] &&
      free[right] &&
      one.baseEnd === one.end &&
      /^ {1,2}$|^-$/.test(text.slice(one.end, two.start)),
    )
  }
  const isStrange = (at: number, neighbour: number) => {
    if (covered.has(neighbour)) return false
    const token = tokens[neighbour]
    if (!token || !looksLikeName(tokens, neighbour, manner)) return false
    if (manner.isTitled) return !isCommonWord(token.base)
    return neighbour > at || !isCommonWord(token.base) || isFirstName(token.base)
  }
  const strangers = new Set<Raw>()
  raws.forEach((raw, index) => {
    const next = raws[index + 1]
    if (!next || next.from !== raw.to + 1 || raw.from !== raw.to || next.from !== next.to || !isNext(raw.to, next.from))
      return
    const isPair =
      raw.postings.some((posting) => isPerson(posting) && posting.form === 'first') &&
      next.postings.some((posting) => isPerson(posting) && posting.form === 'surname')
    const isGuess = (guess: Raw) => guess.isUnsure && isOtherLetter(names, tokens[guess.from]?.base ?? '')
    if (isPair || isGuess(raw) || isGuess(next)) strangers.add(raw).add(next)
  })
  return raws.filter((raw) => {
    if (strangers.has(raw)) return false
    if (raw.from !== raw.to) return true
    const { from: at } = raw
    const isTypo = raw.isUnsure && isOtherLetter(names, tokens[at]?.base ?? '')
    if (isTypo && isNext(at - 1, at) && isStrange(at, at - 1)) {
      strangers.add(raw)
      return false
    }
    if (!raw.postings.some(isPerson)) return true
    const isGiven = raw.postings.some(({ form }) => form === 'first')
    const before =
      isNext(at - 1, at) &&
      isStrange(at, at - 1) &&
      (isFirstName(tokens[at - 1]?.base ?? '') || (manner.hasCase && !tokens[at - 1]?.isStart))
    const after =
      isNext(at, at + 1) &&
      isStrange(at, at + 1) &&
      (isGiven ||
        ((manner.hasCase || manner.isTitled) &&
          tokens[at + 1]?.isCapital === true &&
          !isCommonWord(tokens[at + 1]?.base ?? '')))
    if (!before && !after) return true
    const others = raw.postings.filter((posting) => !isPerson(posting))
    raw.postings = others
    return others.length > 0
  })
}

const companiesIn = (raws: Raw[]) =>
  new Set(
    raws.flatMap(({ postings }) =>
      postings.flatMap(({ record }) =>
        record.type === 'company' ? [record.id] : record.type === 'deal' && record.companyId ? [record.companyId] : [],
      ),
    ),
  )

function mentionOf(text: string, tokens: Token[], raw: Raw, setting: Setting, companies: Set<string>): Mention | null {
  const [first, last] = [tokens[raw.from], tokens[raw.to]]
  if (!first || !last) return null
  const before = tokens[raw.from - 1]?.base ?? ''
  const customers = raw.postings.filter(({ record }) => record.type !== 'user')
  const users = rank(
    raw.postings.filter(({ record }) => record.type === 'user'),
    setting,
    companies,
    false,
  )
  const ranked = rank(
    customers.length ? customers : raw.postings,
    setting,
    companies,
    /^(?:at|from|visited|visit|@)$/.test(before),
  )
  if (ranked[0]?.form === 'acronym' && ranked.length > 3) return null
  const { chosen } = choose(ranked)
  const shown = chosen ?? ranked[0]?.record
  if (!shown) return null
  return {
    span: [first.start, last.baseEnd],
    text: text.slice(first.start, last.baseEnd),
    tokens: [raw.from, raw.to],
    type: shown.type,
    chosen: raw.isUnsure ? null : chosen,
    ranked,
    colleague: customers.length ? (users.length === 1 ? (users[0]?.record ?? null) : null) : null,
    isUnsure: raw.isUnsure,
  }
}

function unspacedMentions(text: string, taken: Span[], setting: Setting): Mention[] {
  if (setting.names.unspaced.length === 0 || !UNSPACED.test(text)) return []
  const found: Mention[] = []
  for (const phrase of setting.names.unspaced) {
    const at = phrase.length > 1 ? text.indexOf(phrase) : -1
    const span: Span = [at, at + phrase.length]
    if (
      at < 0 ||
      [...taken, ...found.map((mention) => mention.span)].some(([start, end]) => start < span[1] && at < end)
    )
      continue
    const ranked = rank(setting.names.phrases.get(phrase) ?? [], setting, new Set(), false)
    const { chosen } = choose(ranked)
    const shown = chosen ?? ranked[0]?.record
    if (shown)
      found.push({
        span,
        text: phrase,
        tokens: [-1, -1],
        type: shown.type,
        chosen,
        ranked,
        colleague: null,
        isUnsure: false,
      })
  }
  return found
}
