import Papa from 'papaparse'
import { AppError } from '#kernel/errors.ts'
import { LIMITS } from './source.ts'

export type Line = { cells: string[]; problem?: string }

/** Characters from which the separator is told. */
const ENOUGH = 16_384

/**
 * The lines of CSV, each as its cells: as many as can be told apart so far, and no more of the source than they need.
 * @throws AppError invalid where a quotation mark swallows the rest of the file.
 */
export async function* cellsOf(
  source: Iterable<string> | AsyncIterable<string>,
  separator?: string,
): AsyncGenerator<Line> {
  let text = ''
  let parse = separator ? parserFor(separator) : undefined
  for await (const piece of withPlainLineEnds(source)) {
    text += piece
    if (!parse && text.length < ENOUGH) continue
    parse ??= parserFor(separatorOf(text))
    const { lines, end } = parse(text, false)
    yield* lines
    text = text.slice(end)
    if (text.length > LIMITS.record) throw text.includes('"') ? unclosed() : endless()
  }
  if (text) yield* (parse ?? parserFor(separatorOf(text)))(text, true).lines
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

function parserFor(delimiter: string): Parse {
  return (text, isLast) => {
    const { data, errors, meta } = new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !isLast) as Parsed
    const wrong = new Set(errors.map(({ row }) => row))
    const lines = data.map((cells, row) =>
      wrong.has(row) ? { cells, problem: 'The quotation marks in this row do not match.' } : { cells },
    )
    return { lines, end: meta.cursor }
  }
}

/** What parts the most lines at the beginning into as many cells as the first; `sep=;` in the first line says it. */
export function separatorOf(start: string): string {
  const said = /^sep=(.)(?:\r?\n|$)/i.exec(start)?.[1]
  if (said) return said
  const plain = start.replace(/\r\n?/g, '\n').replace(/"(?:[^"]|"")*"/g, '')
  const lines = plain.split('\n').filter(Boolean).slice(0, 30)
  const scores = [',', ';', '\t', '|'].map((mark) => {
    const counts = lines.map((line) => line.split(mark).length)
    const first = counts[0] ?? 1
    return { mark, score: first < 2 ? 0 : counts.filter((count) => count === first).length + first / 1000 }
  })
  return scores.toSorted((a, b) => b.score - a.score)[0]?.mark ?? ','
}

const unclosed = () =>
  new AppError(
    'invalid',
    'import.quotes',
    'A quotation mark in this file is opened and never closed, so its rows cannot be told apart. Correct the file.',
  )

const endless = () =>
  new AppError(
    'invalid',
    'import.endless',
    'A line of this file has no end: it is longer than four million characters. Save the file with one row on each line.',
  )
