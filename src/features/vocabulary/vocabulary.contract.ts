import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Language } from '#kernel/locale.ts'
import { Id, words } from '#kernel/record.ts'

export const ConceptName = z.enum([
  'person',
  'company',
  'deal',
  'pipeline',
  'stage',
  'product',
  'case',
  'task',
  'event',
  'activity',
  'lead',
  'segment',
  'campaign',
  'fact',
  'brief',
  'user',
  'workspace',
])
const Gender = z.enum(['m', 'f', 'n'])

/** One word in the singular and the plural; German ones have a gender, which decides the articles before them. */
const Term = z.strictObject({ one: z.string(), many: z.string(), gender: Gender.nullable() })

const TermView = z.strictObject({
  concept: ConceptName,
  language: Language,
  /** What the product calls it by itself. */
  usual: Term,
  /** What this workspace calls it instead; null where it keeps the usual word. */
  own: Term.nullable(),
  /** What some teams call it instead of that. */
  teams: z.array(z.strictObject({ teamId: Id, ...Term.shape })),
})
export type TermView = z.infer<typeof TermView>

const Fix = z.strictObject({
  concept: ConceptName,
  language: Language,
  teamId: Id.nullable(),
  /** Null goes back to the usual word. */
  one: z.string().nullable(),
  many: z.string().nullable(),
  gender: Gender.nullable(),
})

/** Something that makes people stumble, and the change that would end it. */
const Finding = z.strictObject({
  kind: z.enum(['two_terms', 'two_concepts', 'not_found']),
  word: z.string(),
  language: Language,
  concept: ConceptName.nullable(),
  /** The concept that goes by the same word. */
  other: ConceptName.nullable(),
  /** The field whose name uses another word than the vocabulary. */
  field: z.strictObject({ id: Id, name: z.string(), better: z.string() }).nullable(),
  /** On how many days somebody looked for the word and found nothing. */
  days: z.int().nullable(),
  fix: Fix.nullable(),
})
export type Finding = z.infer<typeof Finding>

const Vocabulary = z.strictObject({ data: z.array(TermView), can: z.strictObject({ edit: z.boolean() }) })

const TermInput = z.strictObject({
  concept: ConceptName,
  language: Language,
  /** For one team alone; null is for the whole workspace. */
  teamId: Id.nullable().default(null),
  one: words(40).nullable(),
  many: words(40).nullable(),
  gender: Gender.nullable().default(null),
})
export type TermInput = z.infer<typeof TermInput>

const terms = z
  .array(TermInput)
  .min(1)
  .max(200)
  .superRefine((all, context) => {
    for (const [place, { one, many }] of all.entries())
      if ((one === null) !== (many === null))
        context.addIssue({
          code: 'custom',
          path: [place, one === null ? 'one' : 'many'],
          message: 'Give the word for one and the word for several.',
        })
  })

const Changed = z.strictObject({ ...Vocabulary.shape, actId: Id })

export const vocabulary = {
  read: contract({
    name: 'vocabulary.read',
    http: 'GET /vocabulary',
    input: z.strictObject({}),
    output: Vocabulary,
    summary: 'What every concept is called here: the usual word, the workspace’s own, and those of teams.',
  }),
  update: contract({
    name: 'vocabulary.update',
    http: 'PATCH /vocabulary',
    input: z.strictObject({ terms }),
    output: Changed,
    touches: ['me'],
    summary:
      'Rename terms, for everybody or for one team; null goes back to the usual word. One undo takes all of it back.',
  }),
  lint: contract({
    name: 'vocabulary.lint',
    http: 'GET /vocabulary/lint',
    input: z.strictObject({}),
    output: z.strictObject({ data: z.array(Finding) }),
    reads: ['field'],
    summary: 'One concept with two terms, one term for two concepts, and words that are looked for and not found.',
  }),
  missed: contract({
    name: 'vocabulary.missed',
    http: 'POST /vocabulary/missed',
    input: z.strictObject({ word: words(40) }),
    output: z.strictObject({}),
    // A repeat is told by a key that is kept beside the person; the word must not stand there, not even hashed.
    isSecret: true,
    summary: 'Note that a search for a word found nothing: the word and the day, never the person.',
  }),
  ignore: contract({
    name: 'vocabulary.ignore',
    http: 'POST /vocabulary/ignored',
    input: z.strictObject({ word: words(40), isIgnored: z.boolean().default(true) }),
    output: z.strictObject({}),
    summary: 'Leave a word that was not found alone, or look at it again.',
  }),
}
