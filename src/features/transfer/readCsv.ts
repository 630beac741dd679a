import type { Readable } from 'node:stream'
import Papa from 'papaparse'

/** One row of a file: its number as a spreadsheet shows it (the headings are row 1), and its cells by heading, as text. */
export type SourceRow = { row: number; values: Record<string, string>; problem?: string }

export type Table = { headings: string[]; rows: AsyncIterable<SourceRow> }

const MOST_COLUMNS = 500

/**
 * Reads CSV as it arrives; the separator is found by itself. Cells stay text: `0612…` keeps its zero.
 * Empty lines count as rows and are passed over; a row that does not fit the headings carries its problem.
 */
export async function readCsv(source: Readable | string): Promise<Table> {
  const lines = cellsOf(source)
  const first = await lines.next()
  const headings = first.done ? [] : distinct(first.value.cells)
  return { headings, rows: rowsOf(headings, lines) }
}

type Line = { cells: string[]; problem?: string }

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

/** The parser pushes chunks; it waits while they are worked on, so memory stays flat. */
async function* cellsOf(source: Readable | string): AsyncGenerator<Line> {
  const waiting: Line[][] = []
  let parser: Papa.Parser | undefined
  let state: { isDone: boolean; error?: Error } = { isDone: false }
  let wake = () => {}
  Papa.parse<string[]>(
    source as never,
    {
      header: false,
      dynamicTyping: false,
      chunk: ({ data, errors }: Papa.ParseResult<string[]>, handle: Papa.Parser) => {
        const problems = new Map(
          errors
            .filter(({ type }) => type === 'Quotes')
            .map(({ row }) => [row, 'The quotation marks in this row do not match.']),
        )
        waiting.push(data.map((cells, place) => ({ cells, problem: problems.get(place) })))
        if (typeof source !== 'string') (parser = handle).pause()
        wake()
      },
      complete: () => {
        state = { isDone: true }
        wake()
      },
      error: (error: Error) => {
        state = { isDone: true, error }
        wake()
      },
    } as Papa.ParseLocalConfig<string[], never>,
  )
  for (;;) {
    const lines = waiting.shift()
    if (lines) yield* lines
    else if (state.isDone) break
    else {
      const woken = new Promise<void>((resolve) => (wake = resolve))
      parser?.resume()
      await woken
    }
  }
  if (state.error) throw state.error
}
