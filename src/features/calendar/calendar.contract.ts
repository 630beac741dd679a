import { z } from 'zod'
import { linkInput, linkView } from '#features/activities/activities.contract.ts'
import { Moment } from '#kernel/dates.ts'
import { Id, optionalWords, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const EventView = z.strictObject({
  ...recordView,
  title: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  allDay: z.boolean(),
  location: z.string().nullable(),
  /** So many minutes before it begins its owner is reminded. */
  remindMinutes: z.int().nullable(),
  ...linkView,
  source: z.string(),
  /** The first event of a series, where this is one time of something that repeats. */
  seriesId: Id.nullable(),
  /** The rule of the series, as RFC 5545 writes it. */
  repeats: z.string().nullable(),
})
export type EventView = z.infer<typeof EventView>

/** Up to four weeks; null for no reminder. */
export const RemindMinutes = z.int().min(0).max(40_320).nullable().optional()

const fields = {
  ...recordInput,
  endsAt: Moment.optional(),
  allDay: z.boolean().optional(),
  location: optionalWords(300),
  remindMinutes: RemindMinutes,
  ...linkInput,
}

/** What is wrong with the times of some values: nothing ends before it begins. */
export const timeErrors = ({ startsAt, endsAt }: Record<string, unknown>) =>
  startsAt && endsAt && new Date(endsAt as string) < new Date(startsAt as string)
    ? [{ path: 'endsAt', message: 'It ends before it begins.' }]
    : []

export const events = resourceContracts('event', 'events', {
  view: EventView,
  create: { title: words(500), startsAt: Moment, source: words(60).optional(), ...fields },
  update: { title: words(500).optional(), startsAt: Moment.optional(), ...fields },
  check: timeErrors,
})
