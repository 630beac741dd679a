import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Id } from '#kernel/record.ts'

/** When somebody was last spoken to, and what is to happen next, as far as I may see it. */
export const Touch = z.strictObject({
  id: Id,
  /** The latest call, meeting, mail or message that reached them. */
  lastAt: Moment.nullable(),
  lastType: z.string().nullable(),
  /** The nearest open task or coming event. */
  nextTitle: z.string().nullable(),
  nextOn: PlainDate.nullable(),
})
export type Touch = z.infer<typeof Touch>

const MOST = 100

const Ids = z
  .string()
  .max(MOST * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(Id).min(1).max(MOST))

export const listTouches = contract({
  name: 'touch.list',
  http: 'GET /touches',
  input: z.strictObject({ ids: Ids }),
  output: z.strictObject({ data: z.array(Touch) }),
  reads: ['activity', 'task', 'event', 'person'],
  summary: 'For up to 100 people or companies (ids, separated by commas): when we last spoke, and what is next.',
})
