import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id } from '#kernel/record.ts'

const Count = z.int().min(0)

export const SampleReport = z.strictObject({
  loaded: z.record(z.string(), Count),
  repaired: z.array(
    z.strictObject({ file: z.string(), column: z.string(), from: z.string(), to: z.string(), count: Count }),
  ),
  /** What the files do not say; it stays empty. */
  missing: z.array(z.strictObject({ what: z.string(), count: Count })),
  refused: z.array(z.strictObject({ file: z.string(), row: z.int(), message: z.string() })),
  /** By how many weeks all dates were moved. */
  weeks: z.int(),
})
/** What the sample holds, and what became of the mistakes in its files. */
export type SampleReport = z.infer<typeof SampleReport>

export const SampleView = z.strictObject({
  status: z.enum(['none', 'queued', 'running', 'done', 'failed']),
  progress: z.strictObject({ done: Count, total: Count }),
  /** The sample's workspace, once it can be opened. */
  workspaceId: Id.nullable(),
  message: z.string().nullable(),
  report: SampleReport.nullable(),
})
export type SampleView = z.infer<typeof SampleView>

const Nothing = z.strictObject({})

export const samples = {
  read: contract({
    name: 'sample.read',
    http: 'GET /samples',
    input: Nothing,
    output: SampleView,
    summary: 'Whether I have a sample workspace, and how far it is loaded.',
  }),
  load: contract({
    name: 'sample.load',
    http: 'POST /samples',
    input: Nothing,
    output: SampleView,
    status: 202,
    touches: ['me'],
    summary: 'Make a workspace of sample data beside mine, or make it anew.',
  }),
}
