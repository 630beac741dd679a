import type { TargetName } from './targets/names.contract.ts'
import type { Format } from './read/source.ts'

/** What the first look at a file found; the rows themselves lie beside it, one file for each table. */
export type Understanding = {
  format: Format
  encoding: string | null
  separator: string | null
  program: string | null
  dates: 'day first' | 'month first' | null
  decimals: 'point' | 'comma' | null
  tables: { name: string; type: TargetName | null; headings: string[]; rows: number; samples: string[][] }[]
}
