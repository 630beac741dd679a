import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Choice, ValueKind } from '#kernel/customField.ts'
import { optionalWords, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

/** What a field can hold: a value, another record of one of these types, or what it calculates. */
export const CustomKind = z.enum([...ValueKind.options, 'person', 'company', 'formula'])
export type CustomKind = z.infer<typeof CustomKind>

export const FieldType = z.enum(['person', 'company', 'deal', 'product', 'case', 'task', 'activity', 'event', 'fact'])
export type FieldType = z.infer<typeof FieldType>

/**
 * What may make people fill a field in: the law or the books. That a field gives back three times what it costs would be
 * a third ground; nothing measures that for a single field yet, so it cannot be claimed.
 */
export const Ground = z.enum(['legal', 'finance'])

/**
 * Where a field must be filled in: ids of a pipeline's stages for a deal, stages or states otherwise; and for which types of
 * person or company. Where only one of the two is said, the other does not matter. Never at birth. `because` is shown to
 * whoever is asked.
 */
export const Required = z
  .strictObject({
    stages: z.array(words(80)).max(50).default([]),
    types: z.array(words(80)).max(50).optional(),
    ground: Ground,
    because: words(300),
  })
  .refine(({ stages, types = [] }) => stages.length + types.length > 0, {
    message: 'Say at which stage it is needed.',
    path: ['stages'],
  })
export type Required = z.infer<typeof Required>

/** How often it was read in the last 90 days, by everybody together. */
const Reads = z.strictObject({ screen: z.int(), api: z.int(), filter: z.int() })

export const FieldView = z.strictObject({
  ...recordView,
  type: FieldType,
  key: z.string(),
  name: z.string(),
  kind: CustomKind,
  help: z.string().nullable(),
  choices: z.array(Choice),
  defaultValue: z.unknown(),
  unique: z.boolean(),
  formula: z.string().nullable(),
  position: z.number(),
  serves: z.string(),
  askedBy: z.string(),
  required: Required.nullable(),
  entrySeconds: z.number(),
  reads: Reads,
  /** Nobody read it for 90 days, so it is proposed for removal. */
  isUnread: z.boolean(),
})
export type FieldView = z.infer<typeof FieldView>

/** A choice may be written as its label alone. */
const ChoiceInput = z.union([
  words(120).transform((text) => ({ value: text, label: text })),
  z.strictObject({ value: words(120), label: words(120) }),
])

const shape = {
  name: words(80),
  help: optionalWords(500),
  choices: z.array(ChoiceInput).max(200).optional(),
  defaultValue: z.unknown().optional(),
  unique: z.boolean().optional(),
  formula: optionalWords(500),
  /** The decision or report that it serves. */
  serves: words(300),
  /** Who wanted it. */
  askedBy: words(120),
  required: Required.nullable().optional(),
  /** Comes behind the field with this id; null makes it the first. */
  after: z.uuid().nullable().optional(),
}

const contracts = resourceContracts('field', 'fields', {
  view: FieldView,
  create: {
    type: FieldType,
    key: z
      .string()
      .regex(/^[a-z][a-zA-Z0-9]{0,59}$/, 'A key begins with a small letter and has letters and digits only.')
      .optional(),
    kind: CustomKind,
    ...shape,
  },
  update: z.strictObject(shape).partial().shape,
})

/** A changed field changes what every record shows. */
const touches = FieldType.options

export const fields = {
  ...contracts,
  create: { ...contracts.create, touches },
  update: { ...contracts.update, touches },
  remove: { ...contracts.remove, touches },
  restore: { ...contracts.restore, touches },
  removed: contract({
    name: 'field.removed',
    http: 'GET /fields/removed',
    input: z.strictObject({}),
    output: z.strictObject({ data: z.array(z.strictObject({ ...FieldView.shape, goneOn: z.iso.date() })) }),
    summary: 'Fields that were removed and can be restored, each with the day on which its values go for good.',
  }),
  shown: contract({
    name: 'field.shown',
    http: 'POST /fields/shown',
    isQuestion: true,
    input: z.strictObject({
      type: FieldType,
      counts: z
        .record(z.string().max(60), z.int().min(1).max(10_000))
        .refine((counts) => Object.keys(counts).length <= 200),
    }),
    output: z.strictObject({}),
    summary: 'A screen showed these fields so many times. Counted by day, never by person.',
  }),
}
