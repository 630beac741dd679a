export type Locale = { locale: string; timeZone: string; currency: string }

let current: Locale = {
  locale: typeof navigator === 'undefined' ? 'en' : navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'EUR',
}

/** Language, time zone and currency of the person; set once by the app when it knows who is there. */
export const locale = {
  read: () => current,
  set: (changes: Partial<Locale>) => {
    current = { ...current, ...changes }
    formats.clear()
  },
}

/** A label as a word inside a sentence: "amount". German nouns keep their capital. */
export const insideWord = (label: string) =>
  current.locale.startsWith('de') ? label : label.charAt(0).toLocaleLowerCase(current.locale) + label.slice(1)

type Format = Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat
const formats = new Map<string, Format>()

/** Making an Intl format costs a hundred times more than using it. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(
    `d${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(current.locale, { timeZone: current.timeZone, ...options }),
  )
}

export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(`n${JSON.stringify(options)}`, () => new Intl.NumberFormat(current.locale, options))
}

export function relativeFormat(options: Intl.RelativeTimeFormatOptions): Intl.RelativeTimeFormat {
  return kept(`r${JSON.stringify(options)}`, () => new Intl.RelativeTimeFormat(current.locale, options))
}

function kept<Kind extends Format>(key: string, make: () => Kind): Kind {
  const known = formats.get(key) as Kind | undefined
  if (known) return known
  const format = make()
  formats.set(key, format)
  return format
}
