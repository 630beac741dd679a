import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import { programOf } from '../headings.pure.ts'
import { dateOrderOf } from '../readDate.ts'
import { decimalMarkOf } from '../readNumber.ts'
import { unharmed } from '../write/csv.ts'
import type { Understanding } from '../understanding.ts'
import type { SourceRow } from './readCsv.ts'
import { LIMITS, type Source, type SourceTable } from './source.ts'

const SAMPLES = 20

const fileOf = (folder: string, table: number) => join(folder, `rows.${table}.ndjson`)

/** Row number, problem, cells. */
type Spooled = [row: number, problem: string | null, ...cells: string[]]

type Open = {
  source: SourceTable
  out: WriteStream
  rows: number
  samples: string[][]
  dates: string[]
  numbers: string[]
  text: string
}

/**
 * Writes the rows of a file, as far as they can be read at all, into a form of our own, one file for each table; and says
 * what was found. From then on nothing that stands in the file can break an import in its middle.
 * @throws AppError invalid for a file without rows, or with more than an import takes.
 */
export async function spool(source: Source, folder: string): Promise<Understanding> {
  const open = new Map<SourceTable, Open>()
  let rows = 0
  try {
    for await (const { table, row, cells, problem } of source.lines) {
      const each = open.get(table) ?? begin(table, folder, open)
      if (cells === table.headings) continue
      if (++rows > LIMITS.rows) throw tooMany()
      await write(each, [
        row,
        problem ?? null,
        ...cells.map(source.format === 'csv' ? (cell) => unharmed(clean(cell)) : clean),
      ])
    }
    for (const each of open.values()) await finish(each)
  } finally {
    for (const { out } of open.values()) out.destroy()
  }
  if (rows === 0) throw empty(open.size > 0)
  const tables = [...open.values()]
  return {
    format: source.format,
    encoding: source.encoding ?? null,
    separator: source.separator ?? null,
    program: programOf(tables.flatMap((each) => each.source.headings)),
    dates: dateOrderOf(tables.flatMap((each) => each.dates)) ?? null,
    decimals: decimalMarkOf(tables.flatMap((each) => each.numbers)) ?? null,
    tables: tables.map((each) => ({
      name: each.source.name.slice(0, 100),
      type: each.source.type,
      headings: each.source.headings.map(clean),
      rows: each.rows,
      samples: each.samples.map((cells) => each.source.headings.map((_, place) => (cells[place] ?? '').slice(0, 200))),
    })),
  }
}

function begin(source: SourceTable, folder: string, open: Map<SourceTable, Open>): Open {
  if (open.size >= LIMITS.tables) throw tooMany()
  const out = createWriteStream(fileOf(folder, open.size), { mode: 0o600 })
  const each = { source, out, rows: 0, samples: [], dates: [], numbers: [], text: '' }
  open.set(source, each)
  return each
}

/** Control characters go, halves of letters are replaced: a database takes neither. Endless cells are cut by their problem. */
// oxlint-disable-next-line no-control-regex
const clean = (cell: string) => cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed()

async function write(each: Open, [row, problem, ...cells]: Spooled) {
  if (each.source.headings.length > LIMITS.columns) throw tooWide()
  const isEndless = cells.some((cell) => cell.length > LIMITS.cell)
  const kept = isEndless ? cells.map((cell) => cell.slice(0, 1000)) : cells
  const said = problem ?? (isEndless ? 'A cell of this row is longer than a hundred thousand characters.' : null)
  each.rows++
  if (each.samples.length < SAMPLES) each.samples.push(kept)
  learn(each, kept)
  each.text += `${JSON.stringify([row, said, ...kept])}\n`
  if (each.text.length < 65_536) return
  const text = each.text
  each.text = ''
  if (!each.out.write(text)) await once(each.out, 'drain')
}

async function finish({ out, text }: Open) {
  out.end(text)
  await once(out, 'close')
}

const ENOUGH = 400

/** Dates and amounts that tell how the whole file writes them. */
function learn({ dates, numbers }: Open, cells: string[]) {
  for (const cell of cells) {
    if (cell.length > 30) continue
    if (dates.length < ENOUGH && /^\s*(1[3-9]|2\d|3[01])[./-]\d|^\s*\d{1,2}[./-](1[3-9]|2\d|3[01])[./-]\d/.test(cell))
      dates.push(cell)
    else if (
      numbers.length < ENOUGH &&
      /^[^\p{L}@:/]*\d[.,]\d[^\p{L}@:/]*(?:[A-Z]{3})?$/u.test(cell) &&
      !/^\d+[.,]\d+[.,]\d+[.,]/.test(cell)
    )
      numbers.push(cell)
  }
}

/** The rows of a table as they were written, behind those that are done already. */
export async function* spooledRows(
  folder: string,
  table: number,
  headings: readonly string[],
  skip = 0,
): AsyncGenerator<SourceRow> {
  let rest = ''
  let count = 0
  for await (const chunk of createReadStream(fileOf(folder, table), { encoding: 'utf8', highWaterMark: 262_144 })) {
    const lines = `${rest}${chunk as string}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (++count <= skip) continue
      const [row, problem, ...cells] = JSON.parse(line) as Spooled
      const values: Record<string, string> = {}
      for (const [place, heading] of headings.entries()) values[heading] = (cells[place] ?? '').trim()
      yield { row, values, ...(problem && { problem }) }
    }
  }
}

const tooMany = () =>
  new AppError(
    'invalid',
    'import.rows',
    `This file has more than ${LIMITS.rows.toLocaleString('en')} rows. Split it, and import the parts one after another.`,
  )

const tooWide = () =>
  new AppError(
    'invalid',
    'import.columns',
    `This file names more than ${LIMITS.columns} fields. Export it again with those that you need.`,
  )

const empty = (hasHeadings: boolean) =>
  new AppError(
    'invalid',
    'import.empty',
    hasHeadings ? 'This file has headings, and no rows below them.' : 'There are no rows in this file.',
  )
