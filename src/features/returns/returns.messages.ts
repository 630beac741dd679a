import { IntlMessageFormat } from 'intl-messageformat'
import { addDays, dayIn, daysBetween } from '#kernel/dates.ts'
import { renamedIn, renamer, type Words } from '#kernel/renaming.ts'
import { spokenIn, type Language } from '#kernel/locale.ts'
import { formatMoney } from '#kernel/money.ts'
import { german } from './returns.messages.de.ts'
import { english } from './returns.messages.en.ts'

export type Key = keyof typeof english
type Values = Record<string, string | number | null | undefined>

const LANGUAGES: Record<Language, Record<Key, string>> = { en: english, de: german }

/** Says things the way people do, in one language, time zone and day. */
export type Say = {
  (key: Key, values?: Values): string
  /** "3 Nov", "Tue 24 Nov" when near, with the year when it is another one. Takes a day or a moment. */
  day(at: string | Date): string
  /** "Tue 24 Nov, 10:00". */
  time(at: string | Date): string
  /** "today", "3 days ago", "in 12 days", "5 months ago". */
  distance(at: string | Date): string
  money(amount: number, currency: string): string
  list(words: string[]): string
}

type Setting = { locale: string; timeZone: string; now: Date; words?: Words }

const compiled = new Map<string, IntlMessageFormat>()

export function speaker({ locale, timeZone, now, words = [] }: Setting): Say {
  const texts = LANGUAGES[spokenIn(locale)]
  const today = dayIn(now, timeZone)
  const dayOf = (at: string | Date) => (typeof at === 'string' && at.length === 10 ? at : dayIn(new Date(at), timeZone))
  const say = (key: Key, values: Values = {}) => formatOf(texts[key], locale, words).format(values) as string

  return Object.assign(say, {
    day: (at: string | Date) => {
      const day = dayOf(at)
      const isNear = day >= addDays(today, -6) && day <= addDays(today, 13)
      const options: Intl.DateTimeFormatOptions = {
        day: 'numeric',
        month: 'short',
        ...(isNear && { weekday: 'short' }),
        ...(day.slice(0, 4) !== today.slice(0, 4) && !isNear && { year: 'numeric' }),
      }
      return formatDay(day, locale, options)
    },
    time: (at: string | Date) => {
      const clock = dateFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(at))
      return `${formatDay(dayOf(at), locale, { weekday: 'short', day: 'numeric', month: 'short' })}, ${clock}`
    },
    distance: (at: string | Date) => {
      const days = daysBetween(today, dayOf(at))
      const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
      if (Math.abs(days) < 60) return format.format(days, 'day')
      return Math.abs(days) < 700
        ? format.format(Math.round(days / 30.44), 'month')
        : format.format(Math.round(days / 365.25), 'year')
    },
    money: (amount: number, currency: string) => formatMoney({ amount: String(amount), currency }, locale),
    list: (words: string[]) => new Intl.ListFormat(locale).format(words),
  })
}

function formatOf(text: string, locale: string, words: Words): IntlMessageFormat {
  const key = `${locale}\n${text}`
  const known = compiled.get(key)
  const usual = known ?? new IntlMessageFormat(text, locale)
  if (!known) compiled.set(key, usual)
  return words.length === 0 ? usual : new IntlMessageFormat(renamedIn(usual.getAst(), renamer(words)), locale)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formats.set(key, made)
  return made
}

const formatDay = (day: string, locale: string, options: Intl.DateTimeFormatOptions) =>
  dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
