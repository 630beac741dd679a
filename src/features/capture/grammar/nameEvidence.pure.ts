import { isCommonWord, isThing } from './commonWords.pure.ts'
import { isFirstName, isWordName } from './givenNames.pure.ts'
import type { Token } from './fold.pure.ts'

const list = (text: string) => new Set(text.trim().split(/\s+/))
const CONTACT =
  list(`call called calling rang ring phone phoned phoning email emailed mail mailed text texted message messaged met meet meeting saw see visit visited visiting ask asked
  tell told ping pinged chase chased chasing contact contacted remind invite invited thank thanked with from via cc and mr mrs ms dr miss by whatsapp whatsapped dm reached reach showed gave sent send for
  spotted introduced briefed cornered joined hosted seeing calling emailing texting messaging dialled hi hello dear & about of reckon`)
const TO_VERBS =
  list(`spoke talk talked speak speaking talking send sent email emailed mail wrote write replied reply pitch pitched demo demoed present presented introduced message text said promised owed sold listen
  forwarded explained get got chat intro call lunch according thanks belongs returned get back gave pricing quote proposal contract brochure it him over out`)
const PLACE = list('at visit visited visiting from with called met near @ for emailed to rang by of')
const VERB_AFTER =
  list(`called rang phoned emailed texted wrote replied said says wants wanted asked asks needs needed is was has had signed agreed confirmed promised visited left moved joined prefers likes liked complained
  mentioned thinks thought sent came told got bought loves loved hates rejected accepted declined cancelled and would can could didn't doesn't isn't won't wasn't hasn't mailed messaged rung at from loves reckons
  works looks seems hopes plans owes pays buys calls sends signs leads heads joins moves retires retired starts knows feels turns agrees confirms promises complains reports reported about re regarding on tomorrow today yesterday next last this back by in again to interested happy unhappy will`)
export const isVerbAfter = (word: string) => VERB_AFTER.has(word) && !isWordName(word)
const BASE_VERB =
  list(`call ring phone email mail text send sent be have get give come go make take do check see meet let need follow ask tell sign pay buy confirm decide think look talk speak move try visit discuss
  review reply respond write update join start close order provide share introduce know want probably not also then likely never also continue book bring work help forward return revert chase prepare present quote
  circle arrange set drop pick`)
const DETERMINER = list(
  'the a an it this that my our his her their as your these those up down out off everything all some any',
)

const GIVERS = /^(?:gave|sent|promised|showed|told|asked|emailed|owe|owed|offered|send|give|show|email)$/

/** "Herr", "Mme": before a name, and no name itself. */
export const isFormOfAddress = (word: string) =>
  /^(?:herrn?|frau|fr|hr|mme|mlle|madame|monsieur|dhr|mevr|mevrouw|meneer|senora?|sig|signora?|mx)$/.test(word)

export type Evidence = 'yes' | 'maybe' | 'no'

/** The everyday words of a language, and what around an unknown word makes a name of it. */
export type Words = {
  isCommon: (folded: string) => boolean
  isThing: (folded: string) => boolean
  /** At most this share of small letters makes a title, where capitals say nothing. */
  titled: number
  place: RegExp
  contact: RegExp
  /** Without capitals only these make a name of an unknown word. */
  verbs: RegExp
  /** What an unknown word must follow to be a name by itself; null where a capital is enough. */
  loneAfter: RegExp | null
  isNamed: (tokens: Token[], at: number, manner: Manner, isCompany: boolean) => Evidence
  looksLikeName: (tokens: Token[], at: number, manner: Manner) => boolean
}
export type Manner = { hasCase: boolean; isTitled: boolean; words: Words }

/** Whether capitals say anything in this text. */
export function mannerOf(tokens: Token[], language: Words = englishWords): Manner {
  const words = tokens.filter(({ text }) => /\p{L}/u.test(text) && !/^\p{Lo}/u.test(text))
  const capitals = words.filter((token) => token.isCapital)
  const inside = capitals.filter((token) => !token.isStart)
  const lower = words.length - capitals.length
  const isTitled = words.length > 4 && lower <= words.length * language.titled
  return {
    words: language,
    hasCase: !isTitled && (inside.length > 0 || (capitals.length > 0 && lower > 0 && words[0]?.isCapital === true)),
    isTitled,
  }
}

/** May this single word be taken for the name that it spells? Everyday words need the sentence to say so. */
export const isNamed: Words['isNamed'] = (tokens, at, manner, isCompany) =>
  manner.words.isNamed(tokens, at, manner, isCompany)

function isNamedInEnglish(tokens: Token[], at: number, manner: Manner, isCompany: boolean): Evidence {
  const token = tokens[at]
  if (!token) return 'no'
  const word = token.base
  if (!isCommonWord(word) && !isWordName(word))
    return word.length < 3 && !token.isCapital && manner.hasCase ? 'no' : 'yes'
  if (!isCommonWord(word) && isFirstName(word) && word !== 'said') return 'yes'
  if (manner.hasCase && !token.isCapital) return 'no'
  if (manner.hasCase && token.isCapital && !token.isStart) return hasMonthSense(tokens, at) ? 'no' : 'yes'
  return inSentence(tokens, at, isCompany)
}

