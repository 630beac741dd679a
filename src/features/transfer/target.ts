import type { Context } from '#platform/context.ts'

/** How the text of a cell becomes a field's value. */
export type Reading =
  | 'text'
  | 'fullName'
  | 'whole'
  | 'number'
  | 'money'
  | 'day'
  | 'birthday'
  | 'moment'
  | 'dayOrMoment'
  | 'done'
  | 'yes'
  | 'email'
  | 'phone'
  | 'words'
  | 'choice'
  | 'oneOf'
  | 'severalOf'
  | 'reference'
  | 'references'
  | 'json'
  | 'externalId'
  | 'recordId'

export type TargetField = {
  reading: Reading
  /** The headings under which other programs write it, folded; the first one names it in messages. */
  headings: readonly string[]
  /** What a reference points to; `stage` is a stage of the pipeline that new deals start in. */
  refers?: string
  /** Makes what a reference names and nobody has yet. */
  makes?: (name: string) => Record<string, unknown>
  /** Other words for the values of a choice, folded. */
  choices?: Readonly<Record<string, string>>
  /** Goes into the table itself, because the type's own verbs set it otherwise. */
  column?: string
  /** Given at birth alone; what exists is not changed by it. */
  isBirthOnly?: true
}

/** A type of record as files know it. A field's name may lead into an object: `address.city`. */
export type Target = {
  noun: string
  fields: Readonly<Record<string, TargetField>>
  /** What a new record has where the file says nothing. */
  defaults?: Readonly<Record<string, unknown>>
  /** What else a row of such a file may hold, and how the two are linked: a field of the row's record, or of the other. */
  beside?: Readonly<Record<string, { words: readonly string[]; through?: string; back?: string }>>
  /** Changes that only a verb of the type can make; true where it made one. */
  afterUpdate?: (ctx: Context, id: string, input: Record<string, unknown>) => Promise<boolean>
}

/** When the record came to be, where the file says so. */
export const BORN = 'createdAt'
