import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Id, optionalWords, words } from '#kernel/record.ts'
import { EventView, RemindMinutes, timeErrors } from './calendar.contract.ts'

export const Every = z.enum(['day', 'weekday', 'week', 'month', 'year'])
export type Every = z.infer<typeof Every>

const Versioned = z.strictObject({ id: Id, version: z.int().optional() })

/** What an act did to a series; its id takes the whole act back. */
const Done = z.strictObject({ actId: Id, event: EventView, count: z.int() })

export const series = {
  repeat: contract({
    name: 'event.repeat',
    http: 'POST /events/:id/repeat',
    input: z.strictObject({
      ...Versioned.shape,
      every: Every,
      /** Every second week, every third month. */
      interval: z.int().min(1).max(52).default(1),
      /** The last day on which it may take place; without one it goes on. */
      until: PlainDate.optional(),
    }),
    output: Done,
    summary: 'Let an event take place again and again. Each time is an event of its own, a year and a half ahead.',
  }),
  extend: contract({
    name: 'event.extend',
    http: 'POST /events/:id/extend',
    input: z.strictObject({ id: Id }),
    output: Done,
    summary: 'Add the times that a repeating event lacks at its end. A nightly job does it for all.',
  }),
  changeFollowing: contract({
    name: 'event.changeFollowing',
    http: 'POST /events/:id/change-following',
    input: z
      .strictObject({
        ...Versioned.shape,
        title: words(500).optional(),
        location: optionalWords(300),
        remindMinutes: RemindMinutes,
        startsAt: Moment.optional(),
        endsAt: Moment.optional(),
      })
      .superRefine((value, context) => {
        for (const { path, message } of timeErrors(value)) context.addIssue({ code: 'custom', path: [path], message })
      }),
    output: Done,
    summary: 'Change this time of a repeating event and all that follow; they move by as much as this one does.',
  }),
  removeFollowing: contract({
    name: 'event.removeFollowing',
    http: 'POST /events/:id/remove-following',
    input: Versioned,
    output: Done,
    summary: 'Delete this time of a repeating event and all that follow.',
  }),
}
