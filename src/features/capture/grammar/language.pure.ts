import { english } from './english/english.pure.ts'
import { german } from './german/german.pure.ts'

/**
 * What the grammar takes of a language: patterns over masked text, days, clock times, everyday words, slips of the
 * finger. Another language is a folder beside `english/` that has the same parts, and one line here. Sums and contacts
 * are read the same way in all of them.
 */
export type Language = typeof english

const languages: Record<string, Language> = { en: english, de: german }

/** Words that only one of them has, the small ones and those that notes are made of. */
const MARKS: Record<string, RegExp> = {
  en: /(?<![\p{L}\p{N}])(?:the|with|and|of|to|for|from|by|about|called|call|spoke|met|left|send|sent|wants?|follow|tomorrow|yesterday|today|next|week|he|she|they|is|has|had|will|didn't|not|on|at|monday|tuesday|wednesday|thursday|friday|interested|back|no|more)(?![\p{L}])/giu,
  de: /(?<![\p{L}\p{N}])(?:der|den|dem|das|und|mit|von|vom|bei|beim|für|zu|zum|zur|nicht|kein|keine|ich|er|sie|wir|ist|hat|wird|möchte|muss|soll|noch|auf|im|am|um|bis|morgen|gestern|heute|nächste[nrs]?|woche|angerufen|telefoniert|gesprochen|getroffen|besucht|geschickt|erreicht|nachfassen|anrufen|schicken|angebot|termin|montag|dienstag|mittwoch|donnerstag|freitag|uhr|rückruf|gewonnen|verloren|interessiert|geburtstag|bitte|ruft|meldet|an|nach|über|wegen)(?![\p{L}])/giu,
}
const count = (text: string, code: string) => text.match(MARKS[code] ?? /(?!)/)?.length ?? 0

/**
 * The language of a text: that of the locale (English where there is none of its own), unless the words are plainly
 * those of another. A German may well write an English line.
 */
export function languageOf(locale: string, text = ''): Language {
  const own = locale.slice(0, 2).toLowerCase() in languages ? locale.slice(0, 2).toLowerCase() : 'en'
  const sample = text.slice(0, 400)
  const [best = own] = Object.keys(languages)
    .filter((code) => code === own || count(sample, code) > count(sample, own))
    .sort((left, right) => count(sample, right) - count(sample, left))
  return languages[best] ?? english
}
