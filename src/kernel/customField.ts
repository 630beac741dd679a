import { z } from 'zod'
import { Moment, PlainDate } from './dates.ts'
import { Money } from './money.ts'

/** Kinds of values. Any other kind is the noun of a record that the field refers to, or `formula`. */
export const ValueKind = z.enum([
  'text',
  'longText',
  'number',
  'money',
  'date',
  'dateTime',
  'yesNo',
  'oneOf',
  'severalOf',
  'link',
  'mail',
  'phone',
  'user',
])

const CALCULATED = 'formula'
export const isCalculated = ({ kind }: { kind: string }) => kind === CALCULATED

export const Choice = z.strictObject({ value: z.string(), label: z.string() })
export type Choice = z.infer<typeof Choice>

/** What a formula comes to. */
export type FormulaKind = 'text' | 'number' | 'money' | 'date' | 'yesNo'

/** A field that a workspace defined for a type of record; its value stands under `custom`, by its key. */
export type CustomField = {
  id: string
  /** The noun of the record: person, deal… */
  type: string
  key: string
  name: string
  kind: string
  choices: Choice[]
  /** Given to new records whose maker says nothing. */
  defaultValue: unknown
  isUnique: boolean
  formula: string | null
  /** The decision or report that it serves, and who wanted it. */
  serves?: string
  askedBy?: string
  /** At which stages, and for which types of its records, it must be filled in; no stages or types mean all of them. */
  required: { stages: string[]; types?: string[]; because: string } | null
}

/** Kinds whose value is the id of a record of that noun. */
export const isReference = (kind: string) =>
  kind === 'user' || (kind !== CALCULATED && !ValueKind.safeParse(kind).success)

const words = (most: number) => z.string().trim().min(1).max(most)
const SENTENCE = 'Please write text.'

/** What a value of a field may be. Numbers are numbers, never their text. */
export function valueSchema(field: Pick<CustomField, 'kind' | 'choices'>): z.ZodType {
  const choice = z.enum(field.choices.map(({ value }) => value) as [string, ...string[]], {
    error: `Choose one of: ${field.choices.map(({ value }) => value).join(', ')}.`,
  })
  switch (field.kind) {
    case 'longText':
      return z.string(SENTENCE).trim().min(1).max(20_000)
    case 'number':
      return z.number('Write a number.').min(-1e15).max(1e15)
    case 'money':
      return Money
    case 'date':
      return PlainDate
    case 'dateTime':
      return Moment.transform((moment) => new Date(moment).toISOString())
    case 'yesNo':
      return z.boolean('Say true or false.')
    case 'oneOf':
      return choice
    case 'severalOf':
      return z
        .array(choice)
        .max(100)
        .transform((values) => [...new Set(values)])
    case 'link':
      return z.url({ protocol: /^https?$/, error: 'Write a link that begins with https:// or http://.' }).max(2000)
    case 'mail':
      return words(254).pipe(z.email('Write a mail address like anna@example.com.'))
    case 'phone':
      return words(60)
    default:
      return isReference(field.kind) ? z.uuid('Give the id of a record.') : words(500)
  }
}
