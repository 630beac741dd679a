/** `item1.TEL;TYPE=CELL,VOICE:0612…` taken apart; null for a line that is none. */
export type Property = { name: string; group: string; params: Map<string, string[]>; value: string }

const NAME = /^(?:([\w-]{1,40})\.)?([A-Za-z][\w-]{0,60})/

/** One line of vCard (2.1, 3, 4) or iCalendar. Values written as quoted-printable are decoded. */
export function propertyOf(line: string): Property | null {
  const start = NAME.exec(line)
  if (!start) return null
  const params = new Map<string, string[]>()
  let at = start[0].length
  while (line[at] === ';' || line[at] === ' ') {
    const part = /[; ]\s*([^=:;"]*)(?:=((?:"[^"]*"|[^:;"])*))?/y
    part.lastIndex = at
    const found = part.exec(line)
    if (!found || found[0] === '') break
    at = part.lastIndex
    const name = (found[1] ?? '').trim().toUpperCase()
    // vCard 2.1 writes types bare: TEL;CELL;PREF.
    const [key, text] = found[2] === undefined ? ['TYPE', name] : [name, found[2]]
    const values = (text.match(/"[^"]*"|[^,"]+/g) ?? []).map((value) => value.replace(/^"|"$/g, '').trim())
    params.set(key, [...(params.get(key) ?? []), ...values])
  }
  if (line[at] !== ':') return null
  const isQuoted = [...(params.get('ENCODING') ?? []), ...(params.get('TYPE') ?? [])].some((word) =>
    /^quoted-printable$/i.test(word),
  )
  const value = line.slice(at + 1)
  return {
    name: (start[2] ?? '').toUpperCase(),
    group: start[1] ?? '',
    params,
    value: isQuoted ? fromQuotedPrintable(value, params.get('CHARSET')?.[0]) : value,
  }
}

function fromQuotedPrintable(text: string, charset = 'utf-8'): string {
  const bytes = Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    /[^\0-\xff]/.test(text) ? 'utf8' : 'latin1',
  )
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The text of a value: `\n`, `\,` and `\;` are what they stand for. */
export const plain = (value: string) =>
  value.replace(/\\([nN,;:\\"])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark)).trim()

/** The parts of a structured value (`N`, `ADR`, `ORG`), at its unescaped semicolons. */
export const partsOf = (value: string) => value.split(/(?<!\\);/).map(plain)

/** The items of a list, at its unescaped commas. */
export const listOf = (value: string) =>
  value
    .split(/(?<!\\),/)
    .map(plain)
    .filter(Boolean)
