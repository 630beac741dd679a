const LONGEST = 73

/** Lines as vCard and iCalendar want them: CRLF, folded where they are long, never inside a letter. */
export const foldedLines = (lines: readonly string[]) => lines.filter(Boolean).map(foldedLine).join('')

function foldedLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > LONGEST) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += letter
    bytes += size
  }
  return `${[...parts, part].join('\r\n ')}\r\n`
}

/** A text as a value: line ends, commas and semicolons are written so that they stay in it. */
export const escapedText = (text: string) =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r?\n/g, '\\n')
    .replace(/[,;]/g, (mark) => `\\${mark}`)

/** `NAME:value`, or nothing where there is no value. */
export const line = (name: string, value: unknown) =>
  value === null || value === undefined || value === '' ? '' : `${name}:${escapedText(String(value as string))}`
