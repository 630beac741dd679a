import { isFirstName } from './givenNames.pure.ts'
import type { RawMention } from './findMentions.pure.ts'
import type { Token } from './fold.pure.ts'
import { isOtherLetter, isPerson } from './lookupNames.pure.ts'
import { looksLikeName, type Manner } from './nameEvidence.pure.ts'
import { phraseOf } from './nameForms.pure.ts'
import type { NameIndex } from './nameIndex.pure.ts'

/** "Acme Bank" is another firm than Acme Inc. */
const TRADE =
  /^(?:bank|bakery|university|hospital|council|college|institute|insurance|pharma|energy|media|hotels?|foods|motors|labs|logistics|consulting|partners|industries|solutions|systems|technologies|software|capital|airlines|construction|engineering|electronics|telecom|school|church|club)$/

/** A legal form after a single word makes a firm of it, and no other firm's short name. */
const LEGAL = /^(?:ltd|limited|llc|llp|inc|corp|plc|gmbh|ag|sarl|srl|spa|bv|nv|ab|oy|kg|pty)$/

/** "Bob von Halden" is another Bob, too. */
const PARTICLE = /^(?:von|van|vom|zu|de)$/

/** "Bob Miller" is nobody's Bob when the only Bob is called Stone. */
export function withoutStrangers(
  { text, tokens, free }: { text: string; tokens: Token[]; free: boolean[] },
  raws: RawMention[],
  manner: Manner,
  names: NameIndex,
): RawMention[] {
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
    if (manner.isTitled) return !manner.words.isCommon(token.base)
    return neighbour > at || !manner.words.isCommon(token.base) || isFirstName(token.base)
  }
  const strangers = new Set<RawMention>()
  raws.forEach((raw, index) => {
    const next = raws[index + 1]
    if (!next || next.from !== raw.to + 1 || raw.from !== raw.to || next.from !== next.to || !isNext(raw.to, next.from))
      return
    const isPair =
      raw.postings.some((posting) => isPerson(posting) && posting.form === 'first') &&
      next.postings.some((posting) => isPerson(posting) && posting.form === 'surname')
    const isGuess = (guess: RawMention) => guess.isUnsure && isOtherLetter(names, tokens[guess.from]?.base ?? '')
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
    const next = tokens[at + 1]
    if (next && LEGAL.test(next.base) && !covered.has(at + 1) && isNext(at, at + 1)) {
      raw.postings = raw.postings.filter(({ record, form }) => record.type === 'company' && form === 'full')
      if (raw.postings.length === 0) return false
    }
    if (next?.isCapital && !covered.has(at + 1) && isNext(at, at + 1) && TRADE.test(next.base)) {
      raw.postings = raw.postings.filter(({ record }) => phraseOf(record.name).split(' ').includes(next.base))
      if (raw.postings.length === 0) return false
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
          !manner.words.isCommon(tokens[at + 1]?.base ?? '')))
    const isNoble =
      isGiven &&
      PARTICLE.test(next?.base ?? '') &&
      next?.isCapital === false &&
      isNext(at, at + 1) &&
      isNext(at + 1, at + 2) &&
      isStrange(at, at + 2)
    if (!before && !after && !isNoble) return true
    const others = raw.postings.filter((posting) => !isPerson(posting))
    raw.postings = others
    return others.length > 0
  })
}
