import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { page } from '#kernel/paging.ts'
import { Id } from '#kernel/record.ts'
import { DuplicateType, sureness } from '#features/companies/likely.contract.ts'

export { DuplicateType }

/** One of two, with what tells it from the other. */
export const Side = z.strictObject({
  id: Id,
  name: z.string(),
  subtitle: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  place: z.string().nullable(),
  createdAt: Moment,
  can: z.strictObject({ edit: z.boolean(), delete: z.boolean() }),
})
export type Side = z.infer<typeof Side>

export const DuplicatePair = z.strictObject({
  a: Side,
  b: Side,
  ...sureness,
  can: z.strictObject({ merge: z.boolean() }),
  /** When somebody said that they are not the same. */
  differentAt: Moment.nullable(),
  differentBy: z.string().nullable(),
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

const Pair = z.strictObject({ type: DuplicateType, aId: Id, bId: Id }).refine(({ aId, bId }) => aId !== bId, {
  message: 'Choose two different records.',
  path: ['bId'],
})
const Done = z.strictObject({ aId: Id, bId: Id })

export const Sweep = z.strictObject({
  status: z.enum(['none', 'queued', 'running', 'done', 'failed', 'cancelled']),
  /** What it is about just now: reading, learning, comparing. */
  step: z.string(),
  progress: z.strictObject({ done: z.int(), total: z.int(), secondsLeft: z.int().nullable() }),
  found: z.int(),
  message: z.string().nullable(),
  finishedAt: Moment.nullable(),
  can: z.strictObject({ start: z.boolean() }),
})
export type Sweep = z.infer<typeof Sweep>

const Nothing = z.strictObject({})

export const duplicates = {
  list: contract({
    name: 'duplicate.list',
    http: 'GET /duplicates',
    input: z.strictObject({
      type: DuplicateType.default('people'),
      /** `open`: still to be looked at; `different`: said to be not the same. */
      show: z.enum(['open', 'different']).default('open'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(300).optional(),
    }),
    output: page(DuplicatePair),
    reads: ['person', 'company'],
    summary: 'Pairs of people or companies that may be one and the same, the surest first, with the reasons.',
  }),
  part: contract({
    name: 'duplicate.part',
    http: 'POST /duplicates/different',
    input: Pair,
    output: Done,
    summary: 'Say that two are not the same; they are not shown as a pair again.',
  }),
  unpart: contract({
    name: 'duplicate.unpart',
    http: 'POST /duplicates/different/undo',
    input: Pair,
    output: Done,
    summary: 'Take back that two are not the same.',
  }),
  postpone: contract({
    name: 'duplicate.postpone',
    http: 'POST /duplicates/later',
    input: Pair,
    output: Done,
    summary: 'Show me this pair again in a week; others see it meanwhile.',
  }),
  unpostpone: contract({
    name: 'duplicate.unpostpone',
    http: 'POST /duplicates/later/undo',
    input: Pair,
    output: Done,
    summary: 'Show me a pair again that I put off.',
  }),
  sweep: contract({
    name: 'duplicate.sweep',
    http: 'GET /duplicates/sweep',
    input: Nothing,
    output: Sweep,
    summary: 'How far the search for duplicates is, or when it was last done.',
  }),
  startSweep: contract({
    name: 'duplicate.startSweep',
    http: 'POST /duplicates/sweep',
    input: Nothing,
    output: Sweep,
    status: 202,
    summary: 'Search everything for duplicates now; it also happens every night.',
  }),
  cancelSweep: contract({
    name: 'duplicate.cancelSweep',
    http: 'POST /duplicates/sweep/cancel',
    input: Nothing,
    output: Sweep,
    summary: 'Stop the search for duplicates; what it found so far stays.',
  }),
}
