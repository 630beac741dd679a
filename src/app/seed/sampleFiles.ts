import { join } from 'node:path'
import { readCsv, textOf, type SourceRow } from '#features/transfer/transfer.ts'

const FOLDER = join(import.meta.dirname, 'data/crm-sales-opportunities')

export type SampleFile = 'accounts' | 'products' | 'sales_teams' | 'sales_pipeline'

/** The rows of one of the files, a few thousand at most. */
export async function readSample(file: SampleFile): Promise<SourceRow[]> {
  const { rows } = await readCsv(textOf(join(FOLDER, `${file}.csv`)))
  const all: SourceRow[] = []
  for await (const row of rows) all.push(row)
  return all
}
