import type { DayReading } from '../when.pure.ts'

export const E = String.raw`(?![\p{L}\p{N}])`
const FULL = 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag'
/** In full, or short where a preposition or a figure says that a day is meant: "do" and "so" are words. */
export const WEEKDAY = String.raw`(${FULL})s?`
export const SHORT_DAY = '(mo|di|mi|do|fr|sa|so)'
export const MONTH = String.raw`(januar|jänner|jaenner|februar|feber|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|mrz|apr|jun|juno|jul|julei|aug|sept|sep|okt|nov|dez)(?![\p{L}\p{N}])\.?`
export const PART = String.raw`(?:[ ,]*(?:(?:am|zu) )?(frühmorgens|früh|fruh|vormittags?|mittags?|nachmittags?|morgens?|abends?|nachts?)(?![\p{L}\p{N}]))?`
export const COUNT = String.raw`(ein paar|paar|einige|ein|einer|einem|eine|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|dreißig|dreissig|neunzig|anderthalb|\d{1,3})(?:\s?(?:-|bis|oder)\s?(?:zwei|drei|vier|fünf|sechs|\d{1,3}))?`
export const UNIT = String.raw`(arbeitstagen|arbeitstage|werktagen|werktage|tagen|tage|tag|wochen|woche|wo|monaten|monate|monat|quartalen|quartale|quartal|jahren|jahre|jahr|stunden|stunde|std|minuten|minute|min)(?![\p{L}\p{N}])\.?`
export const LEAD = String.raw`(?:(?:spätestens |spaetestens |schon |erst |wieder )?(?:bis zum|bis zur|bis|am|ab dem|ab|vor dem|vor|zum|zur|im|in|seit|vom|von|für|fuer|gegen|um den|nach|den|der) (?:(?:den|dem|der|spätestens) )?)`

const DAYS = ['so', 'mo', 'di', 'mi', 'do', 'fr', 'sa']
export const weekdayNumber = (word: string) => DAYS.indexOf(word.slice(0, 2))

const ENGLISH_MONTHS: [RegExp, string][] = [
  [/^j[aä]/, 'jan'],
  [/^f/, 'feb'],
  [/^m(?:är|ae|rz)/, 'mar'],
  [/^ap/, 'apr'],
  [/^mai/, 'may'],
  [/^jun/, 'jun'],
  [/^jul/, 'jul'],
  [/^au/, 'aug'],
  [/^s/, 'sep'],
  [/^o/, 'oct'],
  [/^n/, 'nov'],
  [/^d/, 'dec'],
]
/** The key under which the shared calendar knows a month. */
export const monthKey = (word: string) => ENGLISH_MONTHS.find(([pattern]) => pattern.test(word))?.[1] ?? 'jan'
export const monthNumber = (word: string) => ENGLISH_MONTHS.findIndex(([pattern]) => pattern.test(word)) + 1

const UNITS: [RegExp, string][] = [
  [/^(?:arbeits|werk)/, 'working days'],
  [/^t/, 'days'],
  [/^w/, 'weeks'],
  [/^mon/, 'months'],
  [/^q/, 'quarters'],
  [/^j/, 'years'],
  [/^st/, 'hours'],
  [/^mi/, 'minutes'],
]
export const unitKey = (word: string) => UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? 'days'

const NUMBERS: Record<string, number> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  fuenf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  zwoelf: 12,
  vierzehn: 14,
  dreißig: 30,
  dreissig: 30,
  neunzig: 90,
  anderthalb: 1.5,
}
export const readCount = (text: string) =>
  /paar|einige/.test(text) ? 3 : /^ein/.test(text) ? 1 : (NUMBERS[text] ?? Number(text))
export const hourWord = (text: string) => (/^eins?$/.test(text) ? 1 : (NUMBERS[text] ?? Number(text)))

export function partOf(word: string | undefined): DayReading {
  if (!word) return {}
  const minutes = /^(?:früh|fruh|vor|morgen)/.test(word)
    ? 540
    : /^mit/.test(word)
      ? 720
      : /^nachm/.test(word)
        ? 900
        : 1140
  return { minutes, isPart: true }
}