function inSentence(tokens: Token[], at: number, isCompany: boolean): Evidence {
  const token = tokens[at]
  const previous = tokens[at - 1]?.base ?? ''
  const next = tokens[at + 1]?.base ?? ''
  if (!token || hasMonthSense(tokens, at)) return 'no'
  if ((token.base === 'will' || token.base === 'may') && (BASE_VERB.has(next) || /n't$/.test(next)))
    return CONTACT.has(previous) && next !== 'be' && previous !== 'and' ? 'yes' : 'no'
  if ((DETERMINER.has(next) && !GIVERS.test(previous)) || DETERMINER.has(previous)) return 'no'
  const isOwner = token.end !== token.baseEnd
  if (isCompany) {
    if (token.isStart && VERB_AFTER.has(next) && token.base.length > 3) return token.isCapital ? 'yes' : 'no'
    if (isOwner && (token.isCapital || PLACE.has(previous))) return 'yes'
    return PLACE.has(previous) && (next === '' || VERB_AFTER.has(next)) ? 'maybe' : 'no'
  }
  if (previous === 'to' && !TO_VERBS.has(tokens[at - 2]?.base ?? '')) return 'no'
  const isAfter = previous === 'to' || CONTACT.has(previous) || GIVERS.test(previous)
  if (isWordName(token.base)) {
    if (isAfter) return 'yes'
    if (
      /^(?:may|april|june|august|summer|autumn)$/.test(token.base) &&
      /^(?:is|was|has|had|would|can|could|will|in|at|on|by|to|and|next|last|this|looks|starts|seems)$/.test(next)
    )
      return 'no'
    if (VERB_AFTER.has(next) && token.isStart && next !== 'to' && next !== 'in' && next !== 'by') return 'yes'
    if (next === 'to' && token.isStart && BASE_VERB.has(tokens[at + 2]?.base ?? '')) return 'yes'
    return isOwner ? 'yes' : 'no'
  }
  if (/^(?:mr|mrs|ms|dr|miss)$/.test(previous)) return 'yes'
  return /^(?:called|rang|phoned|met|emailed|texted|messaged)$/.test(previous) && (next === '' || VERB_AFTER.has(next))
    ? 'maybe'
    : 'no'
}

function hasMonthSense(tokens: Token[], at: number): boolean {
  const word = tokens[at]?.base ?? ''
  if (!/^(?:may|april|june|august|jan|march|mar|sun|mon|sat)$/.test(word)) return false
  const previous = tokens[at - 1]?.base ?? ''
  const next = tokens[at + 1]?.text ?? ''
  return (
    /^(?:in|by|until|till|since|early|mid|late|of|this|next|last|before|during|\d{1,2}(?:st|nd|rd|th)?)$/.test(
      previous,
    ) || /^\d{1,2}(?:st|nd|rd|th)?$|^20\d\d$/.test(next)
  )
}

/** A word that looks like part of a name nobody has. */
export const looksLikeName: Words['looksLikeName'] = (tokens, at, manner) =>
  manner.words.looksLikeName(tokens, at, manner)

function looksEnglish(tokens: Token[], at: number, manner: Manner): boolean {
  const token = tokens[at]
  if (!token || !/\p{L}/u.test(token.base) || isThing(token.base)) return false
  if (
    token.text.length > 1 &&
    token.text === token.text.toUpperCase() &&
    token.text !== token.text.toLowerCase() &&
    isCommonWord(token.base)
  )
    return false
  if (token.base.includes("'") && isCommonWord(token.base)) return false
  if (manner.hasCase) return token.isCapital && (!isCommonWord(token.base) || (!token.isStart && token.text.length > 2))
  return !isCommonWord(token.base) && (token.base.length > 2 || /^\p{Lo}/u.test(token.base))
}

export const englishWords: Words = {
  isCommon: isCommonWord,
  isThing,
  titled: 0.25,
  place: /^(?:at|from|of|visited|visit|@|with|joined|to|by|for|between)$/,
  contact:
    /^(?:called|rang|phoned|met|emailed|mailed|texted|messaged|visited|saw|with|call|email|meet|ring|phone|text|contact|contacted|ask|asked|named|is|introduced|new|chased|pinged|mr|mrs|ms|dr|mentioned|from|reached|hired|to|and)$/,
  verbs:
    /^(?:called|rang|phoned|met|emailed|mailed|texted|messaged|visited|saw|with|call|ring|phone|ask|asked|named|chased|pinged|mr|mrs|ms|dr)$/,
  loneAfter: null,
  isNamed: isNamedInEnglish,
  looksLikeName: looksEnglish,
}
