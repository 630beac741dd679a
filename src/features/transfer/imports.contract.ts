import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { UploadedFile, type FileAnswer } from '#kernel/file.ts'
import { Id, IdInput } from '#kernel/record.ts'
import { TARGET_NAMES } from './targets/names.contract.ts'

export const ImportType = z.enum(TARGET_NAMES)

export const Rule = z.enum(['skip', 'update', 'merge', 'create'])

const Field = z.string().max(120)
const Column = z.union([
  Field,
  z.strictObject({
    field: Field,
    times: z.number().positive().max(1e9).optional(),
    source: z.string().max(60).optional(),
  }),
])

/** Heading → field; null takes nothing from the column. What is not named goes where the heading suggests. */
export const Mapping = z.record(z.string().max(300), Column.nullable())

const TableSettings = z.strictObject({ type: ImportType.nullable().optional(), mapping: Mapping.optional() })

const settings = {
  type: ImportType.optional(),
  mapping: Mapping.optional(),
  /** For a file of several tables (sheets, lists), in their order. */
  tables: z.array(TableSettings).max(50).optional(),
  rule: Rule.optional(),
  /** Whether rows are put together also with people and companies that are almost certainly the same. */
  mergeLikely: z.boolean().optional(),
  dates: z.enum(['day first', 'month first']).optional(),
  decimals: z.enum(['point', 'comma']).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh']).optional(),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  hasHeadings: z.boolean().optional(),
}
export const ImportSettings = z.strictObject(settings)
export type ImportSettings = z.infer<typeof ImportSettings>

const Count = z.int().min(0)

export const ImportCounts = z.strictObject({
  rows: Count,
  created: Count,
  updated: Count,
  merged: Count,
  unchanged: Count,
  skipped: Count,
  refused: Count,
  /** What was made because rows name it: noun → number. */
  made: z.record(z.string(), Count),
})
export type ImportCounts = z.infer<typeof ImportCounts>

const Problem = z.strictObject({ table: z.string(), row: z.int(), message: z.string() })

const TableView = z.strictObject({
  name: z.string(),
  type: ImportType.nullable(),
  rows: Count,
  mapping: z.record(z.string(), Column.nullable()),
  headings: z.array(z.string()),
  /** The first rows, as they stand in the file. */
  samples: z.array(z.array(z.string())),
})
export type ImportTable = z.infer<typeof TableView>

export const ImportView = z.strictObject({
  id: Id,
  fileName: z.string(),
  bytes: z.int(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'undone']),
  phase: z.enum(['check', 'run', 'undo']),
  /** Looked at only: nothing was written. */
  isDryRun: z.boolean(),
  progress: z.strictObject({ done: Count, total: Count, secondsLeft: Count.nullable() }),
  counts: ImportCounts,
  type: ImportType.nullable(),
  mapping: z.record(z.string(), Column.nullable()),
  tables: z.array(TableView),
  format: z.string().nullable(),
  /** What was taken for granted, or asked for. */
  settings: z.strictObject({
    rule: Rule,
    mergeLikely: z.boolean(),
    dates: z.enum(['day first', 'month first']),
    decimals: z.enum(['point', 'comma']).nullable(),
    encoding: z.string().nullable(),
    separator: z.string().nullable(),
    /** The program that the file comes from, where its headings tell. */
    program: z.string().nullable(),
  }),
  /** Why rows were refused, the first hundred; all of them are in errors.csv. */
  problems: z.array(Problem),
  /** What was left out of rows that were taken, the first hundred. */
  notes: z.array(Problem),
  message: z.string().nullable(),
  /** Changed since by somebody, so that undo left it. */
  kept: Count,
  createdAt: Moment,
  finishedAt: Moment.nullable(),
  can: z.strictObject({ run: z.boolean(), cancel: z.boolean(), undo: z.boolean(), resume: z.boolean() }),
})
export type ImportView = z.infer<typeof ImportView>

const again = z.strictObject({ id: Id, ...settings })

export const imports = {
  list: contract({
    name: 'import.list',
    http: 'GET /imports',
    input: z.strictObject({}),
    output: z.strictObject({
      data: z.array(
        ImportView.pick({
          id: true,
          fileName: true,
          status: true,
          isDryRun: true,
          counts: true,
          createdAt: true,
          can: true,
        }),
      ),
      nextCursor: z.null(),
    }),
    summary: 'My last imports, the newest first.',
  }),
  start: contract({
    name: 'import.start',
    http: 'POST /imports',
    input: z.strictObject({ file: UploadedFile, ...settings, dryRun: z.boolean().optional() }),
    output: ImportView,
    summary: 'Import a file (CSV, TSV, XLSX, vCard, iCalendar, JSON), or with `dryRun` find out what it would do.',
    status: 202,
    takesFile: true,
  }),
  read: contract({
    name: 'import.read',
    http: 'GET /imports/:id',
    input: IdInput,
    output: ImportView,
    summary: 'How far an import is, and what it did.',
  }),
  check: contract({
    name: 'import.check',
    http: 'POST /imports/:id/check',
    input: again,
    output: ImportView,
    summary: 'Find out what an import would do with another mapping or rule; nothing is written.',
  }),
  run: contract({
    name: 'import.run',
    http: 'POST /imports/:id/run',
    input: again,
    output: ImportView,
    summary: 'Run an import that was looked at only, or go on with one that was interrupted.',
  }),
  cancel: contract({
    name: 'import.cancel',
    http: 'POST /imports/:id/cancel',
    input: IdInput,
    output: ImportView,
    summary: 'Stop an import. What is in stays, until it is undone.',
  }),
  undo: contract({
    name: 'import.undo',
    http: 'POST /imports/:id/undo',
    input: IdInput,
    output: ImportView,
    summary: 'Take back all that an import did; what somebody changed since stays as it is.',
    touches: ['person', 'company', 'deal', 'product', 'activity', 'task', 'event', 'case'],
  }),
  errors: contract({
    name: 'import.errors',
    http: 'GET /imports/:id/errors.csv',
    input: IdInput,
    output: z.custom<FileAnswer>(),
    summary:
      'The refused rows as they stood in the file, with the reason for each: to be corrected and imported again.',
    givesFile: true,
  }),
  fields: contract({
    name: 'import.fields',
    http: 'GET /import-fields',
    input: z.strictObject({}),
    output: z.strictObject({
      data: z.array(
        z.strictObject({ type: ImportType, fields: z.array(z.strictObject({ field: z.string(), label: z.string() })) }),
      ),
    }),
    summary: 'Where columns of a file can go, for each type.',
  }),
}
