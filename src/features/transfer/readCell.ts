import { decimal } from '#kernel/money.ts'
import { fold } from '#kernel/text.ts'
import { birthdayIn, dayIn, momentIn, type DateOrder } from './readDate.ts'
import { numberIn, type DecimalMark } from './readNumber.ts'
import type { TargetField } from './target.ts'
import { Unreadable } from './unreadable.ts'

export type CellSettings = {
  currency: string
  timeZone: string
  dates: DateOrder
  /** Told from the whole file; without it each number is read by itself. */
  decimals?: DecimalMark
  times: number
  /** The name of the program that the file's own ids come from. */
  source: string
}

/**
 * A cell's text as a field's value. References stay text here; they are resolved for many rows at once.
 * @throws Unreadable
 */
export function readCell({ reading, choices }: TargetField, text: string, settings: CellSettings): unknown {
  switch (reading) {
    case 'whole':
      return Math.round(numberIn(text, settings.decimals) * settings.times)
    case 'number':
      return numberIn(text, settings.decimals) * settings.times
    case 'money':
      return {
        amount: decimal(numberIn(text, settings.decimals) * settings.times),
        currency: currencyIn(text) ?? settings.currency,
      }
    case 'day':
      return dayIn(text, settings.dates)
    case 'birthday':
      return birthdayIn(text, settings.dates)
    case 'moment':
      return momentIn(text, settings.dates, settings.timeZone)
    case 'dayOrMoment':
      return /\d[:h]\d\d/.test(text) ? momentIn(text, settings.dates, settings.timeZone) : dayIn(text, settings.dates)
    case 'done':
      return isYesNo(text)
        ? yesIn(text)
          ? new Date()
          : null
        : new Date(momentIn(text, settings.dates, settings.timeZone))
    case 'yes':
      return yesIn(text)
    case 'email':
    case 'phone':
      return { value: text.replace(/^(mailto|tel):/i, ''), label: null }
    case 'words':
      return wordsIn(text)
    case 'references':
      return wordsIn(text)
    case 'choice':
      return choices?.[fold(text)] ?? fold(text).replace(/ /g, '_')
    case 'oneOf':
      return choices?.[fold(text)] ?? text
    case 'severalOf':
      return wordsIn(text).map((word) => choices?.[fold(word)] ?? word)
    case 'json':
      return jsonIn(text)
    case 'externalId':
      return text.split(' | ').map((id) => ({ source: settings.source, id }))
    case 'recordId':
    case 'text':
    case 'reference':
      return text
    case 'fullName':
      return splitName(text)
  }
}

const SYMBOLS: Record<string, string> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY' }

const currencyIn = (text: string) => /\b[A-Z]{3}\b/.exec(text)?.[0] ?? SYMBOLS[/[€£$¥]/.exec(text)?.[0] ?? '']

/** Words between separators; a list as JSON where a word holds a separator itself. */
function wordsIn(text: string): string[] {
  if (text.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(text)
      if (Array.isArray(list) && list.every((word) => typeof word === 'string')) return list
    } catch {
      // A tag may begin with a bracket: then it is words like any others.
    }
  }
  return text
    .split(/[;,|\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(`“${text.slice(0, 40)}” is not what an export of Trefoil writes here.`)
  }
}

const YES = new Set([
  'true',
  'yes',
  'y',
  '1',
  'x',
  'ja',
  'j',
  'oui',
  'si',
  'wahr',
  'done',
  'completed',
  'active',
  'erledigt',
])
const NO = new Set(['false', 'no', 'n', '0', 'nein', 'non', 'falsch', 'open', 'to do', 'inactive'])

const isYesNo = (text: string) => YES.has(fold(text)) || NO.has(fold(text))

function yesIn(text: string): boolean {
  const word = fold(text)
  if (YES.has(word)) return true
  if (NO.has(word)) return false
  throw new Unreadable(`“${text}” is neither yes nor no. Write yes or no.`)
}

const PARTICLE = /^(van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|zu|st\.?)$/i

/** "Anna van der Berg" and "van der Berg, Anna": the family name begins with its particles. */
function splitName(text: string): { firstName?: string; lastName?: string } {
  const [last, first, ...more] = text.split(',').map((part) => part.trim())
  if (first && last && more.length === 0) return { firstName: first, lastName: last }
  const words = text.split(/\s+/)
  if (words.length === 1) return { firstName: text }
  const particle = words.findIndex((word, place) => place > 0 && PARTICLE.test(word))
  const at = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return { firstName: words.slice(0, at).join(' '), lastName: words.slice(at).join(' ') }
}
