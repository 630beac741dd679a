import { z } from 'zod'
import { ReturnView } from '#features/capture/capture.contract.ts'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Id, IdInput } from '#kernel/record.ts'

export const Feedback = z.enum(['useful', 'not_useful', 'wrong'])
export type Feedback = z.infer<typeof Feedback>

/** A return as it stands in the list of what one got back. */
export const ReturnEntry = z.strictObject({
  ...ReturnView.shape,
  captureId: Id,
  kind: z.enum(['direct', 'contextual']),
  offeredAt: Moment,
  /** When it is delivered once more, at its moment of need. */
  dueAt: Moment.nullable(),
  seenAt: Moment.nullable(),
  feedback: Feedback.nullable(),
})
export type ReturnEntry = z.infer<typeof ReturnEntry>

/** A figure with its 80 % interval. */
const Figure = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
const Figures = z.strictObject({ seen: Figure, validated: Figure })

const Week = z.strictObject({ week: PlainDate, acts: z.int(), pieces: z.int(), seen: z.int(), useful: z.int() })

export const MyReturns = z.strictObject({
  days: z.int(),
  acts: z.int(),
  pieces: z.int(),
  offered: z.int(),
  seen: z.int(),
  /** Expected to have been of use, from everybody's votes. */
  validated: z.number(),
  /** Called wrong; each counts one against. */
  wrong: z.int(),
  /** Share of acts with three or more returns per piece; null below thirty acts. */
  rate: Figures.nullable(),
  /** Returns per piece; null below thirty acts. */
  ratio: Figures.nullable(),
  sentences: z.array(z.string()),
  weeks: z.array(Week),
  data: z.array(ReturnEntry),
  nextCursor: z.string().nullable(),
})
export type MyReturns = z.infer<typeof MyReturns>

export const RecordedTable = z.strictObject({
  table: z.string(),
  about: z.string(),
  /** Who can read it: you alone; whoever may see the record; nobody, it only serves signing in. */
  readers: z.enum(['you', 'sharing', 'sign_in']),
  columns: z.array(z.strictObject({ column: z.string(), about: z.string().nullable(), isUser: z.boolean() })),
})

const GroupWeek = z.strictObject({
  week: PlainDate,
  group: z.string(),
  people: z.int(),
  acts: z.int(),
  pieces: z.int(),
  seen: z.int(),
})

/** Asked by the weekly job in the person's own name; served at no address. */
export const ownWeek = contract({
  name: 'returns.ownWeek',
  http: 'GET /me/returns/week',
  input: z.strictObject({ week: PlainDate }),
  output: z.strictObject({ acts: z.int(), pieces: z.int(), seen: z.int() }),
  summary: 'One finished week of mine.',
})

export const returns = {
  mine: contract({
    name: 'returns.mine',
    http: 'GET /me/returns',
    input: z.strictObject({
      days: z.coerce.number().int().min(1).max(366).default(28),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(200).optional(),
    }),
    output: MyReturns,
    summary: 'What my entries cost and gave back. Nobody else can read it.',
  }),
  due: contract({
    name: 'returns.due',
    http: 'GET /me/returns/due',
    input: z.strictObject({}),
    output: z.strictObject({ data: z.array(ReturnView), nextCursor: z.null() }),
    summary: 'Returns whose moment is now: the brief of a meeting that begins soon.',
  }),
  seen: contract({
    name: 'returns.seen',
    http: 'POST /returns/:id/seen',
    input: IdInput,
    output: ReturnEntry,
    summary: 'A return was on my screen for a second.',
  }),
  feedback: contract({
    name: 'returns.feedback',
    http: 'POST /returns/:id/feedback',
    input: z.strictObject({ id: Id, useful: z.union([z.boolean(), z.literal('wrong')]) }),
    output: z.strictObject({ ...ReturnEntry.shape, notice: z.string().nullable() }),
    summary: 'A return was useful, not useful, or wrong. A wrong one counts against and does not come back.',
  }),
  recorded: contract({
    name: 'returns.recorded',
    http: 'GET /me/recorded',
    input: z.strictObject({}),
    output: z.strictObject({ data: z.array(RecordedTable), nextCursor: z.null() }),
    summary: 'Every table and column in which something about me is stored, read from the database itself.',
  }),
  weeks: contract({
    name: 'returns.weeks',
    http: 'GET /returns/weeks',
    input: z.strictObject({}),
    output: z.strictObject({ data: z.array(GroupWeek), nextCursor: z.null() }),
    summary: 'What everybody together, and my teams, got back in finished weeks. Never for fewer than five people.',
  }),
}
