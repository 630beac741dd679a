import { formatMessage, formatRich, type RichValues, type Values } from './formatMessage.ts'
import { translations } from './translations.ts'

/**
 * The English texts of one place, and the `t` that speaks them. Keys begin with the place's name: `deals.none`.
 * Texts are ICU messages; a build parses them ahead of time.
 */
export function catalogue<const Texts extends Record<string, string>>(english: Texts) {
  type Name = keyof Texts & string
  const textOf = (key: Name) => translations.of(key) ?? english[key] ?? key
  const t = (key: Name, values?: Values) => formatMessage(textOf(key), values)
  /** With tags: `Read <a>this</a>` and `{ a: (parts) => <a href="…">{parts}</a> }`. */
  t.rich = (key: Name, values: RichValues) => formatRich(textOf(key), values)
  t.english = english
  return t
}
