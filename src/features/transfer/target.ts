/** How the text of a cell becomes a field's value. */
export type Reading =
  | 'text'
  | 'fullName'
  | 'whole'
  | 'money'
  | 'day'
  | 'email'
  | 'phone'
  | 'words'
  | 'choice'
  | 'reference'
  | 'externalId'

export type TargetField = {
  reading: Reading
  /** The headings under which other programs write it, folded; the first one names it in messages. */
  headings: readonly string[]
  /** What a reference points to; `stage` is a stage of the pipeline that new deals start in. */
  refers?: string
  /** Makes what a reference names and nobody has yet. */
  makes?: (name: string) => Record<string, unknown>
}

/** A type of record as files know it. A field's name may lead into an object: `address.city`. */
export type Target = { noun: string; fields: Readonly<Record<string, TargetField>> }
