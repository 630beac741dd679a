import type { Caller } from '#platform/context.ts'
import { pagesOf, type Tally, type Wish } from '../exportPages.ts'
import type { TargetName } from '../targets/names.contract.ts'
import { columnsOf } from './columns.ts'
import { csvLine } from './csv.ts'

/** CSV in UTF-8 with its mark, so that spreadsheet programs read accents right. */
export async function* csvOf(
  caller: Caller,
  [type]: readonly TargetName[],
  wish: Wish,
  tally: Tally,
): AsyncGenerator<string> {
  if (!type) return
  let columns: Awaited<ReturnType<typeof columnsOf>> | undefined
  for await (const page of pagesOf(caller, type, wish)) {
    if (!columns) {
      columns = await columnsOf(caller, type)
      yield `\uFEFF${csvLine(columns.map(({ heading }) => heading))}`
    }
    const known = columns
    tally.rows += page.data.length
    yield page.data.map((view) => csvLine(known.map(({ cell }) => cell(view, page)))).join('')
  }
}
