import { cellsOf, type Line } from './csvLines.ts'

/** One row of a file: its number as a spreadsheet shows it (the headings are row 1), and its cells by heading, as text. */
export type SourceRow = { row: number; values: Record<string, string>; problem?: string }

export type Table = { headings: string[]; rows: AsyncIterable<SourceRow> }

const MOST_COLUMNS = 500

/**
 * Reads CSV as it arrives; the separator is found by itself. Cells stay text: `0612…` keeps its zero.
 * Empty lines count as rows and are passed over; a row that does not fit the headings carries its problem.
 */
export async function readCsv(source: Iterable<string> | AsyncIterable<string>): Promise<Table> {
  const lines = cellsOf(source)
  const first = await lines.next()
  const headings = first.done ? [] : distinct(first.value.cells)
  return { headings, rows: rowsOf(headings, lines) }
}

async function* rowsOf(headings: string[], lines: AsyncGenerator<Line>): AsyncGenerator<SourceRow> {
  let row = 1
  for await (const { cells, problem } of lines) {
    row++
    if (cells.every((cell) => cell.trim() === '')) continue
    const values = Object.fromEntries(headings.map((heading, place) => [heading, (cells[place] ?? '').trim()]))
    yield { row, values, ...describe(headings, cells, problem) }
  }
}

function describe(headings: string[], cells: string[], problem?: string): { problem?: string } {
  if (problem) return { problem }
  if (cells.slice(headings.length).some((cell) => cell.trim() !== ''))
    return { problem: 'This row has more cells than there are headings.' }
  return {}
}

/** Two columns with one heading stay two. */
function distinct(cells: string[]): string[] {
  const seen = new Map<string, number>()
  return cells.slice(0, MOST_COLUMNS).map((cell, place) => {
    const name = cell.replace(/^\uFEFF/, '').trim() || `Column ${place + 1}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
