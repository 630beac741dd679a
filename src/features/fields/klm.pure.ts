/** Seconds of the keystroke-level model (Card, Moran and Newell 1980): a key of an average typist, pointing, a click, a thought. */
const K = 0.28
const P = 1.1
const CLICK = 0.2
const M = 1.35

/** To the field by Tab, and then letters. */
const typed = (letters: number) => K + M + letters * K
const picked = M + P + CLICK
/** A few letters, and the suggestion accepted by a key. */
const suggested = typed(5) + M + K

/** By the kind of field; what is chosen from records costs as much as a suggestion. */
const SECONDS: Partial<Record<string, number>> = {
  text: typed(12),
  longText: typed(120),
  number: typed(5),
  money: typed(7),
  date: typed(10),
  dateTime: typed(16),
  yesNo: picked,
  oneOf: 2 * picked,
  severalOf: 3 * picked,
  link: typed(25),
  mail: typed(20),
  phone: typed(13),
  formula: 0,
}

/** What it costs to fill such a field in, in seconds to one decimal; 21 % off on average, as the model is. */
export const secondsFor = (kind: string) => Math.round((SECONDS[kind] ?? suggested) * 10) / 10

/** What a field that must be filled in should cost at most, and all of them together that one move asks for; in seconds. */
export const FIELD_BUDGET = 3
export const FORM_BUDGET = 20

/** What a form costs: its fields together. */
export const secondsOf = (fields: readonly { kind: string }[]) =>
  Math.round(fields.reduce((sum, { kind }) => sum + secondsFor(kind), 0) * 10) / 10
