import { AppError } from '#kernel/errors.ts'
import { cellsOf, type Line } from './csvLines.ts'
import { harmlessHeading, LIMITS, type ReadSettings, type SourceLine, type SourceTable } from './source.ts'

/** One row of a file: its number as a spreadsheet shows it (the headings are row 1), and its cells by heading, as text. */
export type SourceRow = { row: number; values: Record<string, string>; problem?: string }

export type Table = { headings: string[]; rows: AsyncIterable<SourceRow> }

/** Reads CSV as it arrives, with its cells by heading, trimmed. Cells stay text: `0612…` keeps its zero. */
export async function readCsv(source: Iterable<string> | AsyncIterable<string>): Promise<Table> {
  const lines = csvLines(source)
  const first = await lines.next()
  const headings = first.done ? [] : first.value.table.headings
  return { headings, rows: byHeading(first.done ? [] : [first.value], lines) }
}

async function* byHeading(first: SourceLine[], rest: AsyncIterable<SourceLine>): AsyncGenerator<SourceRow> {
  for (const line of first) if (line.row > 1) yield rowOf(line)
  for await (const line of rest) yield rowOf(line)
}

/** The cells of a line by heading. */
export const rowOf = ({ table: { headings }, row, cells, problem }: SourceLine): SourceRow => ({
  row,
  values: Object.fromEntries(headings.map((heading, place) => [heading, (cells[place] ?? '').trim()])),
  ...(problem && { problem }),
})

/**
 * The lines of CSV; the first one given back stands for the headings (row 1, or 0 where the file has none).
 * Empty lines count as rows and are passed over; a row that does not fit the headings carries its problem.
 * @throws AppError invalid for more columns than an import takes.
 */
export async function* csvLines(
  source: Iterable<string> | AsyncIterable<string>,
  { separator, hasHeadings }: ReadSettings = {},
): AsyncGenerator<SourceLine> {
  const table: SourceTable = { name: '', type: null, headings: [] }
  let row = 0
  for await (const line of cellsOf(source, separator)) {
    row++
    if (row === 1 && /^sep=.$/i.test(line.cells.join(''))) continue
    const isBlank = line.cells.every((cell) => cell.trim() === '')
    if (table.headings.length === 0) {
      if (isBlank) continue
      const isNamed = hasHeadings ?? looksLikeHeadings(line.cells)
      table.headings = isNamed ? distinct(line.cells) : line.cells.map((_, place) => `Column ${place + 1}`)
      if (table.headings.length > LIMITS.columns) throw tooWide(table.headings.length)
      yield { table, row: isNamed ? row : 0, cells: table.headings }
      if (isNamed) continue
    }
    if (!isBlank) yield { table, row, cells: line.cells, ...describe(table.headings, line) }
  }
}

function describe(headings: string[], { cells, problem }: Line): { problem?: string } {
  if (problem) return { problem }
  if (cells.slice(headings.length).some((cell) => cell.trim() !== ''))
    return { problem: 'This row has more cells than there are headings.' }
  return {}
}

/** A first line that holds a mail address, a number or a date is a row like the others. */
const looksLikeHeadings = (cells: string[]) => !cells.some((cell) => /\S@\S+\.\S|^\s*\+?\d[\d\s().:/-]{4,}$/.test(cell))

/** Two columns with one heading stay two; words that mean something to the machine are not headings. */
export function distinct(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, place) => {
    const text = cell
      .replace(/^\uFEFF/, '')
      .trim()
      .slice(0, 200)
    const name = text === '' ? `Column ${place + 1}` : harmlessHeading(text)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

export const tooWide = (count: number) =>
  new AppError(
    'invalid',
    'import.columns',
    `This file has ${count} columns; an import takes up to ${LIMITS.columns}. Remove what you do not need.`,
  )
