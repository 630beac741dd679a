import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { ListInput } from '#kernel/paging.ts'
import { Id } from '#kernel/record.ts'
import type { ViewType } from './views.contract.ts'

/** As many as one act may change, so that it is done, and taken back, while one waits. */
export const MOST_CHANGED = 5000

const Tag = z.string().trim().min(1).max(60)

/** What is to happen to each: fields as its update takes them, tags, or deletion. */
export const BulkChange = z.union([
  z.strictObject({ set: z.record(z.string().max(60), z.unknown()).refine((set) => Object.keys(set).length > 0) }),
  z.strictObject({ addTag: Tag }),
  z.strictObject({ removeTag: Tag }),
  z.strictObject({ delete: z.literal(true) }),
])
export type BulkChange = z.infer<typeof BulkChange>

const { q, filter } = ListInput.shape
const bulkOf = (noun: ViewType, path: string) =>
  contract({
    name: `${noun}.bulk`,
    http: `POST /${path}/bulk`,
    input: z
      .strictObject({
        /** These records; or all that a list with this filter and search shows. */
        ids: z.array(Id).min(1).max(MOST_CHANGED).optional(),
        q,
        filter,
        change: BulkChange,
        /** Counts what would happen, and does nothing. */
        dryRun: z.boolean().default(false),
      })
      .refine(({ ids, q: words, filter: tree }) => !ids || (words === undefined && tree === undefined), {
        message: 'Give either ids or a filter.',
        path: ['ids'],
      }),
    output: z.strictObject({
      /** Give it to `POST /acts/:id/undo` to take all of it back; null when nothing happened. */
      actId: Id.nullable(),
      matched: z.int(),
      changed: z.int(),
      /** Were so already. */
      unchanged: z.int(),
      refused: z.int(),
      /** Why some were refused, each reason with how many it is about. */
      reasons: z.array(z.strictObject({ message: z.string(), count: z.int() })),
    }),
    summary: `Change or delete up to ${MOST_CHANGED} of ${path} in one act that can be undone as one.`,
  })

export const bulks = {
  person: bulkOf('person', 'people'),
  company: bulkOf('company', 'companies'),
  deal: bulkOf('deal', 'deals'),
  case: bulkOf('case', 'cases'),
}
