import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id } from '#kernel/record.ts'

export const DuplicateType = z.enum(['people', 'companies'])
export type DuplicateType = z.infer<typeof DuplicateType>

/** What one field says of two records: `{ field: 'phone', level: 'same' }`. A screen says it in its language. */
export const Sign = z.strictObject({ field: z.string(), level: z.string() })
export type Sign = z.infer<typeof Sign>

/** How sure it is that two records are one. */
export const sureness = {
  /** From 0 to 1. */
  score: z.number().min(0).max(1),
  sureness: z.enum(['almost_certain', 'likely', 'possible']),
  /** Why, and what speaks against it; in words, the strongest first. */
  reasons: z.array(z.string()),
  signs: z.array(Sign),
}

export const Likely = z.strictObject({
  id: Id,
  name: z.string(),
  subtitle: z.string(),
  ...sureness,
})
export type Likely = z.infer<typeof Likely>

const Text = z.string().max(300).nullable().optional()
const Entry = z.strictObject({ value: z.string().max(300), label: Text })

/** Whatever is known so far of a person or company that is being written down; nothing is required, nothing is refused. */
const Known = z.strictObject({
  firstName: Text,
  lastName: Text,
  emails: z.array(Entry).max(20).optional(),
  phones: z.array(Entry).max(20).optional(),
  birthday: Text,
  companyId: Id.nullable().optional(),
  name: Text,
  domain: Text,
  phone: Text,
  address: z.strictObject({ street: Text, city: Text, region: Text, postalCode: Text, country: Text }).optional(),
  externalIds: z
    .array(z.strictObject({ source: z.string().max(60), id: z.string().max(200) }))
    .max(20)
    .optional(),
})
export type Known = z.infer<typeof Known>

export const checkDuplicates = contract({
  name: 'duplicate.check',
  http: 'POST /duplicates/check',
  isQuestion: true,
  input: z.strictObject({ type: DuplicateType, record: Known }),
  output: z.strictObject({ data: z.array(Likely) }),
  reads: ['person', 'company'],
  summary:
    'Before a person or company is created: which existing ones it may be, and why. Nothing is saved, nothing is blocked.',
})
