import Papa from 'papaparse'
import { AppError } from '#kernel/errors.ts'

export type Line = { cells: string[]; problem?: string }

const LONGEST_ROW = 4_000_000

/**
 * The lines of CSV, each as its cells: as many as can be told apart so far, and no more of the source than they need.
 * @throws AppError invalid where a quotation mark swallows the rest of the file.
 */
export async function* cellsOf(source: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Line> {
  let text = ''
  let parse: Parse | undefined
  for await (const piece of withPlainLineEnds(source)) {
    text += piece
    if (!parse && !text.includes('\n')) continue
    parse ??= parserFor(text)
    const { lines, end } = parse(text, false)
    yield* lines
    text = text.slice(end)
    if (text.length > LONGEST_ROW) throw unclosed()
  }
  if (text) yield* (parse ?? parserFor(text))(text, true).lines
}

/** Every line end as `\n`, also where a piece ends between `\r` and `\n`. */
async function* withPlainLineEnds(source: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let isSplit = false
  for await (const piece of source) {
    const whole: string = isSplit ? `\r${piece}` : piece
    isSplit = whole.endsWith('\r')
    yield (isSplit ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n')
  }
  if (isSplit) yield '\n'
}

type Parse = (text: string, isLast: boolean) => { lines: Line[]; end: number }
type Parsed = { data: string[][]; errors: { row: number }[]; meta: { cursor: number } }

function parserFor(start: string): Parse {
  const delimiter = separatorOf(start)
  return (text, isLast) => {
    const { data, errors, meta } = new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !isLast) as Parsed
    const wrong = new Set(errors.map(({ row }) => row))
    const lines = data.map((cells, row) =>
      wrong.has(row) ? { cells, problem: 'The quotation marks in this row do not match.' } : { cells },
    )
    return { lines, end: meta.cursor }
  }
}

/** What stands most often between the headings. */
function separatorOf(start: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(start)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = [',', ';', '\t', '|'].map((mark) => [mark, first.split(mark).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

const unclosed = () =>
  new AppError(
    'invalid',
    'import.quotes',
    'A quotation mark in this file is opened and never closed, so its rows cannot be told apart. Correct the file.',
  )
