import { AppError } from '#kernel/errors.ts'
import { isTargetName } from '../../targets/names.contract.ts'
import { distinct } from '../readCsv.ts'
import { LIMITS, type ReadSettings, type SourceLine, type SourceTable } from '../source.ts'
import { openPack } from './pack.ts'
import { rowsOf } from './sheet.ts'
import { readWorkbook } from './workbook.ts'

const LAST_ROW = 1_048_576

/** The rows of a workbook's sheets, sheet by sheet. The first row with anything in it holds the headings. */
export async function* xlsxLines(path: string, { hasHeadings = true }: ReadSettings = {}): AsyncGenerator<SourceLine> {
  const pack = await openPack(path)
  try {
    const book = await readWorkbook(pack)
    for (const { name, part } of book.sheets.slice(0, LIMITS.tables)) {
      if (!pack.has(part)) continue
      const type = name.toLowerCase()
      const table: SourceTable = { name, type: isTargetName(type) ? type : null, headings: [] }
      for await (const { row, cells, isTooWide } of rowsOf(pack, book, part)) {
        if (row > LAST_ROW) throw outside(name)
        if (table.headings.length === 0) {
          table.headings = hasHeadings ? distinct(cells) : cells.map((_, place) => `Column ${place + 1}`)
          if (hasHeadings) continue
        }
        const isWider = isTooWide || cells.slice(table.headings.length).some((cell) => cell.trim() !== '')
        yield { table, row, cells, ...(isWider && { problem: 'This row has more cells than there are headings.' }) }
      }
    }
  } finally {
    pack.close()
  }
}

const outside = (sheet: string) =>
  new AppError(
    'invalid',
    'import.broken',
    `The sheet “${sheet}” has rows where no sheet can have any. Save the workbook again, or as CSV.`,
  )
