// What a spreadsheet program takes for a formula, also behind spaces, and in the wide forms of East Asian keyboards.
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** A plain number or an international phone number is no formula: `-12.50`, `+33 6 12`. */
const HARMLESS = /^-?\d+([.,]\d+)*$|^\+\d[\d ]*$/

/** A text that a spreadsheet program shows as it is: what it would run as a formula gets an apostrophe in front. */
export const harmless = (text: string) =>
  (FORMULA.test(text) && !HARMLESS.test(text)) || /^'/.test(text) ? `'${text}` : text

/** The text as it was before `harmless`. */
export const unharmed = (text: string) =>
  /^'(?:'|[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(text) ? text.slice(1) : text

const needsQuotes = /[",;\t\n\r|]|^\s|\s$/

export const csvLine = (cells: readonly string[]) => `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`

const quoted = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
