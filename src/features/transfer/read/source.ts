import type { TargetName } from '../targets/names.contract.ts'

export type Format = 'csv' | 'xlsx' | 'vcard' | 'icalendar' | 'json'

/** A list of rows within a file: the file itself, a sheet, the people of an address book. */
export type SourceTable = {
  name: string
  /** What the format itself says that it holds. */
  type: TargetName | null
  /** Address books name their columns as they come: the list grows while rows are read. */
  headings: string[]
}

/** A row as it stands in the file: its number as a spreadsheet shows it, and its cells as text, in the order of the headings. */
export type SourceLine = { table: SourceTable; row: number; cells: string[]; problem?: string }

export type Source = {
  format: Format
  /** What was taken for granted in order to read it, shown so that it can be corrected. */
  encoding?: string
  separator?: string
  lines: AsyncIterable<SourceLine>
}

export type ReadSettings = { encoding?: string; separator?: string; hasHeadings?: boolean }

/** Where a heading stands in the table; a new one goes to the end. */
export function columnOf(table: SourceTable, given: string): number {
  const heading = harmlessHeading(given)
  const known = table.headings.indexOf(heading)
  return known >= 0 ? known : table.headings.push(heading) - 1
}

const PROTOTYPE = new Set(Object.getOwnPropertyNames(Object.prototype).concat('prototype'))

/** Words that mean something to the machine are no headings as they are; none is endless. */
export const harmlessHeading = (heading: string) => (PROTOTYPE.has(heading) ? `(${heading})` : heading.slice(0, 200))

/** Cells of a row that is known by heading. */
export function cellsFrom(table: SourceTable, values: Iterable<readonly [heading: string, text: string]>): string[] {
  const cells: string[] = []
  for (const [heading, text] of values) cells[columnOf(table, heading)] = text
  return Array.from(cells, (cell) => cell ?? '')
}

export const LIMITS = {
  rows: 1_000_000,
  columns: 500,
  tables: 50,
  /** Characters of a cell. */
  cell: 100_000,
  /** Characters of a line, a record or a card. */
  record: 4_000_000,
  /** Bytes that a packed file may unfold to. */
  unpacked: 1_000_000_000,
}
