import { z } from 'zod'
import { Moment } from './dates.ts'

export const Id = z.uuid()
export const IdInput = z.strictObject({ id: Id })

export const Visibility = z.enum(['everyone', 'team', 'owner', 'private'])
export type Visibility = z.infer<typeof Visibility>

/** Stands in every record's view. `can` is what this user may do with it, so that a screen repeats no rule. */
export const recordView = {
  id: Id,
  createdAt: Moment,
  updatedAt: Moment,
  version: z.int(),
  ownerId: Id.nullable(),
  visibility: Visibility,
  custom: z.record(z.string(), z.unknown()),
  can: z.strictObject({ edit: z.boolean(), delete: z.boolean() }),
}

/** What a client may give for any record, on create (with an id of its own) and on update. */
export const recordInput = {
  ownerId: Id.nullable().optional(),
  /** By key, as Settings > Fields or `GET /fields` tell; what is not mentioned stays, null empties. */
  custom: z.record(z.string().max(60), z.unknown()).optional(),
  visibility: Visibility.optional(),
}

export type RecordView = {
  id: string
  createdAt: string
  updatedAt: string
  version: number
  ownerId: string | null
  visibility: Visibility
  custom: Record<string, unknown>
  can: { edit: boolean; delete: boolean }
}

/** One change to a record, as its history tells it. */
export const HistoryEntry = z.strictObject({
  id: Id,
  at: Moment,
  actorId: Id.nullable(),
  actorName: z.string().nullable(),
  verb: z.string(),
  via: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** Words with something in them: trimmed, never empty, never endless. */
export const words = (most: number) => z.string().trim().min(1).max(most)

/** Free text where an empty string means "nothing". */
export const optionalWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null)
    .nullable()
    .optional()
