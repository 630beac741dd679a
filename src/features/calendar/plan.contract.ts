import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { daysBetween, Moment, PlainDate } from '#kernel/dates.ts'
import { Id } from '#kernel/record.ts'
import { EventView } from './calendar.contract.ts'

const MOST_DAYS = 62
const Named = z.array(z.strictObject({ id: Id, name: z.string() }))
const Span = z.strictObject({ startsAt: Moment, endsAt: Moment })

export const PlanEvent = z.strictObject({ ...EventView.shape, people: Named, companies: Named })
export type PlanEvent = z.infer<typeof PlanEvent>

export const PlanTask = z.strictObject({
  id: Id,
  title: z.string(),
  /** The day it is due, or the day of the moment. */
  day: PlainDate,
  dueAt: Moment.nullable(),
  promisedBy: z.enum(['us', 'them']).nullable(),
  version: z.int(),
  people: Named,
  companies: Named,
})
export type PlanTask = z.infer<typeof PlanTask>

export const Plan = z.strictObject({
  events: z.array(PlanEvent),
  tasks: z.array(PlanTask),
  /** Taken by something that I may not see. */
  busy: z.array(Span),
  /** Where `minutes` fit in, within working hours. */
  free: z.array(Span),
})
export type Plan = z.infer<typeof Plan>

export const calendar = {
  read: contract({
    name: 'calendar.read',
    http: 'GET /calendar',
    input: z
      .strictObject({
        from: PlainDate,
        /** The last day, included. */
        to: PlainDate,
        /** Whose; mine when left out. */
        userId: Id.optional(),
        /** How long the free spans are to be. */
        minutes: z.coerce.number().int().min(15).max(480).default(60),
      })
      .refine(({ from, to }) => daysBetween(from, to) >= 0 && daysBetween(from, to) < MOST_DAYS, {
        path: ['to'],
        message: `Ask for 1 to ${MOST_DAYS} days, the first one first.`,
      }),
    output: Plan,
    reads: ['event', 'task'],
    summary: 'The days of a calendar: events, open tasks that are due, and when one is free.',
  }),
}
