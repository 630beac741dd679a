import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment, TimeZone } from '#kernel/dates.ts'
import { Locale } from '#kernel/locale.ts'
import { Id, IdInput } from '#kernel/record.ts'
import { Ambiguity, Item, Offer, Understood } from './items.contract.ts'

const written = {
  text: z.string().max(100_000),
  /** When it was written; now, unless the line waited for a connection. */
  at: Moment.optional(),
  timeZone: TimeZone.optional(),
  locale: Locale.optional(),
  /** The page that was open. */
  context: z
    .strictObject({ recordType: z.string().max(40), recordId: Id })
    .nullable()
    .optional(),
}

const Touched = z.strictObject({ type: z.string(), id: Id, name: z.string() })

/** What could not be saved without a person's word: changes to confirm, and names that fit several records. */
const Pending = z.union([Item, z.strictObject({ kind: z.literal('ambiguity'), ...Ambiguity.shape })])

export const ReturnView = z.strictObject({
  id: Id,
  type: z.string(),
  title: z.string(),
  body: z.string(),
  source: z.string(),
  asOf: Moment,
  record: z.strictObject({ type: z.string(), id: Id }),
  /** One thing to do about it: a place to go, or a call of this API and the place to see its effect. */
  action: z
    .strictObject({
      label: z.string(),
      to: z.string(),
      call: z
        .strictObject({ method: z.enum(['POST', 'PATCH']), path: z.string(), body: z.record(z.string(), z.unknown()) })
        .optional(),
    })
    .nullable()
    .optional(),
})
export type ReturnView = z.infer<typeof ReturnView>

export const CaptureResult = z.strictObject({
  capture: z.strictObject({ id: Id, text: z.string(), at: Moment }),
  pending: z.array(Pending),
  created: z.array(Touched),
  updated: z.array(Touched),
  returns: z.array(ReturnView),
})
export type CaptureResult = z.infer<typeof CaptureResult>

/** Everything that a capture may have made or changed. */
const TOUCHES = [
  'activity',
  'task',
  'event',
  'deal',
  'person',
  'company',
  'case',
  'fact',
  'consent',
  'today',
  'profile',
  'returns',
]

export const captures = {
  preview: contract({
    name: 'capture.preview',
    http: 'POST /captures/preview',
    input: z.strictObject(written),
    output: z.strictObject({
      items: z.array(Item),
      ambiguities: z.array(Ambiguity),
      spans: z.array(Understood),
      offers: z.array(Offer),
    }),
    isQuestion: true,
    summary: 'What a line would be understood as. Saves nothing.',
  }),
  create: contract({
    name: 'capture.create',
    http: 'POST /captures',
    input: z.strictObject({
      id: Id.optional(),
      ...written,
      items: z.array(Item).max(200).optional(),
      /** For how many seconds it was written, pauses left out. */
      focusSeconds: z.number().min(0).max(86_400).optional(),
    }),
    output: CaptureResult,
    status: 201,
    touches: TOUCHES,
    summary: 'Save a line, all of it at once, and get back what is worth knowing. With items: as the person left them.',
  }),
  undo: contract({
    name: 'capture.undo',
    http: 'POST /captures/:id/undo',
    input: IdInput,
    output: z.strictObject({ undone: z.array(z.strictObject({ type: z.string(), id: Id })) }),
    touches: TOUCHES,
    summary: 'Put back everything that a line changed. What somebody changed since stays, and is listed with a 409.',
  }),
}
