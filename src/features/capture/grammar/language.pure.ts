import { english } from './english/english.pure.ts'

/**
 * What the grammar takes of a language: patterns over masked text, days, clock times, slips of the finger. Another
 * language is a folder beside `english/` that has the same parts, and one line here. Names, sums and contacts are read
 * the same way in all of them.
 */
export type Language = typeof english

const languages: Record<string, Language> = { en: english }

/** The language of a locale; English where there is none of its own. */
export const languageOf = (locale: string): Language => languages[locale.slice(0, 2).toLowerCase()] ?? english
