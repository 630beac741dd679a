import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import type { FileAnswer } from '#kernel/file.ts'
import { Id } from '#kernel/record.ts'
import { TARGET_NAMES } from './targets/names.contract.ts'

export const ExportFormat = z.enum(['csv', 'xlsx', 'vcf', 'ics', 'json'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportType = z.enum(TARGET_NAMES)

export const exports = {
  start: contract({
    name: 'export.start',
    http: 'POST /exports',
    input: z.strictObject({
      /** Without it everything goes out: a workbook with a sheet for each type, or one JSON file. */
      type: ExportType.optional(),
      /** As a list takes them: what the list shows is what goes out. */
      filter: z.unknown().optional(),
      q: z.string().max(200).optional(),
      sort: z.string().max(60).optional(),
      format: ExportFormat,
    }),
    output: z.custom<FileAnswer>(),
    summary:
      'Take out what I may see, as a file; the header X-Total says how many records there are. Every export is logged.',
    givesFile: true,
  }),
  list: contract({
    name: 'export.list',
    http: 'GET /exports',
    input: z.strictObject({}),
    output: z.strictObject({
      data: z.array(
        z.strictObject({
          id: Id,
          /** Oneself, or null: an administrator sees what left the workspace, not who took it. */
          userId: Id.nullable(),
          types: z.array(z.string()),
          format: z.string(),
          isFiltered: z.boolean(),
          at: Moment,
          rows: z.int().nullable(),
        }),
      ),
      nextCursor: z.null(),
    }),
    summary: 'The last exports: my own; for administrators what left the workspace, without who took it.',
  }),
}
