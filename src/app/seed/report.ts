import type { ImportReport } from '#features/transfer/transfer.ts'
import type { SampleReport } from './samples.contract.ts'

type Reports = { accounts: ImportReport; products: ImportReport; pipeline: ImportReport }

/** Puts together what the files' imports said. */
export function reportOf(reports: Reports, loaded: Record<string, number>, shift: number): SampleReport {
  const files = Object.entries(reports)
  const { empty } = reports.pipeline
  return {
    loaded: {
      companies: reports.accounts.created,
      products: reports.products.created,
      deals: reports.pipeline.created,
      ...loaded,
    },
    repaired: files.flatMap(([file, { repaired }]) => repaired.map((repair) => ({ file, ...repair }))),
    missing: [
      { what: 'deals without a company', count: empty.account ?? 0 },
      { what: 'deals without the day they began', count: empty.engage_date ?? 0 },
      { what: 'deals without a closing day', count: empty.close_date ?? 0 },
      { what: 'deals without a value', count: empty.close_value ?? 0 },
    ],
    refused: files.flatMap(([file, { problems }]) => problems.map((problem) => ({ file, ...problem }))),
    weeks: shift / 7,
  }
}
