import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ImportRow } from './imports.tables.ts'
import { csvLine } from './write/csv.ts'

const PAGE = 2000

type Refused = { table_no: number; row_no: number; cells: string[]; message: string }

/** Refused rows with the headings of their table, the reason behind them: corrected, the file can be imported as it is. */
export async function* allOf(
  ctx: Context,
  { workspace_id: workspaceId, id, understood }: ImportRow,
): AsyncGenerator<string> {
  yield '\uFEFF'
  let last: Pick<Refused, 'table_no' | 'row_no'> = { table_no: -1, row_no: 0 }
  for (let count = PAGE; count === PAGE;) {
    const answer = await sql<Refused>`select table_no, row_no, cells, message from import_rows
      where workspace_id = ${workspaceId} and import_id = ${id} and kind = 'refused' and (table_no, row_no) > (${last.table_no}, ${last.row_no})
      order by table_no, row_no limit ${sql.lit(PAGE)}`.execute(ctx.db)
    for (const row of answer.rows) {
      const headings = understood?.tables[row.table_no]?.headings ?? []
      if (row.table_no !== last.table_no) yield csvLine([...headings, 'Row', 'Why it was refused'])
      yield csvLine([...headings.map((_, place) => row.cells[place] ?? ''), String(row.row_no), row.message])
      last = row
    }
    count = answer.rows.length
  }
}
